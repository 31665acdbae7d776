package org.promptstudio.core.search;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which values a condition asks for, for an index of values: either few that are known, or those that {@link #holds} finds among all that there are.
 * Values are atoms as {@link SearchPart#atoms} tells them.
 */
public final class TermValues {

	private final Term term;

	public TermValues(Term term) {
		this.term = term;
	}

	/** Exactly the values for which the condition holds; empty when it compares numbers or has a *. */
	public Optional<Set<String>> known() {
		if (!ValueMatch.isEquality(term)) {
			return Optional.empty();
		}
		Set<String> known = new TreeSet<>();
		String wanted = Query.lower(term.value());
		known.add(ValueMatch.TEXT + wanted);
		switch (wanted) {
			case "true", "yes" -> known.add(ValueMatch.YES);
			case "false", "no" -> known.add(ValueMatch.NO);
			default -> {
				// no word for yes or no
			}
		}
		if (asksForNothing()) {
			known.add(ValueMatch.NOTHING);
		}
		return Optional.of(known);
	}

	/** Whether the condition holds where there is no value. */
	public boolean asksForNothing() {
		return ValueMatch.isNone(term);
	}

	/** Whether the condition holds for a value. */
	public boolean holds(String atom) {
		return ValueMatch.holds(term, atom);
	}
}
