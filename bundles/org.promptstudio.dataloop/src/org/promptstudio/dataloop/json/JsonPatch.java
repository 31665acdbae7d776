package org.promptstudio.dataloop.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes to a document, applied to its bytes: what they do not touch stays to the letter, and what they bring follows the
 * document's indentation, line ends and spacing. A value is a String, a Boolean, a Number, a List or a Map of such values, or
 * null. Members and elements that come are written at the end of their object or array.
 */
public final class JsonPatch {

	private final JsonText document;
	private final Map<JsonValue, Object> replaced = new IdentityHashMap<>();
	private final Set<JsonValue> removed = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Map<JsonValue, Additions> changed = new IdentityHashMap<>();
	private Map<String, Object> wrapping;

	/** Starts without any change. */
	public JsonPatch(JsonText document) {
		this.document = document;
	}

	/** A whole new document with an indentation of two spaces and LF, with a line end after it, in UTF-8. */
	public static byte[] newDocument(Object value) {
		return JsonWriter.document(value).getBytes(StandardCharsets.UTF_8);
	}

	/** Puts another value in the place of one. */
	public void replace(JsonValue value, Object replacement) {
		replaced.put(value, replacement);
	}

	/** Takes a member or element out, with its comma. */
	public void remove(JsonValue value) {
		removed.add(value);
		additions(value.parent());
	}

	/** Adds an element at the end of an array. */
	public void append(JsonValue array, Object value) {
		additions(array).elements.add(value);
	}

	/**
	 * Sets the value at the end of a path of names, making the objects on the way that are missing or null. An empty array on
	 * the way becomes an object.
	 *
	 * @throws IllegalArgumentException when something else on the way is no object
	 */
	public void put(JsonValue object, List<String> path, Object value) {
		String name = path.getFirst();
		List<String> rest = path.subList(1, path.size());
		JsonValue member = object.get(name);
		if (member == JsonValue.MISSING) {
			putInto(additions(object).members, path, value);
		} else if (rest.isEmpty()) {
			replace(member, value);
		} else if (member.isObject()) {
			put(member, rest, value);
		} else if (member.isNothing() || member.isArray() && member.isEmpty()) {
			putInto(asObject(replaced.computeIfAbsent(member, m -> new LinkedHashMap<>())), rest, value);
		} else {
			throw new IllegalArgumentException(name + " is no object");
		}
	}

	private static void putInto(Map<String, Object> object, List<String> path, Object value) {
		Map<String, Object> target = object;
		for (String name : path.subList(0, path.size() - 1)) {
			target = asObject(target.computeIfAbsent(name, n -> new LinkedHashMap<>()));
		}
		target.put(path.getLast(), value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asObject(Object value) {
		return (Map<String, Object>) value;
	}

	/**
	 * Makes the root a member of a new object.
	 *
	 * @param before the members of the new object before it
	 * @param name   the name of the root among them
	 * @param after  the members after it
	 */
	public void wrapRoot(Map<String, Object> before, String name, Map<String, Object> after) {
		wrapping = new LinkedHashMap<>(before);
		wrapping.put(name, document.root());
		wrapping.putAll(after);
	}

	/** Whether there is no change. */
	public boolean isEmpty() {
		return replaced.isEmpty() && changed.isEmpty() && wrapping == null;
	}

	/** The changed document; the very bytes of the document when nothing changed. */
	public byte[] apply() {
		return isEmpty() ? document.bytes() : new JsonRendering(document, this).render();
	}

	Map<JsonValue, Object> replaced() {
		return replaced;
	}

	boolean isRemoved(JsonValue value) {
		return removed.contains(value);
	}

	Map<JsonValue, Additions> changed() {
		return changed;
	}

	/** The members of an object around the root; empty when there is none. */
	Map<String, Object> wrapping() {
		return wrapping == null ? Map.of() : wrapping;
	}

	private Additions additions(JsonValue container) {
		return changed.computeIfAbsent(container, c -> new Additions(new LinkedHashMap<>(), new ArrayList<>()));
	}

	/** What comes to an object or to an array. */
	record Additions(Map<String, Object> members, List<Object> elements) {

		boolean isEmpty() {
			return members.isEmpty() && elements.isEmpty();
		}
	}
}
