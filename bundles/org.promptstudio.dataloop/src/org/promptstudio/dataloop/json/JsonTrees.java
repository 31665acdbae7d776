package org.promptstudio.dataloop.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * JSON as plain values: Map, List, String, Boolean, Number and null, with the order of members kept. Numbers read from a document are
 * {@link JsonNumber}s, so that their spelling is kept too.
 */
public final class JsonTrees {

	/** Stands for a member that is not there, where null is a value. */
	private static final Object ABSENT = new Object();

	private JsonTrees() {
	}

	/** A copy of a value that can be changed; null for what is not there. */
	public static Object of(JsonValue json) {
		return switch (json.kind()) {
			case STRING -> json.string();
			case NUMBER -> new JsonNumber(json.raw());
			case TRUE -> Boolean.TRUE;
			case FALSE -> Boolean.FALSE;
			case ARRAY -> list(json);
			case OBJECT -> map(json);
			case NULL, ABSENT -> null;
		};
	}

	private static List<Object> list(JsonValue json) {
		List<Object> list = new ArrayList<>();
		json.forEach(value -> list.add(of(value)));
		return list;
	}

	private static Map<String, Object> map(JsonValue json) {
		Map<String, Object> map = new LinkedHashMap<>();
		json.forEach(value -> map.put(value.name(), of(value)));
		return map;
	}

	/** A value as an object; null when it is none. The object itself, not a copy. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> asObject(Object value) {
		return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
	}

	/** A value as an object; an empty one when it is none. */
	public static Map<String, Object> objectOrEmpty(Object value) {
		Map<String, Object> object = asObject(value);
		return object == null ? Map.of() : object;
	}

	/** A value as an array; an empty one when it is none. */
	public static List<?> arrayOrEmpty(Object value) {
		return value instanceof List<?> list ? list : List.of();
	}

	/** One line of ASCII, which every text format can hold. */
	public static String toAscii(Object value) {
		StringBuilder out = new StringBuilder();
		JsonStyle line = new JsonStyle("\n", "", ": ", ", ", "", false, true);
		new JsonWriter(line, "", out).value(value, JsonValue.MISSING, false, "");
		return out.toString();
	}

	/** Whether two values are spelled alike but for white space and escapes: members in the same order, numbers digit by digit. */
	public static boolean isSame(Object one, Object two) {
		if (one instanceof Map<?, ?> a && two instanceof Map<?, ?> b) {
			return List.copyOf(a.keySet()).equals(List.copyOf(b.keySet()))
					&& a.keySet().stream().allMatch(key -> isSame(a.get(key), b.get(key)));
		}
		if (one instanceof List<?> a && two instanceof List<?> b) {
			return a.size() == b.size() && isSame(a.iterator(), b.iterator());
		}
		if (one instanceof Number && two instanceof Number) {
			return one.toString().equals(two.toString());
		}
		return Objects.equals(one, two);
	}

	private static boolean isSame(Iterator<?> one, Iterator<?> two) {
		while (one.hasNext()) {
			if (!isSame(one.next(), two.next())) {
				return false;
			}
		}
		return true;
	}

	/** The exact value of a number; null where it cannot be told. */
	public static BigDecimal exact(Number number) {
		try {
			return number instanceof JsonNumber json ? json.exact() : new BigDecimal(number.toString());
		} catch (NumberFormatException e) {
			return null; // not a number, or infinite
		}
	}

	/**
	 * Brings a change over to another value: what is the same before and after stays as the original has it, members that the two do not
	 * know stay as well. Objects are merged member by member, all else is taken whole.
	 *
	 * @param original what is changed; not altered
	 * @param before   how we would have written the original
	 * @param after    how we write it now
	 */
	public static Object merged(Object original, Object before, Object after) {
		if (isSame(before, after)) {
			return original;
		}
		if (!(original instanceof Map<?, ?>) || !(after instanceof Map<?, ?>)) {
			return after;
		}
		Map<String, Object> result = new LinkedHashMap<>(asObject(original));
		Map<String, Object> known = objectOrEmpty(before);
		asObject(after).forEach((name, value) -> {
			Object was = known.containsKey(name) ? known.get(name) : ABSENT;
			if (result.containsKey(name)) {
				result.put(name, merged(result.get(name), was, value));
			} else if (!isSame(was, value)) {
				result.put(name, value);
			}
		});
		known.keySet().stream().filter(name -> !asObject(after).containsKey(name)).forEach(result::remove);
		return result;
	}

