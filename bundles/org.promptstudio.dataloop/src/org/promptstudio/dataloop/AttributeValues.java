package org.promptstudio.dataloop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.StudioFactory;

/** Answers between JSON and the model: a String, a Boolean, a BigDecimal, null, and immutable lists and maps of these. */
final class AttributeValues {

	/** Longer numbers are not worth the time to convert; they stay the text they are. */
	private static final int LONGEST_NUMBER = 1000;

	private AttributeValues() {
	}

	/** The answers of a holder by their keys, in their order; of two with the same key the last. */
	static Map<String, Object> of(AnswerHolder holder) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Attribute attribute : holder.getAttributes()) {
			if (attribute.getKey() != null) {
				values.put(attribute.getKey(), attribute.getValue());
			}
		}
		return values;
	}

	/** Adds the members of an object as answers. */
	static void addTo(AnswerHolder holder, JsonValue answers) {
		answers.forEach(answer -> addTo(holder, answer.name(), answer));
	}

	/** Adds an answer. */
	static void addTo(AnswerHolder holder, String key, JsonValue answer) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(read(answer));
		holder.getAttributes().add(attribute);
	}

	/** Whether Dataloop has such values among the attributes of an annotation: strings, numbers, booleans and lists of strings. */
	static boolean isDataloops(Object value) {
		return !(value instanceof Map) && (!(value instanceof List<?> list) || list.stream().allMatch(String.class::isInstance));
	}

	static Object read(JsonValue json) {
		return switch (json.kind()) {
			case STRING -> json.string();
			case NUMBER -> number(json.raw());
			case TRUE -> Boolean.TRUE;
			case FALSE -> Boolean.FALSE;
			case ARRAY -> list(json);
			case OBJECT -> map(json);
			case NULL, ABSENT -> null;
		};
	}

	/** The number, or its spelling where a BigDecimal cannot hold it (an exponent beyond 32 bits). */
	static Object number(String raw) {
		if (raw.length() > LONGEST_NUMBER) {
			return raw;
		}
		try {
			return new BigDecimal(raw);
		} catch (NumberFormatException e) {
			return raw;
		}
	}

	private static List<Object> list(JsonValue json) {
		List<Object> values = new ArrayList<>();
		json.forEach(value -> values.add(read(value)));
		return Collections.unmodifiableList(values);
	}

	private static Map<String, Object> map(JsonValue json) {
		Map<String, Object> values = new LinkedHashMap<>();
		json.forEach(value -> values.put(value.name(), read(value)));
		return Collections.unmodifiableMap(values);
	}

	/** Whether two answers are the same; 5 and 5.0 are. */
	static boolean isSame(Object one, Object two) {
		if (one instanceof BigDecimal a && two instanceof BigDecimal b) {
			return a.compareTo(b) == 0;
		}
		if (one instanceof List<?> a && two instanceof List<?> b) {
			return isSame(a, b);
		}
		if (one instanceof Map<?, ?> a && two instanceof Map<?, ?> b) {
			return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> isSame(a.get(key), b.get(key)));
		}
		return Objects.equals(one, two);
	}

	private static boolean isSame(List<?> one, List<?> two) {
		if (one.size() != two.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (!isSame(one.get(i), two.get(i))) {
				return false;
			}
		}
		return true;
	}
}
