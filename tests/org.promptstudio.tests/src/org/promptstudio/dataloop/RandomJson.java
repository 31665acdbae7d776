package org.promptstudio.dataloop;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes values as JSON with odd but legal spelling: white space, line ends, escapes. Seeded, so that a failure can be repeated. */
final class RandomJson {

	/** A number or a word as it stands in the file. */
	record Raw(String text) {}

	private enum Layout {
		COMPACT, SPACED, INDENTED, CHAOTIC
	}

	private final Random random;
	private final Layout layout;
	private final String newLine;
	private final String unit;
	private final String colon;
	private final int escapePercent;
	private final StringBuilder out = new StringBuilder();

	RandomJson(Random random) {
		this.random = random;
		layout = pick(Layout.values());
		newLine = pick("\n", "\r\n", "\r");
		unit = pick("  ", "    ", "\t", " ", "");
		colon = pick(": ", ":", " : ");
		escapePercent = pick(0, 0, 10, 100);
	}

	@SafeVarargs
	private <T> T pick(T... values) {
		return values[random.nextInt(values.length)];
	}

	/** Whether the text's lines all end the same way, whatever is written into it. */
	boolean hasUniformLines() {
		return layout == Layout.INDENTED;
	}

	String newLine() {
		return newLine;
	}

	String document(Object value) {
		space();
		write(value, "");
		space();
		return (random.nextInt(8) == 0 ? "\uFEFF" : "") + out + pick("", newLine);
	}

	private void write(Object value, String indent) {
		switch (value) {
			case Raw raw -> out.append(raw.text);
			case String string -> string(string);
			case Map<?, ?> map -> {
				out.append('{');
				boolean first = true;
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					separate(first, indent + unit);
					first = false;
					string((String) entry.getKey());
					colon();
					write(entry.getValue(), indent + unit);
				}
				close(first, indent);
				out.append('}');
			}
			case List<?> list -> {
				out.append('[');
				boolean first = true;
				for (Object element : list) {
					separate(first, indent + unit);
					first = false;
					write(element, indent + unit);
				}
				close(first, indent);
				out.append(']');
			}
			default -> throw new IllegalArgumentException(value.toString());
		}
	}

	private void separate(boolean first, String indent) {
		space();
		out.append(first ? "" : ",");
		switch (layout) {
			case SPACED -> out.append(first ? "" : " ");
			case INDENTED -> out.append(newLine).append(indent);
			default -> space();
		}
	}

	private void close(boolean empty, String indent) {
		if (layout == Layout.INDENTED && !empty) {
			out.append(newLine).append(indent);
		}
		space();
	}

	private void colon() {
		if (layout == Layout.CHAOTIC) {
			space();
			out.append(':');
			space();
		} else {
			out.append(colon);
		}
	}

	private void space() {
		if (layout == Layout.CHAOTIC) {
			for (int i = random.nextInt(3); i > 0; i--) {
				out.append(pick(" ", "\t", "\n", "\r\n", "\r"));
			}
		}
	}

	/** Both halves of a surrogate pair are spelled the same way; a lone half can only be escaped. */
	private void string(String string) {
		out.append('"');
		string.codePoints().forEach(c -> {
			boolean mustEscape = c < ' ' || c == '"' || c == '\\'
					|| c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
			String plain = Character.toString(c);
			if (mustEscape || random.nextInt(100) < escapePercent) {
				plain.chars().forEach(half -> out.append(escape((char) half)));
			} else {
				out.append(plain);
			}
		});
		out.append('"');
	}

	private String escape(char c) {
		String number = String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c);
		return switch (c) {
			case '\n' -> pick("\\n", number);
			case '"' -> pick("\\\"", number);
			case '\\' -> pick("\\\\", number);
			case '/' -> pick("\\/", number);
			default -> number;
		};
	}
}
