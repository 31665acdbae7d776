package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.recipe.Recipe;

/**
 * Recipe files: EMF's XMI, in UTF-8. They may come from anybody, so reading opens nothing but the file itself: document types, entities,
 * schemas and references to other files are refused or passed over, and size, depth and number of elements have limits.
 * <p>
 * What a newer version of the studio has written into a file and this one does not know is kept with the recipe that was read, and written
 * again; it goes along with its element when that is deleted, and does not go along with a copy. Any thread.
 */
public final class RecipeFile {

	/** How the names of recipe files end. */
	public static final String ENDING = ".recipe";

	/** The largest recipe file that is read, in bytes. */
	public static final int MAX_BYTES = 16 << 20;

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
		if (!Files.exists(file)) {
			throw new NoSuchFileException(Missing.at(file).sentence(NLS.bind(Messages.RecipeFile_notFound, file)));
		}
		checkSize(file.toString(), Files.size(file));
		return read(file.toString(), Files.readAllBytes(file));
	}

	/**
	 * Reads a recipe from the content of a file.
	 *
	 * @param name the file, for messages; one that ends in {@code .json} is an ontology of Dataloop
	 * @throws FormatException when it is no recipe; nothing else is thrown, whatever the content is
	 */
	public static Recipe read(String name, byte[] bytes) throws FormatException {
		if (name.endsWith(ONTOLOGY_ENDING)) {
			return OntologyDocument.read(name, bytes).recipe();
		}
		checkSize(name, bytes.length);
		RecipeXml.check(name, bytes);
		return RecipeResource.read(name, bytes);
	}

	private static void checkSize(String name, long size) throws FormatException {
		if (size > MAX_BYTES && !name.endsWith(ONTOLOGY_ENDING)) {
			throw new FormatException(name, 1, 1, NLS.bind(Messages.RecipeFile_tooLarge, size, MAX_BYTES), Messages.RecipeFile_restore, null);
		}
	}

	/** The content of a recipe file; characters that XML cannot hold (control characters) are left out. The recipe is not changed. */
	public static byte[] write(Recipe recipe) {
		return RecipeResource.write(recipe);
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
