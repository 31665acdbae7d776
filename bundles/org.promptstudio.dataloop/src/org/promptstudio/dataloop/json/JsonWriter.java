package org.promptstudio.dataloop.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes values as JSON in the style of a document. A value is a String, a Boolean, a Number, a List or a Map of such values, or
 * null.
 */
final class JsonWriter {

	private final JsonStyle style;
	private final String text;
	private final StringBuilder out;

	/**
	 * @param style how to write
	 * @param text  the document that values given as a pattern belong to
	 * @param out   where to write
	 */
	JsonWriter(JsonStyle style, String text, StringBuilder out) {
		this.style = style;
		this.text = text;
		this.out = out;
	}

	/** A whole new document in the usual style, with a line end after it. */
	static String document(Object value) {
		StringBuilder out = new StringBuilder();
		new JsonWriter(JsonStyle.PRETTY, "", out).value(value, JsonValue.MISSING, true, "");
		return out.append('\n').toString();
	}

	/** A member: name, colon and value. */
	void member(String name, Object value, JsonValue pattern, boolean multiLine, String indent) {
		name(name);
		value(value, pattern, multiLine, indent);
	}

	/** The name of a member and its colon. */
	void name(String name) {
		JsonStrings.encode(name, style.ascii(), out);
		out.append(style.colon());
	}

	/**
	 * @param value     what to write
	 * @param pattern   a value of the document whose layout is followed, at any depth; {@link JsonValue#MISSING} for none
	 * @param multiLine whether to use a line for each value where the pattern does not tell
	 * @param indent    what stands before the line that the value begins on
	 */
	void value(Object value, JsonValue pattern, boolean multiLine, String indent) {
		switch (value) {
			case Map<?, ?> map -> object(map, pattern, multiLine, indent);
			case List<?> list -> array(list, pattern, multiLine, indent);
			case String string -> JsonStrings.encode(string, style.ascii(), out);
			case Double number when !Double.isFinite(number) -> out.append("null");
			case Number number -> out.append(number);
			case Boolean bool -> out.append(bool);
			case null -> out.append("null");
			default -> throw new IllegalArgumentException(value.getClass() + " is no JSON value");
		}
	}

	private void object(Map<?, ?> map, JsonValue pattern, boolean multiLine, String indent) {
		Layout layout = layout(pattern, pattern.isObject(), multiLine, indent, style.pad());
		container('{', map.entrySet().iterator(), '}', layout, entry -> {
			String name = String.valueOf(entry.getKey());
			member(name, entry.getValue(), pattern.get(name), layout.multiLine, layout.inner);
		});
	}

	private void array(List<?> list, JsonValue pattern, boolean multiLine, String indent) {
		Layout layout = layout(pattern, pattern.isArray(), multiLine, indent, "");
		JsonValue element = pattern.isArray() && !pattern.isEmpty() ? pattern.first() : JsonValue.MISSING;
		container('[', list.iterator(), ']', layout, value -> value(value, element, layout.multiLine, layout.inner));
	}

	private Layout layout(JsonValue pattern, boolean sameKind, boolean multiLine, String indent, String pad) {
		if (!sameKind || pattern.isEmpty()) {
			return new Layout(multiLine, indent, indent + style.unit(), pad);
		}
		JsonLayout shown = JsonLayout.of(text, pattern);
		return new Layout(shown.multiLine(), indent, indent + style.unit(), shown.multiLine() ? "" : shown.indent());
	}

	private <T> void container(char open, Iterator<T> values, char close, Layout layout, Consumer<T> write) {
		out.append(open);
		boolean first = true;
		boolean empty = !values.hasNext();
		while (values.hasNext()) {
			if (layout.multiLine) {
				out.append(first ? "" : ",").append(style.newLine()).append(layout.inner);
			} else {
				out.append(first ? layout.pad : style.comma());
			}
			first = false;
			write.accept(values.next());
		}
		if (!empty && layout.multiLine) {
			out.append(style.newLine()).append(layout.outer);
		} else if (!empty) {
			out.append(layout.pad);
		}
		out.append(close);
	}

	private record Layout(boolean multiLine, String outer, String inner, String pad) {}
}
