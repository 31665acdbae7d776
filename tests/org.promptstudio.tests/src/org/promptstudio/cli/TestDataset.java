package org.promptstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small dataset in Dataloop's layout. */
record TestDataset(Path root) {

	/** An item with one prompt. */
	TestDataset item(String name, String promptText) throws IOException {
		return write("items/" + name, """
				{"shebang": "dataloop", "metadata": {"dltype": "prompt"},
				 "prompts": {"1": [{"mimetype": "application/text", "value": "%s"}]}}
				""".formatted(promptText));
	}

	/** Annotations: each response is its text, a rank or null, and "crown" or the prompt's key, as one word such as {@code good/0/crown}. */
	TestDataset responses(String name, String... responses) throws IOException {
		return write("json/" + name, annotations(responses));
	}

	static String annotations(String... responses) {
		StringBuilder json = new StringBuilder("[");
		for (int i = 0; i < responses.length; i++) {
			String[] parts = responses[i].split("/");
			String crown = parts.length > 2 ? ", \"isBest\": \"true\"" : "";
			json.append(i == 0 ? "" : ",\n").append("""
					{"id": "r%d", "type": "text", "label": "free-text", "coordinates": "%s",
					 "metadata": {"system": {"promptId": "1", "attributes": {"rank": %s%s}}, "user": {"model": {"name": "m%d"}}}}"""
					.formatted(Integer.valueOf(i), parts[0], parts[1], crown, Integer.valueOf(i)));
		}
		return json.append("]\n").toString();
	}

	TestDataset write(String file, String text) throws IOException {
		Path path = root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
		return this;
	}
}
