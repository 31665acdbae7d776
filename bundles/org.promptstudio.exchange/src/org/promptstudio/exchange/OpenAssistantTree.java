package org.promptstudio.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonValue;

/**
 * A conversation tree of OpenAssistant as prompt items: one for each message of a person that was answered, with the talk that led to it as turns before it. The
 * answers to the message are its responses, with the ranks that people gave them, 0 for the best; of an earlier turn there is the answer that the talk went on from.
 * Deleted messages are left out with what follows them. Source: LAION-AI/Open-Assistant, oasst-data/oasst_data/schemas.py. Any thread.
 */
public final class OpenAssistantTree {

	private static final String PROMPTER = "prompter";
	private static final String ASSISTANT = "assistant";

	private final String id;
	private final JsonValue root;

	/**
	 * An item as it is to be written.
	 *
	 * @param displayPath with an ending, below the folders of items and of annotations
	 * @param item        the file of the item
	 * @param annotations the file of its annotations
	 */
	public record ImportedItem(String displayPath, byte[] item, byte[] annotations) {}

	/** A message of a person, and the answer that the talk went on from. */
	private record Turn(JsonValue prompt, JsonValue answer) {}

	private OpenAssistantTree(String id, JsonValue root) {
		this.id = id;
		this.root = root;
	}

	/** The tree of a line of the file; nothing when the document is none. */
	public static Optional<OpenAssistantTree> of(JsonValue document) {
		JsonValue root = document.get("prompt");
		String id = text(document, "message_tree_id");
		return id.isEmpty() || !isBy(PROMPTER, root) ? Optional.empty() : Optional.of(new OpenAssistantTree(id, root));
	}

	/**
	 * Its items, those nearer to the root first on each way. They are numbered, as names that people can tell from each other; the ids are in their metadata.
	 *
	 * @param number of the tree in its file, from 1
	 */
	public List<ImportedItem> items(int number) {
		List<ImportedItem> items = new ArrayList<>();
		addItems(List.of(), root, (item, annotations) -> items
				.add(new ImportedItem(String.format("tree-%04d/%02d.json", number, items.size() + 1), item, annotations)));
		return items;
	}

	private void addItems(List<Turn> before, JsonValue prompt, BiConsumer<byte[], byte[]> each) {
		List<JsonValue> answers = replies(prompt, ASSISTANT);
		if (answers.isEmpty()) {
			return;
		}
		each.accept(item(before, prompt), annotations(before, answers));
		for (JsonValue answer : answers) {
			List<Turn> turns = new ArrayList<>(before);
			turns.add(new Turn(prompt, answer));
			replies(answer, PROMPTER).forEach(next -> addItems(turns, next, each));
		}
	}

	private static List<JsonValue> replies(JsonValue message, String role) {
		List<JsonValue> replies = new ArrayList<>();
		message.get("replies").forEach(reply -> {
			if (isBy(role, reply)) {
				replies.add(reply);
			}
		});
		return replies;
	}

	private static boolean isBy(String role, JsonValue message) {
		JsonValue deleted = message.get("deleted");
		return role.equals(text(message, "role")) && !(deleted.isBoolean() && "true".equals(deleted.raw()));
	}

	private byte[] item(List<Turn> before, JsonValue prompt) {
		Map<String, Object> prompts = new LinkedHashMap<>();
		before.forEach(turn -> prompts.put(Integer.toString(prompts.size() + 1), prompt(turn.prompt())));
		prompts.put(Integer.toString(prompts.size() + 1), prompt(prompt));
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("shebang", "dataloop");
		Map<String, Object> origin = new LinkedHashMap<>();
		origin.put("message_tree_id", id);
		origin.put("message_id", text(prompt, "message_id"));
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("dltype", "prompt");
		metadata.put("openassistant", origin);
		item.put("metadata", metadata);
		item.put("prompts", prompts);
		return JsonPatch.newDocument(item);
	}

	private static List<Object> prompt(JsonValue message) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("mimetype", "application/text");
		content.put("value", text(message, "text"));
		Map<String, Object> role = new LinkedHashMap<>();
		role.put("mimetype", "metadata");
		role.put("value", Map.of("role", "user"));
		return List.of(content, role);
	}

	private static byte[] annotations(List<Turn> before, List<JsonValue> answers) {
		List<Object> annotations = new ArrayList<>();
		before.forEach(turn -> annotations.add(annotation(turn.answer(), annotations.size() + 1, "")));
		answers.forEach(answer -> annotations.add(annotation(answer, before.size() + 1, rank(answer))));
		return JsonPatch.newDocument(Map.of("annotations", annotations));
	}

	private static String rank(JsonValue answer) {
		return answer.get("rank").isNumber() ? answer.get("rank").raw() : "";
	}

	private static Map<String, Object> annotation(JsonValue answer, int turn, String rank) {
		Map<String, Object> system = new LinkedHashMap<>();
		system.put("promptId", Integer.toString(turn));
		system.put("attributes", rank.isEmpty() ? Map.of() : Map.of("rank", rank));
		Map<String, Object> user = new LinkedHashMap<>();
		String model = text(answer, "model_name");
		if (!model.isEmpty()) {
			user.put("annotation_type", "prediction");
			user.put("model", Map.of("name", model));
		}
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("system", system);
		metadata.put("user", user);
		Map<String, Object> annotation = new LinkedHashMap<>();
		annotation.put("id", text(answer, "message_id"));
		annotation.put("type", "text");
		annotation.put("label", "free-text");
		annotation.put("coordinates", text(answer, "text"));
		annotation.put("metadata", metadata);
		return annotation;
	}

	private static String text(JsonValue message, String member) {
		return message.get(member).isString() ? message.get(member).string() : "";
	}
}
