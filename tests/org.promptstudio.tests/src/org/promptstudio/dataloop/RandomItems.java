package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.promptstudio.dataloop.RandomJson.Raw;

/** Makes items and annotation files of random structure, all readable, with unknown keys, named "x…", everywhere. */
final class RandomItems {

	/** Strings that are easy to get wrong. */
	static final List<String> TEXTS = List.of("", "a", "Two words", "# Title\n\n- **a**\n- b\r\n", "\"quoted\" \\ back/slash", "\t\u0000\u001F\u007F",
			"café 日本語", "😀👍🏽", "\uD83D", "x\uDE00y", "\u2028\u2029\uFEFF", "\\u0041", "null", "{\"a\":1}", "\uFFFD");

	/** Names may not have half a surrogate pair, says Jackson. */
	private static final List<String> NAMES = List.of("", "a", " b ", "\"q\"\\", "\n", "é", "😀");
	private static final List<String> NUMBERS = List.of("0", "-0", "5", "1.0e+05", "1E400", "-1.50", "0.10", "1e-7", "1E99999999999",
			"123456789012345678901234567890");
	private static final List<String> WORDS = List.of("true", "false", "null");

	private final Random random;

	RandomItems(Random random) {
		this.random = random;
	}

	<T> T pick(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	private boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}

	private Map<String, Object> object() {
		return new LinkedHashMap<>();
	}

	private void unknown(Map<String, Object> map) {
		while (chance(25)) {
			map.put("x" + pick(NAMES) + random.nextInt(50), any(3));
		}
	}

	private Object any(int depth) {
		return switch (random.nextInt(depth > 0 ? 6 : 3)) {
			case 0 -> pick(TEXTS);
			case 1 -> new Raw(pick(NUMBERS));
			case 2 -> new Raw(pick(WORDS));
			case 3, 4 -> {
				Map<String, Object> map = object();
				for (int i = random.nextInt(4); i > 0; i--) {
					map.put("x" + random.nextInt(20) + pick(NAMES), any(depth - 1));
				}
				yield map;
			}
			default -> {
				List<Object> list = new ArrayList<>();
				for (int i = random.nextInt(4); i > 0; i--) {
					list.add(any(depth - 1));
				}
				yield list;
			}
		};
	}

	Map<String, Object> item(List<String> keys) {
		Map<String, Object> root = object();
		unknown(root);
		root.put("shebang", "dataloop");
		Map<String, Object> metadata = object();
		metadata.put("dltype", "prompt");
		unknown(metadata);
		root.put("metadata", metadata);
		Map<String, Object> prompts = object();
		keys.forEach(key -> prompts.put(key, prompt()));
		root.put("prompts", prompts);
		unknown(root);
		return root;
	}

	private Object prompt() {
		Map<String, Object> questions = object();
		for (int i = random.nextInt(4); i > 0; i--) {
			questions.put("question-" + i, element());
		}
		if (chance(50)) {
			Map<String, Object> value = object();
			value.put("role", pick(List.of("user", "system")));
			unknown(value);
			questions.put("m", new LinkedHashMap<>(Map.of("mimetype", "metadata", "value", value)));
		}
		return chance(20) ? questions : new ArrayList<>(questions.values());
	}

	private Object element() {
		Map<String, Object> element = object();
		if (chance(90)) {
			element.put("mimetype", pick(List.of("application/text", "text", "image/*", "image/png", "audio/*", "video/*")));
		}
		if (chance(90)) {
			element.put("value", pick(TEXTS));
		}
		unknown(element);
		return element;
	}

