package org.promptstudio.dataloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;

/** Files to read: small ones of our own, and the real data when it is there. */
final class Samples {

	static final String ITEM_FILE = "walk.json";
	static final String ANNOTATION_FILE = "walk.annotations.json";
	/** An item with the prompts "1" and "2". */
	static final String TWO_PROMPTS = """
			{"shebang":"dataloop","metadata":{"dltype":"prompt"},"prompts":{
			"1":[{"mimetype":"application/text","value":"One?"}],
			"2":[{"mimetype":"application/text","value":"Two?"}]}}""";

	/** An item file and its annotation file, which is null when there is none. */
	record Pair(String name, byte[] item, byte[] annotations) {

		PromptItemDocument read() throws FormatException {
			return PromptItemDocument.read(name + ".json", item, name + ".annotations.json", annotations);
		}
	}

	private Samples() {
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	static Pair own(String name) {
		Path folder = Path.of("testdata/dataloop");
		Path annotations = folder.resolve(name + ".annotations.json");
		return new Pair(name, load(folder.resolve(name + ".json")), Files.exists(annotations) ? load(annotations) : null);
	}

	static List<Pair> own() {
		return List.of(own("walk"), own("questions"), own("bare-text"));
	}

	/** Reads annotations of {@link #TWO_PROMPTS}. */
	static PromptItemDocument read(String annotations) throws FormatException {
		return PromptItemDocument.read(ITEM_FILE, bytes(TWO_PROMPTS), ANNOTATION_FILE, bytes(annotations));
	}

	static PromptItemDocument readItem(String item) throws FormatException {
		return PromptItemDocument.read(ITEM_FILE, bytes(item), ANNOTATION_FILE, null);
	}

	static Response response(PromptItemDocument document, int prompt, int response) {
		return document.item().getPrompts().get(prompt).getResponses().get(response);
	}

	/** All responses of an item, with the orphans. */
	static List<Response> responses(Item item) {
		List<Response> responses = new ArrayList<>();
		item.getPrompts().forEach(prompt -> responses.addAll(prompt.getResponses()));
		responses.addAll(item.getOrphans());
		return responses;
	}

	/** The 160 real items; empty when the data is absent. */
	static List<Pair> real() {
		Optional<Path> data = dataFolder();
		if (data.isEmpty()) {
			return List.of();
		}
		return Stream.of("vicuna80", "mtbench").flatMap(name -> pairs(data.get().resolve(name)).stream()).toList();
	}

	private static Optional<Path> dataFolder() {
		return Optional.of(Path.of(System.getProperty("promptstudio.data", "../../../shared/data"))).filter(Files::isDirectory);
	}

	private static List<Pair> pairs(Path dataset) {
		Path items = dataset.resolve("items");
		try (Stream<Path> files = Files.walk(items)) {
			return files.filter(file -> file.toString().endsWith(".json")).sorted().map(file -> {
				Path relative = items.relativize(file);
				return new Pair(relative.toString(), load(file), load(dataset.resolve("json").resolve(relative)));
			}).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] load(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
