package org.promptstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Makes the datasets that are measured, in the layout of a Dataloop export; the same ones each time. A program of its own, which needs nothing but Java:
 * {@code DatasetWriter openings FOLDER}, {@code DatasetWriter recipes FOLDER}, {@code DatasetWriter items FOLDER COUNT}, and, with a writer of WebP in the class
 * path, {@code DatasetWriter pictures FOLDER}. A folder that exists is left alone.
 */
public final class DatasetWriter {

	/** How many items of five responses the openings dataset has. */
	static final int SMALL_ITEMS = 300;
	/** How many items of fifty turns it has, after those. */
	static final int BIG_ITEMS = 24;
	/** Names and prefixes of the keys of two recipes that items are answered by in turn. */
	static final String[] RECIPES = { "a", "b" };
	/** Name and prefix of the keys of the recipe to be edited. */
	static final String LARGE = "large";
	private static final int RESPONSE_LENGTH = 2000;
	private static final int ITEMS_PER_FOLDER = 1000;
	private static final String[] RANKS = { "", "\"rank\":\"0\",\"isBest\":\"true\"", "\"rank\":\"1\"", "\"rank\":\"2\"" };

	private final Path folder;
	private final SplittableRandom random = new SplittableRandom(20_260_901);
	private final SampleText texts = new SampleText(random);
	private boolean answered;

	private DatasetWriter(Path folder) {
		this.folder = folder;
	}

	/** Writes a dataset. */
	public static void main(String[] args) throws IOException {
		if (args.length < 2) {
			System.err.println("usage: DatasetWriter openings FOLDER | recipes FOLDER | pictures FOLDER | items FOLDER COUNT");
			System.exit(2);
		}
		Path wanted = Path.of(args[1]);
		if (Files.exists(wanted)) {
			return;
		}
		Path unfinished = wanted.resolveSibling(wanted.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
		DatasetWriter writer = new DatasetWriter(unfinished);
		if (args[0].equals("openings")) {
			writer.writeOpenings();
		} else if (args[0].equals("recipes")) {
			writer.writeRecipes();
		} else if (args[0].equals("pictures")) {
			writer.writePictures();
		} else {
			writer.writeItems(Integer.parseInt(args[2]));
		}
		Files.move(unfinished, wanted);
	}

	private void writeOpenings() throws IOException {
		for (int i = 0; i < SMALL_ITEMS; i++) {
			write(String.format("small/s%03d.json", Integer.valueOf(i)), 1, 5, RESPONSE_LENGTH);
		}
		for (int i = 0; i < BIG_ITEMS; i++) {
			write(String.format("talk/t%02d.json", Integer.valueOf(i)), 50, 4, RESPONSE_LENGTH);
		}
	}

	/** The first question of each recipe is answered otherwise for each response, so that another one looks otherwise. */
	private void writeRecipes() throws IOException {
		answered = true;
		write("q1.json", 1, 5, RESPONSE_LENGTH);
		for (String name : RECIPES) {
			put("recipes", name + ".recipe", RecipeWriter.recipe(name, false));
		}
		put("recipes", LARGE + ".recipe", RecipeWriter.recipe(LARGE, true));
	}

	private void writePictures() throws IOException {
		Path pictures = Files.createDirectories(folder.resolve("items/pictures"));
		new PictureWriter(pictures).writeAll();
		write(PictureWriter.ITEM_WITHOUT, 1, 1, RESPONSE_LENGTH);
		for (PictureWriter.Kind kind : PictureWriter.KINDS) {
			for (int i = 0; i < PictureWriter.COPIES; i++) {
				String name = i + "-" + kind.name();
				Files.createLink(pictures.resolve(name), pictures.resolve(kind.name()));
				put("items", PictureWriter.item(kind, i), "{\"shebang\": \"dataloop\", \"metadata\": {\"dltype\": \"prompt\"}, "
						+ "\"prompts\": {\"1\": [{\"mimetype\": \"image/*\", \"value\": \"items/pictures/" + name + "\"}]}}");
			}
		}
	}

	private void writeItems(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			String path = String.format("part%03d/q%06d.json", Integer.valueOf(i / ITEMS_PER_FOLDER), Integer.valueOf(i));
			write(path, 1, i % 10 == 9 ? 0 : 2, 200);
		}
	}

	private void write(String path, int turns, int responses, int length) throws IOException {
		StringBuilder item = new StringBuilder("{\n  \"shebang\": \"dataloop\",\n  \"metadata\": {\"dltype\": \"prompt\"},\n  \"prompts\": {\n");
		StringBuilder annotations = new StringBuilder("{\n  \"filename\": \"/" + path + "\",\n  \"annotations\": [");
		String between = "\n";
		for (int turn = 1; turn <= turns; turn++) {
			item.append("    \"").append(turn).append("\": [{\"mimetype\": \"application/text\", \"value\": \"").append(texts.words(30))
					.append("?\"}, {\"mimetype\": \"metadata\", \"value\": {\"role\": \"user\"}}]").append(turn < turns ? ",\n" : "\n");
			for (int response = 0; response < responses; response++) {
				annotations.append(between);
				between = ",\n";
				annotation(annotations, turn, response, length);
			}
		}
		put("items", path, item.append("  }\n}\n"));
		if (responses > 0) {
			put("json", path, annotations.append("\n  ]\n}\n"));
		}
	}

	private void annotation(StringBuilder json, int turn, int response, int length) {
		json.append("    {\n      \"id\": \"")
				.append(String.format("%012x%012x", Long.valueOf(random.nextLong(1L << 48)), Long.valueOf(turn * 64L + response)))
				.append("\",\n      \"type\": \"text\",\n      \"label\": \"free-text\",\n      \"coordinates\": \"")
				.append(escaped(texts.markdown(length)))
				.append("\",\n      \"attributes\": [],\n      \"metadata\": {\n        \"system\": {\"promptId\": \"").append(turn)
				.append("\", \"automated\": true, \"attributes\": {").append(answered ? answers(response) : RANKS[random.nextInt(RANKS.length)])
				.append("}},\n        \"user\": {\"annotation_type\": \"prediction\", \"model\": {\"name\": \"model-").append((char) ('a' + response))
				.append("\", \"confidence\": 1.0}}\n      }\n    }");
	}

	private static String answers(int response) {
		return "\"" + RecipeWriter.FIRST + "\":" + (response % 2 == 0);
	}

	/** The texts have no control characters but these. */
	private static String escaped(String text) {
		return text.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
	}

	private void put(String layer, String path, CharSequence content) throws IOException {
		Path file = folder.resolve(layer).resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}
}
