package org.promptstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.provider.RecipeItemProviderAdapterFactory;
import org.promptstudio.store.ItemSession.Overwrite;

/**
 * One recipe file being worked on: the recipe, the editing domain for its commands, and what is in the file. Belongs to one thread at a time, as an
 * {@link ItemSession} does.
 */
public final class RecipeSession implements AutoCloseable {

	private final TrackedFile file;
	private final RecipeItemProviderAdapterFactory adapterFactory = new RecipeItemProviderAdapterFactory();
	private final BasicCommandStack commandStack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain editingDomain = new AdapterFactoryEditingDomain(adapterFactory, commandStack);
	private Recipe recipe;

	private RecipeSession(Path file) {
		this.file = new TrackedFile(file);
	}

	/**
	 * Reads a recipe.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when the file is no recipe
	 */
	public static RecipeSession open(Path file) throws IOException, FormatException {
		RecipeSession session = new RecipeSession(file);
		session.recipe = session.read();
		return session;
	}

	private Recipe read() throws IOException, FormatException {
		if (Files.exists(file.path()) && Files.size(file.path()) > RecipeFile.MAX_BYTES) {
			return RecipeFile.read(file.path()); // refuses it without reading it
		}
		byte[] bytes = file.read();
		if (bytes == null) {
			throw new NoSuchFileException(Missing.at(file.path()).sentence(NLS.bind(Messages.RecipeFile_notFound, file.path())));
		}
		return RecipeFile.read(file.path().toString(), bytes);
	}

	/**
	 * Reads a recipe from text, so that parts of it can be put into {@link #recipe()}; what this version of the studio does not know goes along with them.
	 *
	 * @throws FormatException when it is no recipe
	 */
	public Recipe read(String text) throws FormatException {
		Recipe read = RecipeFile.read(file.path().toString(), text.getBytes(StandardCharsets.UTF_8));
		if (recipe.eResource() instanceof XMLResource here && read.eResource() instanceof XMLResource there) {
			here.getEObjectToExtensionMap().putAll(there.getEObjectToExtensionMap());
			here.getEObjectToExtensionMap().remove(recipe);
			AnyType unknown = there.getEObjectToExtensionMap().get(read);
			if (unknown != null) {
				here.getEObjectToExtensionMap().put(recipe, unknown);
			}
		}
		return read;
	}

	/** Where the recipe is. */
	public Path file() {
		return file.path();
	}

	/** The live recipe, to be changed by commands on the {@link #editingDomain()} only; another one after {@link #reload()}. */
	public Recipe recipe() {
		return recipe;
	}

	/** Executes commands; lives as long as the session. Its adapter factory has the item providers of recipes. */
	public AdapterFactoryEditingDomain editingDomain() {
		return editingDomain;
	}

	/** The editing domain's stack: undo, redo, and listeners for every change. */
	public BasicCommandStack commandStack() {
		return commandStack;
	}

	/** Whether there is something to save: a change since the last save, undone ones not counted. */
	public boolean isDirty() {
		return commandStack.isSaveNeeded();
	}

	/**
	 * Writes the file atomically; does nothing when there is nothing to save.
	 *
	 * @throws ChangedOutsideException when the file is not as it was read, and must not be overwritten; nothing is written
	 * @throws IOException with a whole sentence when the file could not be written; the session stays dirty
	 */
	public void save(Overwrite overwrite) throws IOException {
		if (overwrite == Overwrite.NO && !isDirty()) {
			return;
		}
		byte[] bytes = RecipeFile.write(recipe);
		if (overwrite == Overwrite.YES) {
			file.overwrite(bytes);
		} else if (file.differsFrom(bytes)) {
			if (file.isContentChanged()) {
				throw new ChangedOutsideException(List.of(file.path()));
			}
			file.write(bytes);
		}
		commandStack.saveIsDone();
	}

	/** Whether another program has changed, made or deleted the file since it was read or saved. Cheap. */
	public boolean isChangedOutside() throws IOException {
		return file.isChanged();
	}

	/** Reads the file again and forgets all edits and the undo history. When this fails the session stays as it was. */
	public void reload() throws IOException, FormatException {
		byte[] known = file.known();
		try {
			recipe = read();
		} catch (IOException | FormatException e) {
			file.know(known);
			throw e;
		}
		commandStack.flush();
		commandStack.saveIsDone();
	}

	/** What saving would put into the file. */
	public String textHere() {
		return new String(RecipeFile.write(recipe), StandardCharsets.UTF_8);
	}

	/** Ends the work: edits that were not saved are given up. */
	@Override
	public void close() {
		adapterFactory.dispose();
	}
}
