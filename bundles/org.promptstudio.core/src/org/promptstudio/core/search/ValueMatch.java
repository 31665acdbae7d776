package org.promptstudio.core.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares values of items with the value of a search term. A value is taken apart into atoms: texts that begin with what they are, a yes or no, a text in
 * lower case, or nothing.
 */
final class ValueMatch {

	/** The atom where there is no value. */
	static final String NOTHING = "n";
	static final String TEXT = "t";
	static final String YES = "btrue";
	static final String NO = "bfalse";

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)(-?\\d{1,30}(?:\\.\\d{1,30})?)");
	private static final String NONE = "none";

	private ValueMatch() {
	}

	/** Whether a value is what the term says: a whole value, not a part of it. A list matches when an element does. */
	static boolean is(Term term, Object value) {
		return atoms(value).anyMatch(atom -> holds(term, atom));
	}

	/** The values in lists and maps one by one; nothing for an empty list. */
	static Stream<String> atoms(Object value) {
		return switch (value) {
			case Collection<?> several when !several.isEmpty() -> several.stream().flatMap(ValueMatch::atoms);
			case Map<?, ?> parts -> parts.values().stream().flatMap(ValueMatch::atoms);
			case Boolean answer -> Stream.of(answer.booleanValue() ? YES : NO);
			case null -> Stream.of(NOTHING);
			default -> Stream.of(value instanceof Collection<?> || value.toString().isBlank() ? NOTHING : TEXT + Query.lower(text(value)));
		};
	}

	private static String text(Object value) {
		return value instanceof BigDecimal number ? plain(number) : value.toString();
	}

	/** Whether an atom is what the term says. */
	static boolean holds(Term term, String atom) {
		if (atom.equals(NOTHING)) {
			return isNone(term);
		}
		String text = atom.substring(1);
		Matcher comparison = COMPARISON.matcher(term.value());
		if (!term.isExact() && comparison.matches()) {
			return compares(text, comparison.group(1), new BigDecimal(comparison.group(2)));
		}
		String wanted = Query.lower(term.value());
		if (hasWildcard(term)) {
			return matchesWildcard(text, wanted);
		}
		return text.equals(wanted) || atom.equals(YES) && wanted.equals("yes") || atom.equals(NO) && wanted.equals("no");
	}

	/** Whether the term asks for one value, rather than for those in a range or like a pattern. */
	static boolean isEquality(Term term) {
		return term.isExact() || !hasWildcard(term) && !isComparison(term);
	}

	static boolean isComparison(Term term) {
		return !term.isExact() && COMPARISON.matcher(term.value()).matches();
	}

	private static boolean hasWildcard(Term term) {
		return !term.isExact() && term.value().contains("*");
	}

	/** Large exponents stay, so that no text of a million digits is made. */
	private static String plain(BigDecimal number) {
		return Math.abs((long) number.scale()) < 100 ? number.stripTrailingZeros().toPlainString() : number.toString();
	}

	static boolean isNone(Term term) {
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
