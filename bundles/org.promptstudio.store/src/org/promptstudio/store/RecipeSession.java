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
