package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.promptstudio.dataloop.RandomJson.Raw;

/** Makes ontologies with the keys of Dataloop, keys of nobody, and values of any type in any place. Seeded. */
final class RandomOntologies {

	private final Random random;

	RandomOntologies(Random random) {
		this.random = random;
	}

	@SafeVarargs
	private <T> T pick(T... values) {
		return values[random.nextInt(values.length)];
	}

	private Object junk() {
		return pick(new Raw("null"), new Raw("1.50"), new Raw("1e3"), new Raw("-0"), new Raw("true"), "text", "\u0001\u0000 \uD800 \uFFFE", List.of(),
				Map.of(), List.of("a", new Raw("1")), Map.of("unknown", "x"), new Raw("12345678901234567890"), new Raw("1e999999999"));
	}

	/** Mostly what is right. */
	private Object mostly(Supplier<Object> right) {
		return random.nextInt(8) == 0 ? junk() : right.get();
	}

	/** Members in any order, some missing, some unknown. */
	private Map<String, Object> object(Map<String, Supplier<Object>> members) {
		List<String> names = new ArrayList<>(members.keySet());
		if (random.nextInt(3) == 0) {
			Collections.shuffle(names, random);
		}
		Map<String, Object> object = new LinkedHashMap<>();
		for (String name : names) {
			if (random.nextInt(10) > 0) {
				object.put(name, mostly(members.get(name)));
			}
			if (random.nextInt(10) == 0) {
				object.put(pick("x-unknown", "labelId", "ü", "version"), junk());
			}
		}
		return object;
	}

	private Object list(Supplier<Object> element, int most) {
		List<Object> list = new ArrayList<>();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			list.add(element.get());
		}
		return list;
	}

	/** An ontology that can be read. */
	Map<String, Object> ontology() {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("system", junk());
		metadata.put("attributes", entries(this::attribute, "key", 6));
		if (random.nextBoolean()) {
			metadata.put("more", junk());
		}
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("id", "62dcd88a746376c0d3aa4828");
		if (random.nextInt(4) > 0) {
			root.put("title", mostly(() -> "Quality"));
		}
		root.put("roots", entries(() -> label(0), "value", 4));
		root.put("metadata", metadata);
		root.put("unknown", junk());
		return root;
	}

	/** What cannot be read comes last, as it would be written. */
	private Object entries(Supplier<Object> supplier, String needed, int most) {
		List<Object> entries = new ArrayList<>((List<?>) list(supplier, most));
		entries.removeIf(entry -> !(entry instanceof Map<?, ?> map && isReadable(map, needed)));
		if (random.nextInt(3) == 0) {
			entries.add("junk");
			entries.add(Map.of("nothing", "known"));
		}
		return entries;
	}

	private static boolean isReadable(Map<?, ?> entry, String needed) {
		return needed.equals("key") ? isText(entry.get("key")) : entry.get("value") instanceof Map<?, ?> value ? hasTag(value) : hasTag(entry);
	}

	private static boolean isText(Object value) {
		return value instanceof String text && text.length() > 2 && !text.startsWith("\u0001");
	}

	private static boolean hasTag(Map<?, ?> value) {
		return value.get("tag") instanceof String;
	}

	private Object label(int depth) {
		Map<String, Supplier<Object>> value = new LinkedHashMap<>();
		value.put("tag", () -> pick("free-text", "ref-image", "Fact", "Fact"));
		value.put("displayLabel", () -> pick("Response", "", "Fakt \u00e9"));
		value.put("color", () -> pick("#3f6c81", "#FFF", "rgb(1,2,3)"));
		value.put("attributes", this::junk);
		value.put("displayData", this::junk);
		if (random.nextInt(6) == 0) {
			return object(value);
		}
		Map<String, Supplier<Object>> node = new LinkedHashMap<>();
		node.put("value", () -> object(value));
		node.put("children", () -> depth > 3 ? List.of() : entries(() -> label(depth + 1), "value", 3));
		return object(node);
	}

	private Object attribute() {
		String key = pick("accuracy", "verdict", "safe", "why", "why");
		Map<String, Supplier<Object>> range = new LinkedHashMap<>();
		range.put("min", () -> new Raw(pick("1", "0.50", "1e0")));
		range.put("max", () -> new Raw(pick("5", "10.0")));
		range.put("step", () -> new Raw(pick("1", "0.5")));
		Map<String, Supplier<Object>> hierarchy = new LinkedHashMap<>();
		hierarchy.put("index", () -> new Raw("0"));
		hierarchy.put("parent", () -> "verdict");
		hierarchy.put("value", () -> pick("fix", "true", new Raw("3"), new Raw("false")));
		Map<String, Supplier<Object>> script = new LinkedHashMap<>();
		script.put("scope", () -> "@ontology.sections." + key + ".scope");
		script.put("title", () -> pick("How good?", key, ""));
		script.put("key", () -> key);
		script.put("optional", () -> new Raw(pick("true", "false")));
		script.put("multi", () -> new Raw(pick("true", "false")));
		Map<String, Supplier<Object>> attribute = new LinkedHashMap<>();
		attribute.put("key", () -> key);
		attribute.put("type", () -> pick("options", "options", "range", "boolean", "freeText", "checkbox", "radio_button", "date", "slider"));
		attribute.put("scope", () -> pick(List.of("*"), List.of("free-text"), List.of(), Map.of("labelIds", List.of("1"))));
		attribute.put("values", () -> pick(List.of("use", "fix", "drop"), List.of(), List.of("a", "a"), List.of(new Raw("1"), new Raw("null"))));
		attribute.put("range", () -> object(range));
		attribute.put("hierarchy", () -> object(hierarchy));
		attribute.put("scriptData", () -> object(script));
		attribute.put("optional", () -> new Raw("true"));
		Map<String, Object> result = object(attribute);
		result.putIfAbsent("key", key);
		return result;
	}
}
