package org.promptstudio.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;

/**
 * Says in words why a search may not be what its writer means. Every text is a search all the same: a quote that is not closed goes on to the end, and what no
 * item can have is not found.
 */
public final class QueryHints {

	private static final Pattern KEY_ALONE = Pattern.compile("-?(" + QueryKeys.PATTERN + "):");
	private static final Pattern RANK = Pattern.compile("\\d{1,9}|[<>]=?\\d{1,9}|none");
	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[<>]=?\\d{1,9}");
	private static final Set<String> YES_NO = Set.of("yes", "no", "true", "false");
	private static final Set<String> STATES = Set.of("issue", "review", "approved", "none");
	private static final int MOST_TOLD = 8;

	private QueryHints() {
	}

	/**
	 * What should be told about a search as it was typed, whole sentences in the order of the text.
	 *
	 * @param answerKeys of the answers that there are, in any case
	 */
	public static List<String> of(String text, Collection<String> answerKeys) {
		List<String> hints = new ArrayList<>();
		Matcher matcher = Query.TERM.matcher(text);
		Set<String> known = answerKeys.stream().map(QueryKeys::fold).collect(Collectors.toSet());
		for (Term term : Query.parse(text).terms()) {
			ofTerm(term, known).ifPresent(hints::add);
		}
		while (matcher.find()) {
			if (matcher.group(3) != null && !matcher.group().endsWith("\"") || matcher.group().equals("\"")) {
				hints.add(NLS.bind(Messages.Search_openQuote, matcher.group(3).strip()));
			}
		}
		return hints;
	}

	private static Optional<String> ofTerm(Term term, Set<String> answerKeys) {
		if (term.key() == null) {
			Matcher alone = KEY_ALONE.matcher(term.value());
			return !term.isExact() && alone.matches() ? Optional.of(NLS.bind(Messages.Search_noValue, alone.group(1))) : Optional.empty();
		}
		if (term.isOfAnswer() && !answerKeys.contains(term.partKey())) {
			return Optional.of(answerKeys.isEmpty()
					? NLS.bind(Messages.Search_unknownKey, term.key())
					: NLS.bind(Messages.Search_unknownAnswer, term.key(), told(answerKeys)));
		}
		if (term.value().contains("*") && !term.isExact()) {
			return Optional.empty();
		}
		String value = Query.lower(term.value());
		return Optional.ofNullable(switch (term.key()) {
			case "rank" -> RANK.matcher(value).matches() ? null : Messages.Search_rank;
			case "words" -> NUMBER.matcher(value).matches() ? null : Messages.Search_words;
			case "best", "edited" -> YES_NO.contains(value) ? null : NLS.bind(Messages.Search_yesNo, term.key());
			case "state" -> STATES.contains(value) ? null : Messages.Search_state;
			default -> null;
		});
	}

	private static String told(Set<String> keys) {
		String some = String.join(", ", keys.stream().sorted().limit(MOST_TOLD).toList());
		return keys.size() > MOST_TOLD ? some + ", …" : some;
	}
}
