package org.promptstudio.dataloop;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Item;

/**
 * One item file, its annotation file, and the model made of them.
 * <p>
 * The model is live: edit it, then ask for the bytes. They differ from those that were read only where the model differs from
 * what was read; everything else stays to the letter: unknown keys, spelling of numbers, white space. A change that is taken
 * back, also a deletion of which the same object is put back, leaves the very bytes that were read.
 * <p>
 * Written is all that a response holds, a response that comes or goes, or moves to another prompt, the item's description, and answers
 * about the item and its prompts; the item's tags, the reason of its status, and what was added to its status log; discussions.
 * The order of responses under a prompt is that of the annotations, and new ones come last, until somebody moves one: see {@link ResponseOrder}.
 * Not written are prompts, the item's status itself, which the log tells, and the MIME type of a text. The keys {@code rank} and {@code isBest} are no attributes of the model.
 * <p>
 * Not safe for use by several threads at once.
 */
public final class PromptItemDocument {

	/** The largest file that is read, in bytes. */
	public static final long MAX_BYTES = JsonText.MAX_BYTES;

	private static final String SIDECAR_ENDING = ".annotations.json";

	private final Item item;
	private final byte[] itemBytes;
	private final ProblemLog problems;
	private final AnnotationWriter writer;

	private PromptItemDocument(Item item, byte[] itemBytes, ProblemLog problems, AnnotationWriter writer) {
		this.item = item;
		this.itemBytes = itemBytes;
		this.problems = problems;
		this.writer = writer;
	}

	/**
	 * Refuses a file by its length alone, before it is loaded into memory.
	 *
	 * @throws FormatException when it is larger than {@link #MAX_BYTES}
	 */
	public static void checkSize(String file, long bytes) throws FormatException {
		Source.checkSize(file, bytes);
	}

	/**
	 * As {@link #read(String, byte[], String, byte[], NewAnnotationFile)}; an annotation file that does not exist yet will be a
	 * bare array when its name ends in {@code .annotations.json}, and else a wrapper that names the item file.
	 */
	public static PromptItemDocument read(String itemFile, byte[] item, String annotationFile, byte[] annotations)
			throws FormatException {
		boolean sidecar = annotationFile == null || annotationFile.endsWith(SIDECAR_ENDING);
		String name = itemFile.substring(Math.max(itemFile.lastIndexOf('/'), itemFile.lastIndexOf('\\')) + 1);
		NewAnnotationFile newFile = sidecar ? NewAnnotationFile.bareArray() : NewAnnotationFile.wrapper('/' + name);
		return read(itemFile, item, annotationFile, annotations, newFile);
	}

	/**
	 * Reads an item and its annotations.
	 *
	 * @param itemFile       the name of the item file, for messages and the item's name
	 * @param item           its content; kept, so the caller must not change it
	 * @param annotationFile the name of the annotation file, for messages
	 * @param annotations    its content, kept likewise; null when there is no such file yet
	 * @param newFile        what the annotation file will look like when there is none yet
	 * @throws FormatException for content that cannot be read; nothing else is thrown, whatever the content is
	 */
	public static PromptItemDocument read(String itemFile, byte[] item, String annotationFile, byte[] annotations,
			NewAnnotationFile newFile) throws FormatException {
		ProblemLog problems = new ProblemLog();
		Item model = new ItemReader(Source.parse(itemFile, item), problems).read();
		if (annotations == null) {
			return new PromptItemDocument(model, item, problems, new AnnotationWriter(null, newFile, model, AnnotationReader.Bindings.NONE));
		}
		Source source = Source.parse(annotationFile, annotations);
		AnnotationReader.Bindings bindings = new AnnotationReader(source, model, problems).read();
		return new PromptItemDocument(model, item, problems, new AnnotationWriter(source, newFile, model, bindings));
	}

	/**
	 * Tells who edits: from now on a changed or new annotation gets {@code updatedAt} and {@code updatedBy}, a new one also
	 * {@code createdAt} and, without an author, {@code creator}. Without this they are left alone.
	 *
	 * @param clock the time when a change is first seen by {@link #annotationBytes()}
	 * @param user  usually a mail address; null when nobody is known
	 */
	public void setStamp(Supplier<Instant> clock, String user) {
		writer.setStamps(new Stamps(clock, user));
	}

	/** Sets where the ids of new annotations come from; by default they are 24 random hexadecimal digits. */
	public void setIds(Supplier<String> ids) {
		writer.newAnnotations().setIds(ids);
	}

	/** The live model. */
	public Item item() {
		return item;
	}

	/** What the item file should hold now: always the array that was read, as prompts are not edited yet. */
	public byte[] itemBytes() {
		return itemBytes;
	}

	/**
	 * What the annotation file should hold now: the same array as read while nothing changed, and null while there was no file
	 * and none is needed.
	 */
	public byte[] annotationBytes() {
		return writer.write();
	}

	/** What was found wrong in the files and does not stop the work, in the order of the files; it does not change. */
	public List<Problem> problems() {
		return problems.problems();
	}
}
