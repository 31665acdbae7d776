package org.promptstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IDisposable;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.ItemSession.Overwrite;

/**
 * One model file being worked on: the model, the editing domain for its commands, and what is in the file. Belongs to one thread at a time,
 * as an {@link ItemSession} does.
 *
 * @param <T> what the file holds one of
 */
public abstract sealed class ModelSession<T extends EObject> implements AutoCloseable permits RecipeSession, ProjectSession {

	private final ModelKind<T> kind;
	private final TrackedFile file;
	private final AdapterFactory adapterFactory;
	private final BasicCommandStack commandStack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain editingDomain;
	private T model;
	private boolean recovered;
	private ModelJournal journal;
	private CommandStackListener journalling;

	/** @param adapterFactory has the item providers of the model; disposed with the session */
	ModelSession(ModelKind<T> kind, Path file, AdapterFactory adapterFactory) throws IOException, FormatException {
		this.kind = kind;
		this.file = new TrackedFile(file);
		this.adapterFactory = adapterFactory;
		editingDomain = new AdapterFactoryEditingDomain(adapterFactory, commandStack);
		model = read();
	}

	/**
	 * With edits that were not saved before a crash. The session is dirty; saving it compares the file with the one that the edits were made on.
	 *
	 * @throws FormatException when the recovered content cannot be read; the file on disk is untouched
	 */
	ModelSession(ModelKind<T> kind, RecoveredModel edits, AdapterFactory adapterFactory) throws FormatException {
		this.kind = kind;
		file = new TrackedFile(edits.file());
		this.adapterFactory = adapterFactory;
		editingDomain = new AdapterFactoryEditingDomain(adapterFactory, commandStack);
		model = parse(edits.file().toString(), edits.entry().content());
		file.know(edits.entry().base());
		recovered = true;
	}

	/** Reads the content of a file. */
	abstract T parse(String name, byte[] bytes) throws FormatException;

	private T read() throws IOException, FormatException {
		if (Files.exists(file.path()) && Files.size(file.path()) > ModelFile.MAX_BYTES) {
			return ModelFile.read(kind, file.path()); // refuses it without reading it
		}
		byte[] bytes;
		try {
			bytes = file.read();
		} catch (IOException e) {
			throw ModelFile.unreadable(file.path(), e);
		}
		if (bytes == null) {
			throw new NoSuchFileException(Missing.at(file.path()).sentence(NLS.bind(kind.notFound(), file.path())));
		}
		return parse(file.path().toString(), bytes);
	}

	/**
	 * Reads a model from text, to make {@link #model()} what it is; what this version of the studio does not know goes along with its parts.
	 *
	 * @throws FormatException when it is not of this kind
	 */
	public T read(String text) throws FormatException {
		T read = readParts(text);
		if (model.eResource() instanceof XMLResource here && read.eResource() instanceof XMLResource there) {
			here.getEObjectToExtensionMap().remove(model);
			AnyType unknown = there.getEObjectToExtensionMap().get(read);
			if (unknown != null) {
				here.getEObjectToExtensionMap().put(model, unknown);
			}
		}
		return read;
	}

	/**
	 * Reads a model from text, some parts of which are to be added to {@link #model()}; what this version of the studio does not know of them goes along, and
	 * what it does not know of the model itself stays.
	 *
	 * @throws FormatException when it is not of this kind
	 */
	public T readParts(String text) throws FormatException {
		T read = parse(file.path().toString(), text.getBytes(StandardCharsets.UTF_8));
		if (model.eResource() instanceof XMLResource here && read.eResource() instanceof XMLResource there) {
			here.getEObjectToExtensionMap().putAll(there.getEObjectToExtensionMap());
		}
		return read;
	}

	/** Where the model is. */
	public final Path file() {
		return file.path();
	}

	/** The live model, to be changed by commands on the {@link #editingDomain()} only; another one after {@link #reload()}. */
	public final T model() {
		return model;
	}

	/** Executes commands; lives as long as the session. Its adapter factory has the item providers of the model. */
	public final AdapterFactoryEditingDomain editingDomain() {
		return editingDomain;
	}

	/** The editing domain's stack: undo, redo, and listeners for every change. */
	public final BasicCommandStack commandStack() {
		return commandStack;
	}

	/** Whether there is something to save: a change since the last save, undone ones not counted, or recovered edits. */
	public final boolean isDirty() {
		return recovered || commandStack.isSaveNeeded();
	}

	/** Whether it was opened with edits from before a crash that are neither saved nor given up. */
	public final boolean isRecovered() {
		return recovered;
	}

	/**
	 * From now on every change goes to a journal, until it is saved or the session closed.
	 *
	 * @param target which must outlive this session
	 */
	public final void journalTo(ModelJournal target) {
		stopJournalling();
		journal = target;
		journalling = event -> target.changed(this);
		commandStack.addCommandStackListener(journalling);
	}

	/** What a journal keeps of this session. */
	ModelEntry journalEntry(Instant time) {
		return new ModelEntry(file.path(), time, file.known(), ModelResource.write(kind, model));
	}

	private void stopJournalling() {
		if (journalling != null) {
			commandStack.removeCommandStackListener(journalling);
		}
		journalling = null;
		journal = null;
	}

	private void forgetEdits() {
		recovered = false;
		commandStack.saveIsDone();
		if (journal != null) {
			journal.discard(file.path());
		}
	}

	/**
	 * Writes the file atomically; does nothing when there is nothing to save.
	 *
	 * @throws ChangedOutsideException when the file is not as it was read, and must not be overwritten; nothing is written
	 * @throws IOException with a whole sentence when the file could not be written; the session stays dirty
	 */
	public final void save(Overwrite overwrite) throws IOException {
		if (overwrite == Overwrite.NO && !isDirty()) {
			return;
		}
		byte[] bytes = ModelResource.write(kind, model);
		if (overwrite == Overwrite.YES) {
			file.overwrite(bytes);
		} else if (file.differsFrom(bytes)) {
			if (file.isContentChanged()) {
				throw new ChangedOutsideException(List.of(file.path()));
			}
			file.write(bytes);
		}
		forgetEdits();
	}

	/** Whether another program has changed, made or deleted the file since it was read or saved. Cheap. */
	public final boolean isChangedOutside() throws IOException {
		return file.isChanged();
	}

	/** Reads the file again and forgets all edits and the undo history. When this fails the session stays as it was. */
	public final void reload() throws IOException, FormatException {
		byte[] known = file.known();
		try {
			model = read();
		} catch (IOException | FormatException e) {
			file.know(known);
			throw e;
		}
		commandStack.flush();
		forgetEdits();
	}

	/** What saving would put into the file. */
	public final String textHere() {
		return new String(ModelResource.write(kind, model), StandardCharsets.UTF_8);
	}

	/** Ends the work: edits that were not saved are given up, in the journal too. */
	@Override
	public final void close() {
		if (journal != null) {
			journal.discard(file.path());
		}
		stopJournalling();
		((IDisposable) adapterFactory).dispose();
	}
}