	List<String> keys() {
		List<String> keys = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			keys.add(pick(List.of("prompt#", "", "conversation-", "é")) + i);
		}
		return keys;
	}

	Object annotationFile(List<String> keys) {
		List<Object> annotations = new ArrayList<>();
		for (int i = random.nextInt(7); i > 0; i--) {
			annotations.add(annotation(keys));
		}
		if (chance(40)) {
			return annotations;
		}
		Map<String, Object> wrapper = object();
		unknown(wrapper);
		if (chance(50)) {
			wrapper.put("description", pick(TEXTS));
		}
		wrapper.put("annotations", annotations.isEmpty() && chance(50) ? new Raw("null") : annotations);
		if (chance(50)) {
			wrapper.put("metadata", chance(10) ? any(1) : wrapperMetadata(keys));
		}
		unknown(wrapper);
		return wrapper;
	}

	private Map<String, Object> wrapperMetadata(List<String> keys) {
		Map<String, Object> prompts = object();
		for (String key : keys) {
			if (chance(60)) {
				Map<String, Object> prompt = object();
				unknown(prompt);
				prompt.put("answers", chance(10) ? any(1) : answers());
				prompts.put(key, chance(10) ? any(1) : prompt);
			}
		}
		unknown(prompts);
		Map<String, Object> studio = object();
		unknown(studio);
		studio.put("answers", chance(10) ? any(1) : answers());
		studio.put("prompts", chance(10) ? any(1) : prompts);
		if (chance(40)) {
			studio.put("tags", chance(10) ? any(1) : tags());
			studio.put("statusReason", chance(10) ? any(1) : pick(TEXTS));
		}
		Map<String, Object> user = object();
		unknown(user);
		user.put("promptstudio", chance(10) ? any(1) : studio);
		Map<String, Object> metadata = object();
		unknown(metadata);
		if (chance(60)) {
			metadata.put("system", chance(10) ? any(1) : statuses());
		}
		metadata.put("user", chance(10) ? any(1) : user);
		return metadata;
	}

	private List<Object> tags() {
		List<Object> tags = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			tags.add(chance(10) ? new Raw(pick(NUMBERS)) : pick(TEXTS));
		}
		return tags;
	}

	private Map<String, Object> statuses() {
		Map<String, Object> system = object();
		unknown(system);
		List<Object> refs = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			Map<String, Object> ref = object();
			ref.put("type", pick(List.of("task", "task", "assignment", "pipelineExecution")));
			if (chance(90)) {
				ref.put("id", pick(List.of("t1", "t2", "a1")));
			}
			ref.put("metadata", chance(10) ? any(1) : chance(50) ? status() : object());
			unknown(ref);
			refs.add(ref);
		}
		if (chance(80)) {
			system.put("refs", chance(10) ? any(1) : refs);
		}
		List<Object> log = new ArrayList<>();
		for (int i = random.nextInt(5); i > 0; i--) {
			Map<String, Object> entry = object();
			Map<String, Object> status = status();
			status.put("taskId", chance(20) ? new Raw("null") : pick(List.of("t1", "t2")));
			status.put("assignmentId", chance(50) ? new Raw("null") : "a1");
			entry.put("status", chance(10) ? any(1) : status);
			entry.put("action", chance(10) ? any(1) : pick(List.of("created", "created", "deleted")));
			unknown(entry);
			log.add(entry);
		}
		if (chance(80)) {
			system.put("taskStatusLog", chance(10) ? any(1) : log);
		}
		return system;
	}

	private Map<String, Object> status() {
		Map<String, Object> status = object();
		unknown(status);
		status.put("status", chance(10) ? any(1) : pick(List.of("completed", "approved", "discard", "my own")));
		if (chance(80)) {
			status.put("timestamp", chance(10) ? any(1) : "2025-02-0" + (1 + random.nextInt(5)) + "T09:00:00.000Z");
		}
		status.put("creator", pick(TEXTS));
		return status;
	}

	private Map<String, Object> answers() {
		Map<String, Object> answers = object();
		for (int i = random.nextInt(4); i > 0; i--) {
			answers.put("q" + random.nextInt(6), any(2));
		}
		return answers;
	}

	private Map<String, Object> annotation(List<String> keys) {
		Map<String, Object> annotation = object();
		unknown(annotation);
		if (chance(80)) {
			annotation.put("id", pick(List.of("a", "b", "67a1c0de0000000000000001")));
		}
		String type = pick(List.of("text", "text", "text", "ref_image", "note", "note", "class"));
		annotation.put("type", type);
		annotation.put("coordinates", coordinates(type));
		if (chance(30)) {
			annotation.put("description", chance(20) ? new Raw("null") : pick(TEXTS));
		}
		if (chance(90)) {
			annotation.put("metadata", metadata(keys));
		}
		unknown(annotation);
		return annotation;
	}

	private Object coordinates(String type) {
		if (type.equals("note") && chance(80)) {
			return note();
		}
		if (type.equals("text")) {
			return chance(5) ? new Raw("null") : pick(TEXTS);
		}
		Map<String, Object> reference = object();
		reference.put("ref", pick(List.of("https://example.org/a.png", "64f5bd67a9163562961377f5")));
		if (chance(50)) {
			reference.put("refType", "url");
		}
		if (chance(50)) {
			reference.put("mimetype", "image/png");
		}
		unknown(reference);
		return reference;
	}

	private Object note() {
		Map<String, Object> note = object();
		unknown(note);
		List<Object> messages = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			Map<String, Object> message = object();
			unknown(message);
			message.put("id", chance(10) ? any(1) : "m" + i);
			message.put("creator", pick(TEXTS));
			message.put("time", new Raw(pick(List.of("1738400000000", "null", "1.5e3", "-1"))));
			message.put("body", chance(10) ? any(1) : pick(TEXTS));
			unknown(message);
			messages.add(chance(10) ? any(1) : message);
		}
		if (chance(90)) {
			note.put("messages", chance(10) ? any(1) : messages);
		}
		note.put("status", chance(10) ? any(1) : pick(List.of("open", "issue", "approved", "review", "else")));
		note.put("createTime", new Raw(pick(NUMBERS)));
		if (chance(50)) {
			note.put("assignee", chance(10) ? any(1) : pick(TEXTS));
		}
		Map<String, Object> coordinates = object();
		unknown(coordinates);
		coordinates.put("note", chance(10) ? any(1) : note);
		return coordinates;
	}

	private Map<String, Object> metadata(List<String> keys) {
		Map<String, Object> system = object();
		unknown(system);
		if (chance(90)) {
			system.put("promptId", chance(90) ? pick(keys) : "gone");
		}
		if (chance(30)) {
			system.put("status", chance(20) ? new Raw("null") : pick(List.of("issue", "review", "approved", "open")));
		}
		if (chance(80)) {
			system.put("attributes", chance(10) ? new Raw(pick(List.of("null", "[]", "{}"))) : attributes());
		}
		Map<String, Object> user = object();
		if (chance(80)) {
			user.put("model", chance(20) ? new Raw("null") : model());
		}
		if (chance(10)) {
			user.put("promptstudio", new LinkedHashMap<>(Map.of("originalValue", pick(TEXTS))));
		} else if (chance(20)) {
			Map<String, Object> studio = object();
			studio.put("answers", answers());
			if (chance(40)) {
				studio.put("reviewBy", chance(10) ? any(1) : pick(TEXTS));
				studio.put("reviewAt", pick(TEXTS));
				studio.put("responseId", chance(10) ? any(1) : "a");
				studio.put("span", chance(30) ? any(2) : span());
			}
			unknown(studio);
			user.put("promptstudio", studio);
		}
		unknown(user);
		Map<String, Object> metadata = object();
		metadata.put("system", system);
		metadata.put("user", chance(10) ? new Raw("null") : user);
		return metadata;
	}

	private Map<String, Object> span() {
		Map<String, Object> span = object();
		span.put("start", new Raw("1"));
		span.put("end", new Raw("5"));
		span.put("text", pick(TEXTS));
		unknown(span);
		return span;
	}

	private Map<String, Object> attributes() {
		Map<String, Object> attributes = object();
		if (chance(50)) {
			attributes.put("rank", pick(List.of("0", "3", "", "many", new Raw("1"), new Raw("2.0"), new Raw("null"), new Raw("77"))));
		}
		if (chance(50)) {
			attributes.put("isBest", pick(List.of("true", "false", "True", "yes", new Raw("true"), new Raw("false"), new Raw("null"))));
		}
		for (int i = random.nextInt(4); i > 0; i--) {
			attributes.put("q" + i, any(2));
		}
		return attributes;
	}

	private Map<String, Object> model() {
		Map<String, Object> model = object();
		model.put("name", chance(20) ? new Raw("null") : pick(TEXTS));
		model.put("confidence", new Raw(pick(List.of("1.0", "0", "0.720", "null", "1E400"))));
		unknown(model);
		return model;
	}
}
