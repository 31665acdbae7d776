package org.promptstudio.dataloop;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StudioFactory;

/** One item file, its annotation file, and the model made of them. */
public final class PromptItemDocument {

	/** The largest file that is read, in bytes. */
	public static final long MAX_BYTES = 64L << 20;

	private final Item item = StudioFactory.eINSTANCE.createItem();
	private final byte[] itemBytes;
	private final byte[] annotationBytes;

	private PromptItemDocument(byte[] itemBytes, byte[] annotationBytes) {
		this.itemBytes = itemBytes;
		this.annotationBytes = annotationBytes;
	}

	/** Refuses a file by its length alone, before it is loaded into memory. */
	public static void checkSize(String file, long bytes) throws FormatException {
		if (bytes > MAX_BYTES) {
			throw new FormatException(file, 1, 1, "", "", null);
		}
	}

	/** annotations: null when there is no such file yet. Names are used in messages only. */
	public static PromptItemDocument read(String itemFile, byte[] item, String annotationFile, byte[] annotations)
			throws FormatException {
		return read(itemFile, item, annotationFile, annotations, NewAnnotationFile.bareArray());
	}

	/** As above; newFile tells what a not yet existing annotation file will look like. */
	public static PromptItemDocument read(String itemFile, byte[] item, String annotationFile, byte[] annotations,
			NewAnnotationFile newFile) throws FormatException {
		checkSize(itemFile, item.length);
		return new PromptItemDocument(item, annotations);
	}

	/** Who writes and when: changed annotations get updatedAt and updatedBy. */
	public void setStamp(Supplier<Instant> clock, String user) {
		// comes with the writer
	}

	/** Where ids of new annotations come from; by default 24 random hexadecimal digits. */
	public void setIds(Supplier<String> ids) {
		// comes with the writer
	}

	public Item item() {
		return item;
	}

	public byte[] itemBytes() {
		return itemBytes;
	}

	public byte[] annotationBytes() {
		return annotationBytes;
	}

	public List<Problem> problems() {
		return List.of();
	}
}
