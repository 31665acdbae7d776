package org.promptstudio.dataloop.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.promptstudio.dataloop.json.JsonPatch.Additions;

/**
 * Turns the changes of a patch into edits, and the edits into the new bytes. In between, texts have one character for each byte
 * ({@link JsonText#units()}), so that offsets fit and nothing is decoded that does not change.
 */
final class JsonRendering {

	private final JsonText document;
	private final JsonPatch patch;
	private final String text;
	private final JsonStyle style;
	private final List<Edit> edits = new ArrayList<>();

	JsonRendering(JsonText document, JsonPatch patch) {
		this.document = document;
		this.patch = patch;
		text = document.units();
		style = JsonStyle.of(document);
	}

	/** A stretch of the text and what stands there afterwards. */
	private record Edit(int from, int to, String replacement) {}

	/** What stands before the line of a value, and whether the values around it have lines of their own. */
	private record Context(boolean multiLine, String indent) {}

	byte[] render() {
		patch.replaced().forEach(this::replace);
		patch.changed().forEach(this::change);
		if (!patch.wrapping().isEmpty()) {
			wrap();
		}
		edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
		int growth = edits.stream().mapToInt(edit -> edit.replacement.length()).sum();
		StringBuilder out = new StringBuilder(text.length() + growth);
		int done = 0;
		for (Edit edit : edits) {
			out.append(text, done, edit.from).append(edit.replacement);
			done = edit.to;
		}
		return JsonText.toBytes(out.append(text, done, text.length()).toString());
	}

	private void replace(JsonValue old, Object value) {
		Context context = around(old);
		String replacement = written(writer -> writer.value(value, old, context.multiLine, context.indent));
		edits.add(new Edit(old.start(), old.end(), replacement));
	}

	private void change(JsonValue container, Additions additions) {
		List<JsonValue> kept = new ArrayList<>();
		for (JsonValue child : container) {
			if (!patch.isRemoved(child)) {
				kept.add(child);
			}
		}
		if (kept.isEmpty()) {
			fill(container, additions);
			return;
		}
		removeBetween(container, kept);
		if (!additions.isEmpty()) {
			int end = container.last().end();
			edits.add(new Edit(end, end, separator(container) + joined(container, additions)));
		}
	}

	/** What goes takes along the comma and the white space before it; at the very front, those after it. */
	private void removeBetween(JsonValue container, List<JsonValue> kept) {
		JsonValue first = kept.getFirst();
		if (first != container.first()) {
			edits.add(new Edit(container.first().from(), first.from(), ""));
		}
		for (JsonValue survivor : kept) {
			JsonValue lastGone = survivor;
			while (lastGone.next() != null && patch.isRemoved(lastGone.next())) {
				lastGone = lastGone.next();
			}
			if (lastGone != survivor) {
				edits.add(new Edit(survivor.end(), lastGone.end(), ""));
			}
		}
	}

	/** Everything that was inside is gone, or there was nothing. */
	private void fill(JsonValue container, Additions additions) {
		int open = container.start() + 1;
		int close = container.end() - 1;
		if (additions.isEmpty()) {
			edits.add(new Edit(open, close, ""));
		} else if (!container.isEmpty()) {
			edits.add(new Edit(container.first().from(), container.last().end(), joined(container, additions)));
		} else if (inside(container).multiLine) {
			String tail = style.newLine() + around(container).indent;
			edits.add(new Edit(open, close, lineOf(inside(container)) + joined(container, additions) + tail));
		} else {
			String pad = container.isObject() ? style.pad() : "";
			edits.add(new Edit(open, close, pad + joined(container, additions) + pad));
		}
	}

	private String joined(JsonValue container, Additions additions) {
		Context inner = inside(container);
		JsonValue pattern = container.isEmpty() ? JsonValue.MISSING : container.last();
		String elementIndent = elementIndent(pattern, inner);
		List<String> parts = new ArrayList<>();
		additions.members().forEach((name, value) -> parts.add(written(
				writer -> writer.member(name, value, memberOfNeighbour(container, name), inner.multiLine, inner.indent))));
		additions.elements().forEach(
				value -> parts.add(written(writer -> writer.value(value, pattern, inner.multiLine, elementIndent))));
		return String.join(separator(container), parts);
	}

	/** An object in an array may look at its neighbours for how a member is laid out. */
	private static JsonValue memberOfNeighbour(JsonValue object, String name) {
		JsonValue array = object.parent();
		if (array != null && array.isArray()) {
			for (JsonValue neighbour : array) {
				JsonValue member = neighbour.get(name);
				if (!member.isEmpty()) {
					return member;
				}
			}
		}
		return JsonValue.MISSING;
	}

	/** An element that begins on the line of the one before is indented as that one's closing bracket. */
	private String elementIndent(JsonValue pattern, Context inner) {
		return inner.multiLine || pattern.isEmpty() ? inner.indent : JsonLayout.of(text, pattern).outerIndent();
	}

	/** What stands between two values: as the container's last two show, or as its only one suggests. */
	private String separator(JsonValue container) {
		if (container.isEmpty()) {
			return inside(container).multiLine ? "," + lineOf(inside(container)) : style.comma();
		}
		JsonValue last = container.last();
		if (container.first() == last) {
			boolean multiLine = JsonLayout.of(text, container).multiLine();
			return multiLine ? "," + text.substring(container.start() + 1, last.from()) : style.comma();
		}
		JsonValue before = container.first();
		while (before.next() != last) {
			before = before.next();
		}
		return text.substring(before.end(), last.from());
	}

	private String lineOf(Context context) {
		return style.newLine() + context.indent;
	}

	private Context around(JsonValue value) {
		return value.parent() == null ? new Context(style.multiLine(), "") : inside(value.parent());
	}

	private Context inside(JsonValue container) {
		Context outer = around(container);
		if (container.isEmpty()) {
			return new Context(outer.multiLine, outer.indent + style.unit());
		}
		JsonLayout layout = JsonLayout.of(text, container);
		return new Context(layout.multiLine(), layout.multiLine() ? layout.indent() : outer.indent);
	}

	private void wrap() {
		JsonValue root = document.root();
		String pad = style.multiLine() ? style.newLine() + style.unit() : style.pad();
		String separator = style.multiLine() ? "," + pad : style.comma();
		StringBuilder before = new StringBuilder("{" + pad);
		StringBuilder after = new StringBuilder();
		StringBuilder out = before;
		for (Map.Entry<String, Object> member : patch.wrapping().entrySet()) {
			if (member.getValue() == root) {
				out.append(written(writer -> writer.name(member.getKey())));
				out = after;
			} else {
				String written = written(writer -> writer.member(member.getKey(), member.getValue(), JsonValue.MISSING, style.multiLine(),
						style.unit()));
				out.append(out == before ? written + separator : separator + written);
			}
		}
		after.append(style.multiLine() ? style.newLine() : style.pad()).append('}');
		edits.add(new Edit(root.start(), root.start(), before.toString()));
		edits.add(new Edit(root.end(), root.end(), after.toString()));
	}

	private String written(Consumer<JsonWriter> write) {
		StringBuilder out = new StringBuilder();
		write.accept(new JsonWriter(style, text, out));
		return JsonText.toUnits(out.toString());
	}
}
