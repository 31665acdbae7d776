package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.promptstudio.dataloop.AnnotationMerge;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.MergeConflict;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

/**
 * One item being worked on: its document, the editing domain for its commands, and its two files on the disk.
 * <p>
 * Threads: a session belongs to one thread at a time, in the workbench the UI's. It may be opened in a background thread and then handed
 * over safely (through a future, a queue or asyncExec); from then on only the new owner calls it, {@link #close()} included. Workbenches save an
 * item one after the other. Of other programs a change between the check and the rename would be lost; no file system offers more.
 */
public final class ItemSession implements AutoCloseable {

	/** What saving does with files that were changed outside. */
	public enum Overwrite {
		/** Refuses with {@link ChangedOutsideException}. */
		NO,
		/** Makes the files what they are here. */
		YES
	}

	private final ItemLocation location;
	private final TrackedFile itemFile;
	private final TrackedFile annotationFile;
	private final StudioItemProviderAdapterFactory adapterFactory = new StudioItemProviderAdapterFactory();
	private final BasicCommandStack commandStack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain editingDomain = new AdapterFactoryEditingDomain(adapterFactory, commandStack);
	private PromptItemDocument document;
	private InstantSource clock = InstantSource.system();
	private String user;
	private boolean recovered;
	private Journal journal;
	private CommandStackListener journalling;

	private ItemSession(ItemLocation location) {
		this.location = location;
		itemFile = new TrackedFile(location.itemFile());
		annotationFile = new TrackedFile(location.annotationFile());
	}

	/**
	 * Reads an item.
	 *
	 * @throws IOException with a whole sentence when a file cannot be read or the item's file is not there
	 * @throws FormatException when a file is not what it should be
	 */
	public static ItemSession open(ItemLocation location) throws IOException, FormatException {
		ItemSession session = new ItemSession(location);
		session.document = session.readDocument();
		return session;
	}

	/**
	 * Opens an item with the edits that were not saved before a crash. The session is dirty; saving it compares the files with those that
	 * the edits were made on, so that a change made since is not lost.
	 *
	 * @param edits what {@link Journal#find} gave for this location
	 * @throws FormatException when the recovered content cannot be read; the files on disk are untouched
	 */
	public static ItemSession recover(ItemLocation location, Recovered edits) throws FormatException {
		ItemSession session = new ItemSession(location);
		JournalEntry entry = edits.entry();
		session.document = ItemFiles.parse(location, entry.item(), entry.annotations());
		session.itemFile.know(entry.itemBase());
		session.annotationFile.know(entry.annotationBase());
		session.recovered = true;
		return session;
	}

	private PromptItemDocument readDocument() throws IOException, FormatException {
		return ItemFiles.read(location, itemFile, annotationFile);
	}

	/** Tells who edits: changed responses get this user and the time of their change. */
	public void setEditor(InstantSource source, String person) {
		clock = source;
		user = person;
		document.setStamp(source::instant, person);
	}

	public ItemLocation location() {
		return location;
	}

	/** The document of the files; another one after {@link #reload()}. */
	public PromptItemDocument document() {
		return document;
	}

	/** The live model, to be changed by commands on the {@link #editingDomain()} only; another one after {@link #reload()}. */
	public Item item() {
		return document.item();
	}

	/** Executes commands; lives as long as the session. */
	public AdapterFactoryEditingDomain editingDomain() {
		return editingDomain;
	}

	/** The editing domain's stack: undo, redo, and listeners for every change. */
	public BasicCommandStack commandStack() {
		return commandStack;
	}

	/** Whether there is something to save: a change since the last save, undone ones not counted, or recovered edits. */
	public boolean isDirty() {
		return recovered || commandStack.isSaveNeeded();
	}

	/**
	 * From now on every change goes to a journal, until it is saved or the session closed.
	 *
	 * @param target which must outlive this session
	 */
	public void journalTo(Journal target) {
		stopJournalling();
		journal = target;
		journalling = event -> target.changed(this);
		commandStack.addCommandStackListener(journalling);
	}

	/** As {@link #save(Overwrite)} with {@link Overwrite#NO}. */
	public void save() throws IOException {
		save(Overwrite.NO);
	}

	/**
	 * Writes the files whose bytes have changed, each atomically; does nothing when there is nothing to save.
	 *
	 * @throws ChangedOutsideException when a file on disk is not as it was loaded; nothing is written
	 * @throws IOException with a whole sentence when a file could not be written; the session stays dirty
	 */
	public void save(Overwrite overwrite) throws IOException {
		if (overwrite == Overwrite.NO && !isDirty()) {
			return;
		}
		byte[] item = document.itemBytes();
		byte[] annotations = document.annotationBytes();
		boolean isUnchanged = !itemFile.differsFrom(item) && !annotationFile.differsFrom(annotations);
		if (overwrite == Overwrite.YES || !isUnchanged) {
			write(item, annotations, overwrite);
		}
		recovered = false;
		commandStack.saveIsDone();
		if (journal != null) {
			journal.discard(location);
		}
	}

