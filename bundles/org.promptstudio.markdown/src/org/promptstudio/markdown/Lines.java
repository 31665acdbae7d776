package org.promptstudio.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/** The text of blocks that are shown line by line. */
final class Lines {

	private Lines() {
	}

	/**
	 * The lines of a block without the quote marks and indentation of what it stands in, and without a line break at the end.
	 */
	static String of(Block block) {
		StringBuilder out = new StringBuilder();
		for (BasedSequence line : block.getContentLines()) {
			out.append(line);
		}
		return withoutLastBreak(out.toString());
	}

	static String withoutLastBreak(String text) {
		return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
	}

	/** A text in one line: its line breaks are spaces. */
	static String joined(String text) {
		return text.replace('\n', ' ').replace('\r', ' ');
	}

	/** A text with its backslash escapes and entities decoded. */
	static String unescape(String text) {
		return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
	}
}
