package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/**
 * Recipe files: EMF's XMI, in UTF-8. They may come from anybody, so reading opens nothing but the file itself: document types, entities,
 * schemas and references to other files are refused or passed over, and size, depth and number of elements have limits.
 * <p>
 * What a newer version of the studio has written into a file and this one does not know is kept with the recipe that was read, and written
 * again; it goes along with its element when that is deleted, and with a copy by {@link #keepUnknown}. Any thread.
 */
public final class RecipeFile {

	/** How the names of recipe files end. */
	public static final String ENDING = ".recipe";

	/** The largest recipe file that is read, in bytes. */
	public static final int MAX_BYTES = ModelFile.MAX_BYTES;

	static final ModelKind<Recipe> KIND = new ModelKind<>(Recipe.class, Literals.RECIPE, List.of(Literals.RECIPE__GUIDELINES),
			Messages.RecipeFile_notFound, Messages.RecipeFile_root, Messages.RecipeFile_chooseOther, Messages.RecipeFile_notRecipe);

	private static final String ONTOLOGY_ENDING = ".json";

	private RecipeFile() {
	}

	/**
	 * Reads a recipe file, or an ontology of Dataloop when the name ends in {@code .json}.
	 *
	 * @throws IOException with a whole sentence when the file is not there or cannot be read
	 * @throws FormatException when it is no recipe
	 */
	public static Recipe read(Path file) throws IOException, FormatException {
		if (isOntology(file.toString())) {
			ModelFile.checkThere(KIND, file);
			return OntologyDocument.read(file.toString(), Files.readAllBytes(file)).recipe();
		}
		return ModelFile.read(KIND, file);
	}

	/**
	 * Reads a recipe from the content of a file.
	 *
	 * @param name the file, for messages; one that ends in {@code .json} is an ontology of Dataloop
	 * @throws FormatException when it is no recipe; nothing else is thrown, whatever the content is
	 */
	public static Recipe read(String name, byte[] bytes) throws FormatException {
		return isOntology(name) ? OntologyDocument.read(name, bytes).recipe() : ModelFile.read(KIND, name, bytes);
	}

	private static boolean isOntology(String name) {
		return name.endsWith(ONTOLOGY_ENDING);
	}

	/** The content of a recipe file; characters that XML cannot hold (control characters) are left out. The recipe is not changed. */
	public static byte[] write(Recipe recipe) {
		return ModelResource.write(KIND, recipe);
	}

	/**
	 * Gives copies what this version of the studio does not know of their originals, so that writing the recipe that they are in keeps that too.
	 *
	 * @param recipe made of the copies, and of no file
	 * @param copies originals that are in recipes that were read, and their copies
	 */
	public static void keepUnknown(Recipe recipe, Map<EObject, EObject> copies) {
		ModelResource.keepUnknown(KIND, recipe, copies);
	}

	/**
	 * Writes a recipe file, atomically.
	 *
	 * @throws IOException with a whole sentence; the old file is then as it was
	 */
	public static void save(Path file, Recipe recipe) throws IOException {
		AtomicFiles.write(file, write(recipe));
	}
}