	private void write(byte[] item, byte[] annotations, Overwrite overwrite) throws IOException {
		if (overwrite == Overwrite.NO) {
			refuseGone();
		}
		try (SavedItem files = SavedItem.of(location)) {
			if (overwrite == Overwrite.NO) {
				refuseChangedOutside(files);
			}
			HistoryEntry entry = files.entry(clock.instant(), user, item, annotations);
			files.record(entry, () -> {
				itemFile.overwrite(item);
				annotationFile.overwrite(annotations);
			});
		}
	}

	/** Before anything is made in a folder that is not there any more: it may have been renamed. */
	private void refuseGone() throws ChangedOutsideException {
		if (!Files.exists(location.itemFile())) {
			throw new ChangedOutsideException(Stream.of(itemFile, annotationFile).filter(file -> file.known() != null).map(TrackedFile::path)
					.filter(Files::notExists).toList());
		}
	}

	private void refuseChangedOutside(SavedItem files) throws IOException {
		List<Path> changed = new ArrayList<>();
		if (itemFile.differsFrom(files.item())) {
			changed.add(itemFile.path());
		}
		if (annotationFile.differsFrom(files.annotations())) {
			changed.add(annotationFile.path());
		}
		if (!changed.isEmpty()) {
			throw new ChangedOutsideException(changed);
		}
	}

	/**
	 * Compares what saving would write with what others wrote since the files were loaded or saved.
	 *
	 * @return empty when that cannot be told: a file is gone, or only the hash of what the edits were made on is known
	 * @throws IOException with a whole sentence when a file cannot be read
	 * @throws FormatException when what is in the file now is no annotation file
	 */
	public Optional<ItemMerge> merge() throws IOException, FormatException {
		byte[] item = itemFile.readBytes();
		byte[] theirs = annotationFile.readBytes();
		byte[] mine = document.annotationBytes();
		byte[] base = annotationFile.content();
		if (item == null || theirs == null || mine == null || base == null && annotationFile.known() != null) {
			return Optional.empty();
		}
		byte[] start = base == null ? ItemFiles.base(location) : base;
		return Optional.of(new ItemMerge(AnnotationMerge.of(location.annotationFile().toString(), start, mine, theirs), item, theirs));
	}

	/**
	 * Writes what comes of two changes, and goes on with that, as {@link #reload()} does.
	 *
	 * @param merge          of this session, without any change since
	 * @param decidedForMine those of its conflicts where what is here is to stand
	 * @throws ChangedOutsideException when somebody has changed a file again; nothing is written, and the merge has to be made anew
	 * @throws FormatException when the result could not be read, which is a mistake in this program; nothing is written
	 * @throws IOException with a whole sentence when a file could not be written; the session stays dirty
	 */
	public void saveMerged(ItemMerge merge, Collection<MergeConflict> decidedForMine) throws IOException, FormatException {
		byte[] merged = merge.annotations().bytes(decidedForMine);
		ItemFiles.parse(location, merge.item(), merged);
		refuseGone();
		try (SavedItem files = SavedItem.of(location)) {
			if (!Arrays.equals(files.item(), merge.item()) || !Arrays.equals(files.annotations(), merge.theirs())) {
				throw new ChangedOutsideException(List.of(location.annotationFile()));
			}
			HistoryEntry entry = files.entry(clock.instant(), user, merge.item(), merged);
			files.record(entry, () -> annotationFile.overwrite(merged));
		}
		reload();
	}

	/**
	 * Whether another program has changed, made or deleted one of the two files since they were loaded or saved. Cheap: reads a file only
	 * when its size or time has changed, or when it was written in the last three seconds.
	 */
	public boolean isChangedOutside() throws IOException {
		return itemFile.isChanged() || annotationFile.isChanged();
	}

	/**
	 * Reads both files again and forgets all edits and the undo history. {@link #item()} and {@link #document()} are new ones then. When
	 * this fails the session stays as it was.
	 */
	public void reload() throws IOException, FormatException {
		byte[] knownItem = itemFile.known();
		byte[] knownAnnotations = annotationFile.known();
		try {
			document = readDocument();
			if (user != null) {
				document.setStamp(clock::instant, user);
			}
		} catch (IOException | FormatException e) {
			itemFile.know(knownItem);
			annotationFile.know(knownAnnotations);
			throw e;
		}
		recovered = false;
		commandStack.flush();
		commandStack.saveIsDone();
		if (journal != null) {
			journal.discard(location);
		}
	}

	/** What is in the files now, for comparing with {@link #textHere()}. */
	public ItemText textOnDisk() throws IOException {
		return ItemText.of(itemFile.readBytes(), annotationFile.readBytes());
	}

	/** What saving would put into the files. */
	public ItemText textHere() {
		return ItemText.of(document.itemBytes(), document.annotationBytes());
	}

	/** What a journal keeps of this session. */
	JournalEntry journalEntry(Instant time) {
		return new JournalEntry(location.itemFile(), location.annotationFile(), location.displayPath(), time, itemFile.known(),
				annotationFile.known(), document.itemBytes(), document.annotationBytes());
	}

	/** Ends the work: edits that were not saved are given up, in the journal too. */
	@Override
	public void close() {
		if (journal != null) {
			journal.discard(location);
		}
		stopJournalling();
		adapterFactory.dispose();
	}

	private void stopJournalling() {
		if (journalling != null) {
			commandStack.removeCommandStackListener(journalling);
		}
		journalling = null;
		journal = null;
	}
}
