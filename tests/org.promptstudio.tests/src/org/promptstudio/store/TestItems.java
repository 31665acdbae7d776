package org.promptstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Response;

/** Makes small items on disk. */
final class TestItems {

	/** A time of change that everybody trusts. */
	static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-05-01T10:00:00Z"));

	private TestItems() {
	}

	/** One prompt. */
	static String item(String prompt) {
		return """
				{
				  "shebang": "dataloop",
				  "metadata": { "dltype": "prompt" },
				  "prompts": {
				    "1": [ { "mimetype": "application/text", "value": "%s" } ]
				  }
				}
				""".formatted(prompt);
	}

	/** Responses r0, r1 … to that prompt. */
	static String annotations(String... texts) {
		return IntStream.range(0, texts.length).mapToObj(i -> """
				{
				  "id": "r%d", "type": "text", "label": "free-text", "coordinates": "%s",
				  "metadata": { "system": { "promptId": "1", "attributes": {} }, "user": { "model": { "name": "model-%d" } } }
				}""".formatted(i, texts[i], i)).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
	}

	/** Writes an item with two responses into an export. */
	static ItemLocation inExport(Path root, String path, String prompt) throws IOException {
		write(root.resolve("items").resolve(path), item(prompt));
		write(root.resolve("json").resolve(path), annotations("First", "Second"));
		return Dataset.find(root).location(path);
	}

	static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	/** The response at a place of the first prompt. */
	static Response response(ItemSession session, int index) {
		return session.item().getPrompts().get(0).getResponses().get(index);
	}

	/** Gives a response a rank by a command. */
	static void rank(ItemSession session, int index, Integer rank) {
		session.commandStack().execute(commands(session).rank(response(session, index), rank));
	}

	static ConversationCommands commands(ItemSession session) {
		return new ConversationCommands(session.editingDomain(), DisplayOrder.FILE);
	}
}
