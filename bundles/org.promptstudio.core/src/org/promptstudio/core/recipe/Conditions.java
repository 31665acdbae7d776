package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;

/**
 * On which other question each question of a recipe depends. Conditions that cannot be decided are none: their question is missing, of a narrower scope, or
 * depends on itself in the end. Immutable.
 */
final class Conditions {

	private final Map<Question, Question> sources = new HashMap<>();
	private final Map<Scope, List<Question>> dependent = new HashMap<>();
	private final Set<Question> circles;

	/**
	 * @param questions the questions that are asked, of all scopes
	 * @param byKey     finds one of them
	 */
	Conditions(Collection<Question> questions, Function<String, Optional<Question>> byKey) {
		for (Question question : questions) {
			if (question.getCondition() != null) {
				byKey.apply(question.getCondition().getKey()).filter(source -> canSee(question.getScope(), source.getScope()))
						.ifPresent(source -> sources.put(question, source));
			}
		}
		circles = circles(questions);
		circles.forEach(sources::remove);
		Set<Question> ordered = new LinkedHashSet<>();
		for (Question question : questions) {
			addWithSources(question, ordered);
		}
		for (Question question : ordered) {
			dependent.computeIfAbsent(question.getScope(), scope -> new ArrayList<>()).add(question);
		}
	}

	/** Whether a question about one thing may depend on one about the other: the same, or a wider one. */
	static boolean canSee(Scope from, Scope to) {
		return to.getValue() >= from.getValue();
	}

	private Set<Question> circles(Collection<Question> questions) {
		Set<Question> found = new HashSet<>();
		Set<Question> done = new HashSet<>();
		for (Question start : questions) {
			Map<Question, Integer> path = new LinkedHashMap<>();
			Question at = start;
			while (at != null && !path.containsKey(at) && !done.contains(at)) {
				path.put(at, path.size());
				at = sources.get(at);
			}
			if (at != null && path.containsKey(at)) {
				int first = path.get(at);
				path.forEach((question, place) -> {
					if (place >= first) {
						found.add(question);
					}
				});
			}
			done.addAll(path.keySet());
		}
		return found;
	}

	private void addWithSources(Question question, Set<Question> ordered) {
		List<Question> chain = new ArrayList<>();
		for (Question at = question; at != null && !ordered.contains(at); at = sources.get(at)) {
			chain.add(at);
		}
		ordered.addAll(chain.reversed());
	}

	/** The questions of a scope, each after the one it depends on. */
	List<Question> inOrder(Scope scope) {
		return dependent.getOrDefault(scope, List.of());
	}

	/** On which question it depends; null for none. */
	Question source(Question question) {
		return sources.get(question);
	}

	/** Whether any question depends on one of a wider scope. */
	boolean reachWider() {
		return sources.entrySet().stream().anyMatch(entry -> entry.getKey().getScope() != entry.getValue().getScope());
	}

	/** Questions that depend on themselves in the end. */
	Set<Question> circles() {
		return circles;
	}

	/**
	 * Whether a condition holds for an answer.
	 *
	 * @param json the answer as a file would hold it; null for none, for which no condition holds
	 */
	static boolean holds(Condition condition, Object json) {
		if (json == null) {
			return false;
		}
		List<String> values = condition.getValues();
		return switch (condition.getOperator()) {
			case EQUALS, IN -> matchesAny(json, values);
			case NOT -> !matchesAny(json, values);
			case LESS -> compares(json, values, -1);
			case GREATER -> compares(json, values, 1);
			case ANSWERED -> true;
		};
	}

	private static boolean matchesAny(Object json, List<String> values) {
		return json instanceof Collection<?> several
				? several.stream().anyMatch(each -> matchesAny(each, values))
				: values.stream().anyMatch(value -> matches(json, value));
	}

	private static boolean matches(Object json, String value) {
		return switch (json) {
			case Boolean yes -> yes.toString().equalsIgnoreCase(value.strip());
			case BigDecimal number -> Decimals.parse(value).map(other -> number.compareTo(other) == 0).orElse(false);
			case String text -> text.equals(value);
			default -> false;
		};
	}

	private static boolean compares(Object json, List<String> values, int sign) {
		return json instanceof BigDecimal number && !values.isEmpty()
				&& Decimals.parse(values.getFirst()).map(other -> Integer.signum(number.compareTo(other)) == sign).orElse(false);
	}
}
