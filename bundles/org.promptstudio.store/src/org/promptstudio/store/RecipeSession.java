package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Path;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.provider.RecipeItemProviderAdapterFactory;

/** One recipe file being worked on. */
public final class RecipeSession extends ModelSession<Recipe> {

	private RecipeSession(Path file) throws IOException, FormatException {
		super(RecipeFile.KIND, file, new RecipeItemProviderAdapterFactory());
	}

	private RecipeSession(RecoveredModel edits) throws FormatException {
		super(RecipeFile.KIND, edits, new RecipeItemProviderAdapterFactory());
	}

	/**
	 * Opens a recipe with the edits that were not saved before a crash. The session is dirty; saving it compares the file with the one that the edits were
	 * made on, so that a change made since is not lost.
	 *
	 * @param edits what {@link ModelJournal#find} gave for a recipe
	 * @throws FormatException when the recovered content cannot be read; the file on disk is untouched
	 */
	public static RecipeSession recover(RecoveredModel edits) throws FormatException {
		return new RecipeSession(edits);
	}

	/**
	 * Reads a recipe.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when the file is no recipe
	 */
	public static RecipeSession open(Path file) throws IOException, FormatException {
		return new RecipeSession(file);
	}

	@Override
	Recipe parse(String name, byte[] bytes) throws FormatException {
		return RecipeFile.read(name, bytes);
	}

	/** The live recipe, to be changed by commands on the {@link #editingDomain()} only; another one after {@link #reload()}. */
	public Recipe recipe() {
		return model();
	}
}