	/** A value with the members of another on top of its own, at any depth; arrays are overlaid element by element. */
	public static Object overlaid(Object below, Object above) {
		if (below instanceof Map<?, ?> && above instanceof Map<?, ?>) {
			Map<String, Object> result = new LinkedHashMap<>(asObject(below));
			asObject(above).forEach((name, value) -> result.put(name, result.containsKey(name) ? overlaid(result.get(name), value) : value));
			return result;
		}
		if (below instanceof List<?> a && above instanceof List<?> b) {
			List<Object> result = new ArrayList<>(b);
			for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
				result.set(i, overlaid(a.get(i), b.get(i)));
			}
			return result;
		}
		return above;
	}

	/**
	 * The members that an object has and another has not, at any depth; the inverse of {@link #overlaid}.
	 *
	 * @return null when there is none
	 */
	public static Object rest(Object value, Object known) {
		if (value instanceof Map<?, ?> && known instanceof Map<?, ?>) {
			Map<String, Object> result = new LinkedHashMap<>();
			asObject(value).forEach((name, member) -> {
				boolean isKnown = asObject(known).containsKey(name);
				Object left = isKnown ? rest(member, asObject(known).get(name)) : member;
				if (!isKnown || left != null) {
					result.put(name, left);
				}
			});
			return result.isEmpty() ? null : result;
		}
		if (value instanceof List<?> a && known instanceof List<?> b) {
			List<Object> result = new ArrayList<>();
			for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
				result.add(rest(a.get(i), b.get(i)));
			}
			return result.stream().allMatch(Objects::isNull) ? null : result;
		}
		return null;
	}

	/**
	 * Changes a document so that it holds another value in the place of one; what the two have in common is left to the letter.
	 *
	 * @param patch takes the changes
	 * @param old   a value of the patch's document
	 * @param value what stands there then
	 */
	public static void update(JsonPatch patch, JsonValue old, Object value) {
		if (old.isObject() && value instanceof Map<?, ?>) {
			updateObject(patch, old, asObject(value));
		} else if (old.isArray() && value instanceof List<?> list) {
			updateArray(patch, old, list);
		} else if (old.isObject() || old.isArray() || !isSame(of(old), value)) {
			patch.replace(old, value);
		}
	}

	private static void updateObject(JsonPatch patch, JsonValue old, Map<String, Object> value) {
		for (JsonValue member : old) {
			if (value.containsKey(member.name())) {
				update(patch, member, value.get(member.name()));
			} else {
				patch.remove(member);
			}
		}
		value.forEach((name, member) -> {
			if (old.get(name) == JsonValue.MISSING) {
				patch.put(old, List.of(name), member);
			}
		});
	}

	/** Element by element, or where elements went or came at the end, with those that stay left alone: whichever leaves more of them alone. */
	private static void updateArray(JsonPatch patch, JsonValue old, List<?> value) {
		List<JsonValue> elements = new ArrayList<>();
		old.forEach(elements::add);
		List<JsonValue> kept = keptInOrder(elements, value);
		int inPlace = 0;
		for (int i = 0; i < Math.min(elements.size(), value.size()); i++) {
			inPlace += isSame(of(elements.get(i)), value.get(i)) ? 1 : 0;
		}
		if (kept.size() > inPlace) {
			Iterator<JsonValue> stays = kept.iterator();
			JsonValue next = stays.hasNext() ? stays.next() : null;
			for (JsonValue element : elements) {
				if (element != next) {
					patch.remove(element);
				} else {
					next = stays.hasNext() ? stays.next() : null;
				}
			}
			value.subList(kept.size(), value.size()).forEach(element -> patch.append(old, element));
			return;
		}
		for (int i = 0; i < elements.size(); i++) {
			if (i < value.size()) {
				update(patch, elements.get(i), value.get(i));
			} else {
				patch.remove(elements.get(i));
			}
		}
		for (Object element : value.subList(Math.min(elements.size(), value.size()), value.size())) {
			patch.append(old, element);
		}
	}

	/** The elements that are the first ones of a list, in its order. */
	private static List<JsonValue> keptInOrder(List<JsonValue> elements, List<?> value) {
		List<JsonValue> kept = new ArrayList<>();
		for (JsonValue element : elements) {
			if (kept.size() < value.size() && isSame(of(element), value.get(kept.size()))) {
				kept.add(element);
			}
		}
		return kept;
	}
}
