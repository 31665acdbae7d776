package org.promptstudio.bench.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * The files that are read in the measurements: all items of a dataset that have an annotation file. Its folder is named by the system property
 * {@value #FOLDER}.
 */
final class Corpus {

	/** The system property with the dataset's folder, which has the folders items and json. */
	static final String FOLDER = "promptstudio.bench.dataset";

	private final List<ItemPair> pairs;

	private Corpus(List<ItemPair> pairs) {
		this.pairs = pairs;
	}

	/** Loads the files into memory. */
	static Corpus load() throws IOException {
		Path folder = Path.of(System.getProperty(FOLDER, ""));
		Path items = folder.resolve("items");
		if (!Files.isDirectory(items)) {
			throw new IOException("There is no folder " + items.toAbsolutePath() + ". Name a dataset by -D" + FOLDER + "=FOLDER.");
		}
		List<ItemPair> pairs = new ArrayList<>();
		try (Stream<Path> files = Files.walk(items)) {
			files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> {
				Path annotations = folder.resolve("json").resolve(items.relativize(file));
				if (Files.exists(annotations)) {
					pairs.add(new ItemPair(items.relativize(file).toString(), bytes(file), bytes(annotations)));
				}
			});
		}
		return new Corpus(List.copyOf(pairs));
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The items that have an annotation file. */
	List<ItemPair> pairs() {
		return pairs;
	}

	/** The items in which a rank can be changed: those with a response. */
	List<ItemPair> pairsWithResponses() throws FormatException {
		List<ItemPair> ranked = new ArrayList<>();
		for (ItemPair pair : pairs) {
			if (!responses(pair).isEmpty()) {
				ranked.add(pair);
			}
		}
		return ranked;
	}

	/** The texts of all responses that are text. */
	List<String> responseTexts() throws FormatException {
		List<String> texts = new ArrayList<>();
		for (ItemPair pair : pairs) {
			responses(pair).stream().filter(Contents::isText).map(Response::getValue).forEach(texts::add);
		}
		return texts;
	}

	/** The responses under the prompts of an item. */
	static List<Response> responses(ItemPair pair) throws FormatException {
		return responses(pair.read().item().getPrompts());
	}

	private static List<Response> responses(List<Prompt> prompts) {
		return prompts.stream().flatMap(prompt -> prompt.getResponses().stream()).toList();
	}
}
