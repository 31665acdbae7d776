package org.promptstudio.core.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares values of items with the value of a search term. */
final class ValueMatch {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)(-?\\d{1,30}(?:\\.\\d{1,30})?)");
	private static final String NONE = "none";

	private ValueMatch() {
	}

	/** Whether a value is what the term says: a whole value, not a part of it. A list matches when an element does. */
	static boolean is(Term term, Object value) {
		if (value instanceof Collection<?> several) {
			return several.isEmpty() ? isNone(term) : several.stream().anyMatch(one -> is(term, one));
		}
		if (value instanceof Map<?, ?> parts) {
			return parts.values().stream().anyMatch(part -> is(term, part));
		}
		if (value == null || value.toString().isBlank()) {
			return isNone(term);
		}
		String text = value instanceof BigDecimal number ? plain(number) : value.toString();
		Matcher comparison = COMPARISON.matcher(term.value());
		if (!term.isExact() && comparison.matches()) {
			return compares(text, comparison.group(1), new BigDecimal(comparison.group(2)));
		}
		String wanted = Query.lower(term.value());
		if (!term.isExact() && wanted.contains("*")) {
			return matchesWildcard(Query.lower(text), wanted);
		}
		return Query.lower(text).equals(wanted) || value instanceof Boolean answer && wanted.equals(answer.booleanValue() ? "yes" : "no");
	}

	/** Large exponents stay, so that no text of a million digits is made. */
	private static String plain(BigDecimal number) {
		return Math.abs((long) number.scale()) < 100 ? number.stripTrailingZeros().toPlainString() : number.toString();
	}

	private static boolean isNone(Term term) {
		return !term.isExact() && NONE.equalsIgnoreCase(term.value());
	}

	private static boolean compares(String text, String operator, BigDecimal bound) {
		try {
			int comparison = new BigDecimal(text).compareTo(bound);
			return switch (operator) {
				case "<" -> comparison < 0;
				case "<=" -> comparison <= 0;
				case ">" -> comparison > 0;
				default -> comparison >= 0;
			};
		} catch (NumberFormatException e) {
			return false; // no number is neither less nor more
		}
	}

	/** Piece by piece, so that no pattern takes long. */
	private static boolean matchesWildcard(String text, String wanted) {
		String[] pieces = wanted.split("\\*", -1);
		if (!text.startsWith(pieces[0])) {
			return false;
		}
		int from = pieces[0].length();
		for (int i = 1; i < pieces.length - 1; i++) {
			int found = text.indexOf(pieces[i], from);
			if (found < 0) {
				return false;
			}
			from = found + pieces[i].length();
		}
		String last = pieces[pieces.length - 1];
		return text.length() - last.length() >= from && text.endsWith(last);
	}

	/** Whether a text contains what the term says. */
	static boolean contains(Term term, String text) {
		return text == null || text.isBlank() ? term.key() != null && isNone(term) : Query.lower(text).contains(Query.lower(term.value()));
	}
}
