package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

/**
 * One item being worked on: its document, the editing domain for its commands, and its two files on the disk.
 * <p>
 * Threads: a session belongs to one thread at a time, in the workbench the UI's. It may be opened in a background thread and then handed
 * over safely (through a future, a queue or asyncExec); from then on only the new owner calls it, {@link #close()} included. Saving
 * between the check and the rename leaves a moment in which another program's change would be lost; no file system offers more.
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
	private Consumer<PromptItemDocument> setUp = read -> {};
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
	public void setEditor(InstantSource clock, String user) {
		setUp = read -> read.setStamp(clock::instant, user);
		setUp.accept(document);
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
		if (overwrite == Overwrite.YES) {
			itemFile.overwrite(item);
			annotationFile.overwrite(annotations);
		} else {
			writeChanged(item, annotations);
		}
		recovered = false;
		commandStack.saveIsDone();
		if (journal != null) {
			journal.discard(location);
		}
	}

	private void writeChanged(byte[] item, byte[] annotations) throws IOException {
		boolean itemDiffers = itemFile.differsFrom(item);
		boolean annotationsDiffer = annotationFile.differsFrom(annotations);
		if (itemDiffers || annotationsDiffer) {
			refuseChangedOutside();
		}
		if (itemDiffers) {
			itemFile.write(item);
		}
		if (annotationsDiffer) {
			annotationFile.write(annotations);
		}
	}

	private void refuseChangedOutside() throws IOException {
		List<Path> changed = new ArrayList<>();
		for (TrackedFile file : List.of(itemFile, annotationFile)) {
			if (file.isContentChanged()) {
				changed.add(file.path());
			}
		}
		if (!changed.isEmpty()) {
			throw new ChangedOutsideException(changed);
		}
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
			setUp.accept(document);
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
