package org.promptstudio.ui.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Hides models in the text of an annotation file: every string within a value whose key begins with "model" (formats.md 1.4), and every string that is
 * the name or the id of a known one. All other characters stay, so that two such texts can still be compared. What is no JSON is taken as it comes.
 */
public final class BlindText {

	private final String json;
	private final Set<String> known;
	private final String hidden;
	private final StringBuilder out;
	private final Deque<Boolean> inModel = new ArrayDeque<>();
	private String key;

	private BlindText(String json, Set<String> known, String hidden) {
		this.json = json;
		this.known = known;
		this.hidden = hidden;
		out = new StringBuilder(json.length());
	}

	/**
	 * The text without models.
	 *
	 * @param known names and ids of models
	 * @param hidden what stands in their place
	 */
	public static String of(String json, Set<String> known, String hidden) {
		return new BlindText(json, known, hidden).run();
	}

	private String run() {
		int at = 0;
		while (at < json.length()) {
			char c = json.charAt(at);
			if (c == '"') {
				at = string(at);
				continue;
			}
			switch (c) {
				case '{', '[' -> {
					inModel.push(Boolean.valueOf(isHidden()));
					key = null;
				}
				case '}', ']' -> {
					inModel.poll();
					key = null;
				}
				default -> {
					// nothing that opens or closes
				}
			}
			out.append(c);
			at++;
		}
		return out.toString();
	}

	private boolean isHidden() {
		return Boolean.TRUE.equals(inModel.peek()) || key != null && key.toLowerCase(Locale.ROOT).startsWith("model");
	}

	/** Takes over a string, or hides it; gives the offset after it. */
	private int string(int start) {
		int end = start + 1;
		while (end < json.length() && json.charAt(end) != '"') {
			end += json.charAt(end) == '\\' ? 2 : 1;
		}
		end = Math.min(end, json.length());
		String text = json.substring(start + 1, end);
		boolean isKey = follows(end + 1, ':');
		boolean hide = !isKey && !text.isEmpty() && (isHidden() || known.contains(text));
		out.append('"').append(hide ? hidden : text);
		if (end < json.length()) {
			out.append('"');
		}
		if (isKey) {
			key = text;
		}
		return end + 1;
	}

	private boolean follows(int from, char wanted) {
		int at = from;
		while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
			at++;
		}
		return at < json.length() && json.charAt(at) == wanted;
	}
}
