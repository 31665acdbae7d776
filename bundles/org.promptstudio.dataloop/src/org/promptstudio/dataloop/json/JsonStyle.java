package org.promptstudio.dataloop.json;

/**
 * How a document is laid out, for what is written into it.
 *
 * @param newLine   the line end: LF, CR LF or CR
 * @param unit      one step of indentation
 * @param colon     what stands between a name and its value, with the colon
 * @param comma     what stands between two values on one line, with the comma
 * @param pad       what stands inside the braces of an object on one line
 * @param multiLine whether the document has more than one line
 * @param ascii     whether characters beyond ASCII are escaped
 */
record JsonStyle(String newLine, String unit, String colon, String comma, String pad, boolean multiLine, boolean ascii) {

	private static final String TWO_SPACES = "  ";

	/** For a new document: as Dataloop's own exports are. */
	static final JsonStyle PRETTY = new JsonStyle("\n", TWO_SPACES, ": ", ", ", "", true, false);

	/** Reads the style off a document. What the document does not show is as in {@link #PRETTY}. */
	static JsonStyle of(JsonText document) {
		Detector detector = new Detector(document.units());
		detector.visit(document.root());
		String colon = detector.colon == null ? defaultColon(detector.comma) : detector.colon;
		String comma = detector.comma == null ? defaultComma(colon) : detector.comma;
		return new JsonStyle(newLine(document.units()), detector.unit == null ? TWO_SPACES : detector.unit, colon, comma,
				detector.pad == null ? "" : detector.pad, detector.isMultiLine(document.root()),
				document.isAscii() && JsonStrings.hasNonAsciiEscape(document.units()));
	}

	private static String defaultColon(String comma) {
		return comma != null && comma.endsWith(",") ? ":" : PRETTY.colon;
	}

	private static String defaultComma(String colon) {
		return colon.endsWith(" ") ? ", " : ",";
	}

	private static String newLine(String text) {
		int feed = text.indexOf('\n');
		int carriage = text.indexOf('\r');
		if (carriage < 0 || feed >= 0 && feed < carriage) {
			return "\n";
		}
		return feed == carriage + 1 ? "\r\n" : "\r";
	}

	/** Whether a stretch of white space breaks the line. */
	static boolean breaksLine(String text, int from, int to) {
		return indentStart(text, from, to) > from;
	}

	/** Where the last line of a stretch of white space begins: after its last line end, or at its beginning. */
	static int indentStart(String text, int from, int to) {
		for (int i = to; i > from; i--) {
			char c = text.charAt(i - 1);
			if (c == '\n' || c == '\r') {
				return i;
			}
		}
		return from;
	}

	/** Looks for the first example of each trait, and stops when it has them all. */
	private static final class Detector {

		private final String text;
		private String unit;
		private String colon;
		private String comma;
		private String pad;

		Detector(String text) {
			this.text = text;
		}

		/** An empty document may grow to many lines. */
		boolean isMultiLine(JsonValue root) {
			return root.isEmpty() || JsonLayout.of(text, root).multiLine();
		}

		void visit(JsonValue value) {
			if (value.isEmpty()) {
				return;
			}
			look(value);
			for (JsonValue child = value.first(); child != null && !isComplete(); child = child.next()) {
				visit(child);
			}
		}

		private boolean isComplete() {
			return unit != null && colon != null && comma != null && pad != null;
		}

		private void look(JsonValue value) {
			JsonValue first = value.first();
			if (value.isObject() && colon == null) {
				String between = text.substring(JsonLayout.nameEnd(text, first.from()), first.start());
				colon = breaksLine(between, 0, between.length()) ? ": " : between;
			}
			if (unit != null && breaksLine(text, value.start() + 1, first.from())) {
				return;
			}
			JsonLayout layout = JsonLayout.of(text, value);
			if (layout.multiLine()) {
				if (layout.indent().length() > layout.outerIndent().length()
						&& layout.indent().startsWith(layout.outerIndent())) {
					unit = layout.indent().substring(layout.outerIndent().length());
				}
				return;
			}
			if (value.isObject() && pad == null) {
				pad = layout.indent();
			}
			if (comma == null && first.next() != null && !breaksLine(text, first.end(), first.next().from())) {
				comma = text.substring(first.end(), first.next().from());
			}
		}
	}
}
