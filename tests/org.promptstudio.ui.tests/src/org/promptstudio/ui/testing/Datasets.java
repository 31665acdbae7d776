package org.promptstudio.ui.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Datasets to try things on. */
public final class Datasets {

	private static final String ITEM = """
			{"shebang": "dataloop", "metadata": {"dltype": "prompt"},
			 "prompts": {"1": [{"mimetype": "application/text", "value": "%s"}]}}
			""";
	private static final String ANNOTATIONS = """
			[{"id": "a1", "label": "free-text", "type": "text", "coordinates": "An answer.",
			  "metadata": {"system": {"promptId": "1", "attributes": {%s}}, "user": {}}}]
			""";

	private Datasets() {
	}

	/** The top of the repository. */
	public static Path repository() {
		String root = System.getProperty("promptstudio.root");
		assertNotNull(root, "Run the tests with -Dpromptstudio.root and the top of the repository.");
		return Path.of(root);
	}

	/** A copy of the sample dataset that the product ships, in a folder. */
	public static Path sample(Path folder) throws IOException {
		Path source = repository().resolve("bundles/org.promptstudio.app/samples/welcome");
		Path target = folder.resolve("welcome");
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Path copy = target.resolve(source.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				} else {
					Files.copy(file, copy);
				}
			}
		}
		return target;
	}

	/** Writes an item with one prompt into an export's folder. */
	public static void writeItem(Path dataset, String displayPath, String prompt) throws IOException {
		Path file = dataset.resolve("items").resolve(displayPath);
		Files.createDirectories(file.getParent());
		Files.writeString(file, ITEM.formatted(prompt));
	}

	/** Gives an item one response, ranked or not. */
	public static void writeResponse(Path dataset, String displayPath, boolean ranked) throws IOException {
		Path file = dataset.resolve("json").resolve(displayPath);
		Files.createDirectories(file.getParent());
		Files.writeString(file, ANNOTATIONS.formatted(ranked ? "\"rank\": \"1\"" : ""));
	}
}
