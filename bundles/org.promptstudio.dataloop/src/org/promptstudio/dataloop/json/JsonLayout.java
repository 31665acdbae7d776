package org.promptstudio.dataloop.json;

/**
 * How one object or array that is not empty is laid out.
 *
 * @param multiLine   whether its first value stands on a line of its own
 * @param indent      with many lines, what stands before each value; on one line, what stands inside the brackets
 * @param outerIndent what stands before the closing bracket when that has its own line; otherwise empty
 */
record JsonLayout(boolean multiLine, String indent, String outerIndent) {

	static JsonLayout of(String text, JsonValue container) {
		int open = container.start() + 1;
		int first = container.first().from();
		int close = container.end() - 1;
		int last = container.last().end();
		boolean multiLine = JsonStyle.breaksLine(text, open, first);
		String indent = text.substring(JsonStyle.indentStart(text, open, first), first);
		boolean closeOnOwnLine = JsonStyle.breaksLine(text, last, close);
		return new JsonLayout(multiLine, indent,
				closeOnOwnLine ? text.substring(JsonStyle.indentStart(text, last, close), close) : "");
	}

	/** The offset after the closing quote of a name. */
	static int nameEnd(String text, int from) {
		int i = from + 1;
		while (text.charAt(i) != '"') {
			i += text.charAt(i) == '\\' ? 2 : 1;
		}
		return i + 1;
	}
}
