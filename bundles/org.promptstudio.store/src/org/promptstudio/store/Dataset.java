package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

/**
 * A set of items on disk. Three layouts:
 * <ul>
 * <li>{@link Layout#EXPORT}: {@code items/**}{@code /*.json} with the annotations at the same path in {@code json/}, as Dataloop exports
 * it;</li>
 * <li>{@link Layout#FOLDER}: any folder, with the annotations of {@code q1.json} beside it in {@code q1.annotations.json};</li>
 * <li>{@link Layout#SINGLE}: one item file outside an export, with its annotations beside it.</li>
 * </ul>
 * Immutable; knows paths, holds no content.
 */
public record Dataset(Path root, Layout layout) {

	/** How items and annotations lie on the disk. */
	public enum Layout {
		EXPORT, FOLDER, SINGLE
	}

	static final String ENDING = ".json";
	static final String SIDECAR_ENDING = ".annotations.json";
	static final String ITEMS = "items";
	static final String ANNOTATIONS = "json";
	static final String RECIPES = "recipes";
	static final String ONTOLOGY = "ontology.json";

	/**
	 * Finds what a path given by a person belongs to: an export's folder, any folder or file in its {@code items} or {@code json}, a
	 * single item or its annotations outside, or a folder of items.
	 *
	 * @throws IOException with a whole sentence when there is no such file or folder
	 */
	public static Dataset find(Path path) throws IOException {
		Path place = path.toAbsolutePath().normalize();
		if (!Files.exists(place)) {
			throw new NoSuchFileException(Missing.at(place).sentence(NLS.bind(Messages.Dataset_notFound, place)));
		}
		if (Files.isDirectory(place) && Files.isDirectory(place.resolve(ITEMS))) {
			Optional<Path> around = exportAround(place);
			return new Dataset(around.filter(Dataset::isSurelyExport).filter(export -> !isSurelyExport(place)).orElse(place),
					Layout.EXPORT);
		}
		Optional<Path> export = exportAround(place);
		if (export.isPresent()) {
			return new Dataset(export.get(), Layout.EXPORT);
		}
		return Files.isDirectory(place) ? new Dataset(place, Layout.FOLDER) : new Dataset(itemOf(place), Layout.SINGLE);
	}

	/** The nearest export that has the path in one of its folders; one that surely is an export wins over a mere folder "items". */
	private static Optional<Path> exportAround(Path place) {
		Path nearest = null;
		for (Path folder = place; folder.getParent() != null; folder = folder.getParent()) {
			String name = folder.getFileName().toString();
			Path parent = folder.getParent();
			if ((name.equals(ITEMS) || name.equals(ANNOTATIONS)) && Files.isDirectory(parent.resolve(ITEMS))) {
				if (isSurelyExport(parent)) {
					return Optional.of(parent);
				}
				nearest = nearest == null ? parent : nearest;
			}
		}
		return Optional.ofNullable(nearest);
	}

	static boolean isSurelyExport(Path folder) {
		return Files.isDirectory(folder.resolve(ANNOTATIONS)) && Files.isDirectory(folder.resolve(ITEMS))
				|| Files.exists(folder.resolve(ProjectFile.NAME));
	}

	private static Path itemOf(Path file) {
		String name = file.getFileName().toString();
		if (name.endsWith(SIDECAR_ENDING)) {
			Path item = file.resolveSibling(name.substring(0, name.length() - SIDECAR_ENDING.length()) + ENDING);
			return Files.exists(item) ? item : file;
		}
		return file;
	}

	/** The folder's name, or the single item's file name. */
	public String name() {
		Path name = root.getFileName();
		return name == null ? root.toString() : name.toString();
	}

	/** The folder that the display paths of the items start from. */
	public Path itemFolder() {
		return switch (layout) {
			case EXPORT -> root.resolve(ITEMS);
			case FOLDER -> root;
			case SINGLE -> root.getParent();
		};
	}

	/**
	 * The item that a file of this dataset belongs to.
	 *
	 * @param file an item file or an annotation file; it need not exist
	 * @return empty when the file is not in this dataset, or is something else
	 */
	public Optional<ItemLocation> location(Path file) {
		Path place = file.toAbsolutePath().normalize();
		if (!place.toString().endsWith(ENDING)) {
			return Optional.empty();
		}
		if (layout == Layout.EXPORT) {
			Path folder = place.startsWith(root.resolve(ANNOTATIONS)) ? root.resolve(ANNOTATIONS) : itemFolder();
			return place.startsWith(folder) ? Optional.of(location(displayPath(folder, place))) : Optional.empty();
		}
		Path item = itemOf(place);
		if (layout == Layout.SINGLE ? !item.equals(root) : !item.startsWith(root) || item.equals(root.resolve(ONTOLOGY))) {
			return Optional.empty();
		}
		return Optional.of(location(displayPath(itemFolder(), item)));
	}

	/**
	 * The location with a display path.
	 *
	 * @param displayPath as {@link ItemLocation#displayPath()} tells it
	 */
	public ItemLocation location(String displayPath) {
		Path item = itemFolder().resolve(displayPath);
		return switch (layout) {
			case EXPORT -> new ItemLocation(item, root.resolve(ANNOTATIONS).resolve(displayPath), this, displayPath);
			case FOLDER -> new ItemLocation(item, sidecar(item), this, displayPath);
			case SINGLE -> new ItemLocation(item, sidecar(item), null, displayPath);
		};
	}

	private static Path sidecar(Path item) {
		String name = item.getFileName().toString();
		String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
		return item.resolveSibling(stem + SIDECAR_ENDING);
	}

	private static String displayPath(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * All items in natural order (q2 before q10), folder by folder. The folders are read while the stream is consumed; only the names of
	 * the folders on the way are held. Close the stream. Hidden files and folders are left out, as are annotation files and the dataset's
	 * ontology.
	 */
	public Stream<ItemLocation> items() throws IOException {
		if (layout == Layout.SINGLE) {
			return Stream.of(location(name()));
		}
		Stream<String> paths = ItemWalk.displayPaths(itemFolder());
		return (layout == Layout.FOLDER ? paths.filter(path -> !path.equals(ONTOLOGY)) : paths).map(this::location);
	}

	/** The folder that the recipes are in; it need not exist. */
	public Path recipeFolder() {
		return home().resolve(RECIPES);
	}

	/** The dataset's recipe files, in natural order of their names; none when there is no such folder. */
	public List<Path> recipes() throws IOException {
		List<Path> recipes = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(recipeFolder(), file -> isRecipe(file))) {
			files.forEach(recipes::add);
		} catch (NoSuchFileException | NotDirectoryException e) {
			return List.of();
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		recipes.sort(Comparator.comparing(recipe -> recipe.getFileName().toString(), NaturalOrder.INSTANCE));
		return recipes;
	}

	private static boolean isRecipe(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(RecipeFile.ENDING) && !name.startsWith(".") && Files.isRegularFile(file);
	}

	/** The ontology that Dataloop has exported with the dataset, {@code ontology.json} beside the items; empty when there is none. */
	public Optional<Path> ontology() {
		return Optional.of(home().resolve(ONTOLOGY)).filter(Files::isRegularFile);
	}

	/** Where the project file is; it need not exist. */
	public Path projectFile() {
		return home().resolve(ProjectFile.NAME);
	}

	private Path home() {
		return layout == Layout.SINGLE ? root.getParent() : root;
	}
}
