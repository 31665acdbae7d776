package org.promptstudio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Layers of a dataset: where several people do the same item, each has its annotations for himself in {@code layers/<annotator>/json}. A layer
 * begins with the responses of the dataset's own annotations, without what anybody thinks of them ({@link org.promptstudio.dataloop.UnjudgedAnnotations}), so that known answers
 * and what a reviewer took over stay unseen; it is written when something is saved in it. Only an export has layers: in a mere folder they
 * would be taken for items. Any thread.
 */
public final class Layers {

	static final String FOLDER = "layers";
	private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789@._+-";

	private Layers() {
	}

	/** Whether a dataset can have layers. */
	public static boolean arePossible(Dataset dataset) {
		return dataset.layout() == Dataset.Layout.EXPORT;
	}

	/**
	 * The same item in somebody's layer.
	 *
	 * @param location of the dataset's own annotations
	 * @param annotator mail address
	 * @throws IllegalArgumentException when the dataset can have no layers, or nobody is named
	 */
	public static ItemLocation location(ItemLocation location, String annotator) {
		if (location.dataset() == null || !arePossible(location.dataset()) || annotator.isBlank()) {
			throw new IllegalArgumentException(location.displayPath());
		}
		Path folder = folder(location.dataset(), annotator);
		Path own = location.base() == null ? location.annotationFile() : location.base();
		return new ItemLocation(location.itemFile(), folder.resolve(location.displayPath()), location.dataset(), location.displayPath(), own);
	}

	/** Where somebody's annotations are; the folder need not exist. */
	static Path folder(Dataset dataset, String annotator) {
		return dataset.root().resolve(FOLDER).resolve(folderName(annotator)).resolve("json");
	}

	/** The item whose annotations in somebody's layer a file holds; empty for another file. The file need not exist. */
	public static Optional<ItemLocation> find(Dataset dataset, Path annotationFile) {
		Path layers = dataset.root().resolve(FOLDER);
		if (!arePossible(dataset) || !annotationFile.startsWith(layers)) {
			return Optional.empty();
		}
		Path path = layers.relativize(annotationFile);
		if (path.getNameCount() < 3 || !path.getName(1).toString().equals("json")) {
			return Optional.empty();
		}
		String displayPath = path.subpath(2, path.getNameCount()).toString().replace('\\', '/');
		ItemLocation location = location(dataset.location(displayPath), annotator(path.getName(0).toString()));
		return Optional.of(location).filter(found -> found.annotationFile().equals(annotationFile));
	}

	/** Whose layer a location is in, as the folder names the annotator; empty for the dataset's own annotations. */
	public static Optional<String> annotator(ItemLocation location) {
		if (!location.isLayer() || location.dataset() == null) {
			return Optional.empty();
		}
		Path folder = location.dataset().root().resolve(FOLDER).relativize(location.annotationFile()).getName(0);
		return Optional.of(annotator(folder.toString()));
	}

	/** The annotators who have a layer in which an item was saved, as the folders name them, in order. */
	public static List<String> of(ItemLocation location) throws IOException {
		List<String> annotators = new ArrayList<>();
		for (String annotator : of(location.dataset())) {
			if (Files.exists(location(location, annotator).annotationFile())) {
				annotators.add(annotator);
			}
		}
		return annotators;
	}

	/** All annotators who have a layer, as the folders name them, in order. */
	public static List<String> of(Dataset dataset) throws IOException {
		List<String> annotators = new ArrayList<>();
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(dataset.root().resolve(FOLDER), Files::isDirectory)) {
			folders.forEach(folder -> annotators.add(annotator(folder.getFileName().toString())));
		} catch (NoSuchFileException | NotDirectoryException e) {
			return List.of();
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		annotators.sort(NaturalOrder.INSTANCE);
		return annotators;
	}

	/** Mail addresses in lower case; what file systems or people could stumble over as % and two hexadecimal digits for each byte. */
	static String folderName(String annotator) {
		StringBuilder name = new StringBuilder();
		for (byte b : annotator.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (b & 0xff);
			boolean isPlain = PLAIN.indexOf(character) >= 0 && !(character == '.' && name.isEmpty());
			name.append(isPlain ? String.valueOf(character) : "%%%02x".formatted((int) character));
		}
		return name.toString();
	}

	private static String annotator(String folderName) {
		byte[] bytes = new byte[folderName.length()];
		int length = 0;
		for (int i = 0; i < folderName.length(); i++) {
			if (folderName.startsWith("%", i) && folderName.substring(i).matches("%[0-9a-f]{2}.*")) {
				bytes[length++] = (byte) Integer.parseInt(folderName.substring(i + 1, i + 3), 16);
				i += 2;
			} else if (folderName.charAt(i) < 128) {
				bytes[length++] = (byte) folderName.charAt(i);
			} else {
				return folderName; // made by hand
			}
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}
