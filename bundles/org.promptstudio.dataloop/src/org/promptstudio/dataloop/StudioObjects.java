package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;

/** Objects and arrays that we write into, and what to do with something else that stands in their place: it is kept beside. */
final class StudioObjects {

	/** What stands in the way of an object or array is kept under its name with this before it. */
	private static final String REPLACED = "replaced ";

	private StudioObjects() {
	}

	/** The object of that name, or a missing one, with a warning where something else stands there. */
	static JsonValue object(Source source, JsonValue parent, String name, ProblemLog problems) {
		JsonValue value = parent.get(name);
		if (value.isObject()) {
			return value;
		}
		if (!isReplaceable(value)) {
			problems.warning(source, value, Messages.Place_item, NLS.bind(Messages.Problem_containerNoObject, name),
					NLS.bind(Messages.Advice_answersReplace, REPLACED + name));
		}
		return JsonValue.MISSING;
	}

	/** Nothing is lost when an object takes its place. */
	static boolean isReplaceable(JsonValue value) {
		return value.isNothing() || value.isArray() && value.isEmpty();
	}

	/**
	 * Changes the object at the end of a path of names in a document, making the objects on the way that are missing. One that gets empty
	 * goes.
	 *
	 * @param object of the patch's document
	 */
	static void change(JsonPatch patch, JsonValue object, List<String> path, Consumer<Map<String, Object>> change) {
		JsonValue deepest = object;
		List<String> rest = path;
		while (!rest.isEmpty() && deepest.get(rest.getFirst()).isObject()) {
			deepest = deepest.get(rest.getFirst());
			rest = rest.subList(1, rest.size());
		}
		if (rest.isEmpty()) {
			Map<String, Object> changed = JsonTrees.asObject(JsonTrees.of(deepest));
			change.accept(changed);
			if (changed.isEmpty()) {
				patch.remove(deepest);
			} else {
				JsonTrees.update(patch, deepest, changed);
			}
			return;
		}
		Map<String, Object> around = new LinkedHashMap<>();
		Map<String, Object> changed = at(around, rest);
		change.accept(changed);
		if (changed.isEmpty()) {
			return;
		}
		JsonValue inTheWay = deepest.get(rest.getFirst());
		if (isReplaceable(inTheWay)) {
			patch.put(deepest, rest, changed);
		} else {
			patch.put(deepest, List.of(REPLACED + rest.getFirst()), JsonTrees.of(inTheWay));
			patch.replace(inTheWay, around.get(rest.getFirst()));
		}
	}

	/** The object at the end of a path, with those on the way made where there are none. */
	static Map<String, Object> at(Map<String, Object> container, List<String> path) {
		Map<String, Object> object = container;
		for (String name : path) {
			object = objectIn(object, name);
		}
		return object;
	}

	/** The object of that name, made where there is none. */
	static Map<String, Object> objectIn(Map<String, Object> container, String name) {
		Object value = container.get(name);
		Map<String, Object> object = JsonTrees.asObject(value);
		if (object == null) {
			object = new LinkedHashMap<>();
			keep(container, name, value);
			container.put(name, object);
		}
		return object;
	}

	/** A copy of the array of that name; an empty one where there is none. */
	static List<Object> arrayOf(Map<String, Object> container, String name) {
		return container.get(name) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
	}

	/** Sets an array; something else than an array that stood there is kept beside. */
	static void putArray(Map<String, Object> container, String name, List<Object> array) {
		Object value = container.get(name);
		if (!(value instanceof List)) {
			keep(container, name, value);
		}
		container.put(name, array);
	}

	/** Sets a text or takes it out; something else than a text that stood there is kept beside. */
	static void putText(Map<String, Object> container, String name, String text) {
		Object value = container.get(name);
		if (text == null) {
			if (value instanceof String) {
				container.remove(name);
			}
			return;
		}
		if (!(value instanceof String)) {
			keep(container, name, value);
		}
		container.put(name, text);
	}

	private static void keep(Map<String, Object> container, String name, Object value) {
		if (value != null && !List.of().equals(value)) {
			container.put(REPLACED + name, value);
		}
	}

	static void removeEmpty(Map<String, Object> container, String name) {
		container.remove(name, Map.of());
	}
}
