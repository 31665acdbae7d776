package org.promptstudio.markdown;

import java.util.List;
import java.util.Set;

/**
 * Finds URLs that stand in running text without any markup, by the rules of GitHub's extended autolinks for {@code http://},
 * {@code https://} and {@code www.}: punctuation at the end and unmatched closing brackets do not belong to the URL. Time is
 * linear in the length of the text.
 */
final class BareUrls {

	private static final String SCHEME_END = "://";
	private static final String WWW = "www.";
	private static final String TRAILING = "?!.,:;*_~'\"";
	private static final int NONE = Integer.MAX_VALUE;

	private final String text;
	/** Where the next URL with a scheme begins; {@link #NONE} when there is no more. */
	private int nextScheme;
	private int nextWww;

	private BareUrls(String text) {
		this.text = text;
		nextScheme = scheme(0);
		nextWww = www(0);
	}

	/** Adds the text to the spans, split where URLs begin and end. */
	static void split(String text, Set<SpanStyle> styles, List<Span> out) {
		new BareUrls(text).split(styles, out);
	}

	private void split(Set<SpanStyle> styles, List<Span> out) {
		int written = 0;
		for (int start = next(0); start != NONE;) {
			int end = end(start);
			if (end < 0) {
				start = next(start + 1);
				continue;
			}
			if (start > written) {
				out.add(new Span(text.substring(written, start), styles, null, null, null));
			}
			String url = text.substring(start, end);
			String href = Links.href(text.startsWith(WWW, start) ? "http://" + url : url);
			out.add(new Span(url, styles, href, null, null));
			written = end;
			start = next(end);
		}
		if (written < text.length()) {
			out.add(new Span(text.substring(written), styles, null, null, null));
		}
	}

	private int next(int from) {
		if (nextScheme < from) {
			nextScheme = scheme(from);
		}
		if (nextWww < from) {
			nextWww = www(from);
		}
		return Math.min(nextScheme, nextWww);
	}

	private int scheme(int from) {
		for (int end = text.indexOf(SCHEME_END, from); end >= 0; end = text.indexOf(SCHEME_END, end + 1)) {
			for (int start : new int[] { end - "https".length(), end - "http".length() }) {
				if (start >= from && text.regionMatches(true, start, "https", 0, end - start) && startsWord(start)) {
					return start;
				}
			}
		}
		return NONE;
	}

	private int www(int from) {
		for (int start = text.indexOf(WWW, from); start >= 0; start = text.indexOf(WWW, start + 1)) {
			if (startsWord(start)) {
				return start;
			}
		}
		return NONE;
	}

	private boolean startsWord(int index) {
		return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
	}

	/** Where the URL that begins at start ends, or -1 when nothing worth a link follows. */
	private int end(int start) {
		int host = text.startsWith(WWW, start) ? start + WWW.length() : text.indexOf(SCHEME_END, start) + SCHEME_END.length();
		if (host >= text.length() || !Character.isLetterOrDigit(text.charAt(host)) && text.charAt(host) != '[') {
			return -1;
		}
		int end = host;
		int open = 0;
		while (end < text.length() && belongs(text.charAt(end))) {
			open += bracket(text.charAt(end));
			end++;
		}
		while (end > host) {
			char last = text.charAt(end - 1);
			if (last == ')' && open < 0) {
				open++;
			} else if (TRAILING.indexOf(last) < 0) {
				break;
			}
			end--;
		}
		return end > host ? end : -1;
	}

	private static int bracket(char c) {
		return switch (c) {
			case '(' -> 1;
			case ')' -> -1;
			default -> 0;
		};
	}

	private static boolean belongs(char c) {
		return c > ' ' && c != '<' && c != '>' && c != '"' && c != '`' && !Character.isISOControl(c) && !Character.isSpaceChar(c)
				&& !isEastAsianPunctuation(c);
	}

	/** East Asian text puts its full stops and brackets directly behind a URL, with no space between. */
	private static boolean isEastAsianPunctuation(char c) {
		return c >= '\u3000' && c <= '\u303f' || c >= '\uff00' && c <= '\uff0f' || "：；？".indexOf(c) >= 0;
	}
}
