package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks of Markdown in one line of its source, for colouring. It is no parser: what spans several lines, other than fenced code, is not seen.
 */
public final class SourceStyler {

	private static final int MAX_LINE = 4000;
	private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
	private static final Pattern HEADING_MARK = Pattern.compile(" {0,3}#{1,6}(?=\\s|$)");
	private static final Pattern BLOCK_MARK = Pattern
			.compile("(?:\\s{0,40}(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))){1,20}+(?:\\s+\\[[ xX]\\](?=\\s))?");
	private static final Pattern INLINE = Pattern.compile("\\\\.|(?<code>(?<!`)(?<ticks>`{1,3})(?!`)[^`]{1,500}\\k<ticks>(?!`))"
			+ "|(?<bold>\\*\\*(?=\\S)[^*]{1,500}\\*\\*|__(?=\\S)[^_]{1,500}__)|(?<strike>~~(?=\\S)[^~]{1,500}~~)"
			+ "|(?<italic>\\*(?=[^\\s*])[^*]{1,500}\\*|(?<!\\w)_(?=[^\\s_])[^_]{1,500}_(?!\\w))"
			+ "|(?<link>!?\\[[^\\[\\]]{0,500}\\])(?<target>\\([^()\\s]{0,2000}(?:\\s+\"[^\"]{0,200}\")?\\))|(?<url>https?://[^\\s<>()]{1,2000})");

	private SourceStyler() {
	}

	/** What a part of a line is; {@code FENCED} is a whole line of fenced code. */
	public enum Token {
		MARK, HEADING, FENCED, CODE, BOLD, ITALIC, STRIKE, LINK, TARGET
	}

	/** A part of a line; the parts between them are plain text. */
	public record Part(Token token, int start, int end) {}

	/**
	 * Whether a line after this one stands in fenced code.
	 *
	 * @param fence the fence that is open before the line, as this method gave it; empty when none is
	 * @return the fence that is open after the line
	 */
	public static String fenceAfter(String line, String fence) {
		Matcher matcher = FENCE.matcher(line);
		if (!matcher.matches()) {
			return fence;
		}
		String marks = matcher.group(1);
		if (fence.isEmpty()) {
			return marks;
		}
		boolean closes = marks.charAt(0) == fence.charAt(0) && marks.length() >= fence.length() && matcher.group(2).isBlank();
		return closes ? "" : fence;
	}

	/** The parts of a line in order; none overlap. */
	public static List<Part> parts(String line, String fence) {
		List<Part> parts = new ArrayList<>();
		int length = Math.min(line.length(), MAX_LINE);
		if (length == 0) {
			return parts;
		}
		boolean fenceLine = !fenceAfter(line, fence).equals(fence);
		if (fenceLine || !fence.isEmpty()) {
			parts.add(new Part(fenceLine ? Token.MARK : Token.FENCED, 0, line.length()));
			return parts;
		}
		Matcher heading = HEADING_MARK.matcher(line);
		if (heading.lookingAt()) {
			parts.add(new Part(Token.MARK, 0, heading.end()));
			if (heading.end() < line.length()) {
				parts.add(new Part(Token.HEADING, heading.end(), line.length()));
			}
			return parts;
		}
		Matcher block = BLOCK_MARK.matcher(line);
		int from = 0;
		if (block.lookingAt()) {
			from = block.end();
			parts.add(new Part(Token.MARK, 0, from));
		}
		Matcher inline = INLINE.matcher(line).region(from, Math.max(from, length)).useTransparentBounds(true);
		while (inline.find()) {
			addInline(inline, parts);
		}
		return parts;
	}

	private static void addInline(Matcher inline, List<Part> parts) {
		if (inline.group("code") != null) {
			parts.add(new Part(Token.CODE, inline.start(), inline.end()));
		} else if (inline.group("bold") != null) {
			parts.add(new Part(Token.BOLD, inline.start(), inline.end()));
		} else if (inline.group("strike") != null) {
			parts.add(new Part(Token.STRIKE, inline.start(), inline.end()));
		} else if (inline.group("italic") != null) {
			parts.add(new Part(Token.ITALIC, inline.start(), inline.end()));
		} else if (inline.group("link") != null) {
			parts.add(new Part(Token.LINK, inline.start("link"), inline.end("link")));
			parts.add(new Part(Token.TARGET, inline.start("target"), inline.end("target")));
		} else if (inline.group("url") != null) {
			parts.add(new Part(Token.LINK, inline.start(), inline.end()));
		}
	}
}
