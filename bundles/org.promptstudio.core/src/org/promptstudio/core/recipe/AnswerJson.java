package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;

/**
 * Answers as JSON text, for {@code Question.defaultAnswer}. Values are those of {@code Attribute.value}: a String, a Boolean, a BigDecimal, an immutable List or
 * Map of such values, or null. Any thread.
 */
public final class AnswerJson {

	private static final int MAX_DEPTH = 100;

	private final String json;
	private int at;

	private AnswerJson(String json) {
		this.json = json;
	}

	/**
	 * @throws IllegalArgumentException when it is no JSON (RFC 8259); the message says where and why
	 */
	public static Object read(String json) {
		AnswerJson reader = new AnswerJson(json);
		Object value = reader.value(0);
		reader.space();
		if (reader.at < json.length()) {
			throw reader.fault();
		}
		return value;
	}

	private Object value(int depth) {
		space();
		if (at >= json.length() || depth > MAX_DEPTH) {
			throw fault();
		}
		return switch (json.charAt(at)) {
			case '{' -> map(depth);
			case '[' -> list(depth);
			case '"' -> string();
			case 't' -> word("true", Boolean.TRUE);
			case 'f' -> word("false", Boolean.FALSE);
			case 'n' -> word("null", null);
			default -> number();
		};
	}

	private Object word(String word, Object value) {
		if (!json.startsWith(word, at)) {
			throw fault();
		}
		at += word.length();
		return value;
	}

	private Map<String, Object> map(int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		at++;
		if (!skip('}')) {
			do {
				space();
				if (at >= json.length() || json.charAt(at) != '"') {
					throw fault();
				}
				String key = string();
				expect(':');
				map.put(key, value(depth + 1));
			} while (skip(','));
			expect('}');
		}
		return Collections.unmodifiableMap(map);
	}

	private List<Object> list(int depth) {
		List<Object> list = new ArrayList<>();
		at++;
		if (!skip(']')) {
			do {
				list.add(value(depth + 1));
			} while (skip(','));
			expect(']');
		}
		return Collections.unmodifiableList(list);
	}

	private BigDecimal number() {
		int start = at;
		while (at < json.length() && "+-.0123456789eE".indexOf(json.charAt(at)) >= 0) {
			at++;
		}
		String number = json.substring(start, at);
		if (number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
			try {
				return new BigDecimal(number);
			} catch (NumberFormatException e) {
				at = start;
				throw (IllegalArgumentException) fault().initCause(e);
			}
		}
		at = start;
		throw fault();
	}

	private String string() {
		StringBuilder text = new StringBuilder();
		for (at++; at < json.length(); at++) {
			char c = json.charAt(at);
			if (c == '"') {
				at++;
				return text.toString();
			}
			if (c < ' ') {
				throw fault();
			}
			text.append(c == '\\' ? escaped() : c);
		}
		throw fault();
	}

	private char escaped() {
		at++;
		char c = at < json.length() ? json.charAt(at) : ' ';
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> unicode();
			default -> throw fault();
		};
	}

	private char unicode() {
		String digits = json.substring(Math.min(at + 1, json.length()), Math.min(at + 5, json.length()));
		if (!digits.matches("[0-9a-fA-F]{4}")) {
			throw fault();
		}
		at += 4;
		return (char) Integer.parseInt(digits, 16);
	}

	private void space() {
		while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
			at++;
		}
	}

	private boolean skip(char c) {
		space();
		if (at < json.length() && json.charAt(at) == c) {
			at++;
			return true;
		}
		return false;
	}

	private void expect(char c) {
		if (!skip(c)) {
			throw fault();
		}
	}

	private IllegalArgumentException fault() {
		return new IllegalArgumentException(NLS.bind(Messages.Recipe_noJson, at + 1));
	}

	/** The shortest text of a value, on one line. */
	public static String write(Object value) {
		StringBuilder text = new StringBuilder();
		write(value, text);
		return text.toString();
	}

	private static void write(Object value, StringBuilder out) {
		switch (value) {
			case null -> out.append("null");
			case List<?> list -> {
				String separator = "[";
				for (Object each : list) {
					out.append(separator);
					write(each, out);
					separator = ",";
				}
				out.append(list.isEmpty() ? "[]" : "]");
			}
			case Map<?, ?> map -> {
				String separator = "{";
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					out.append(separator);
					quote(String.valueOf(entry.getKey()), out);
					out.append(':');
					write(entry.getValue(), out);
					separator = ",";
				}
				out.append(map.isEmpty() ? "{}" : "}");
			}
			case Boolean yes -> out.append(yes);
			case Number number -> out.append(number);
			default -> quote(value.toString(), out);
		}
	}

	private static void quote(String text, StringBuilder out) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < ' ') {
						out.append("\\u%04x".formatted((int) c));
					} else {
						out.append(c);
					}
				}
			}
		}
		out.append('"');
	}
}
