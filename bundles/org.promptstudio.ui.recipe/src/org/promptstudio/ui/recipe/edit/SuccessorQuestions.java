package org.promptstudio.ui.recipe.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.model.recipe.Question;

/**
 * Tells which question became which when the text of a recipe was edited. The same key is the same question. Of the others those belong together that differ in
 * their keys only, then those with the same title, then, when as many went as came, those of the same type in the same order.
 */
final class SuccessorQuestions {

	private final List<Question> left;
	private final List<Question> free;
	private final Map<Question, Question> successors = new IdentityHashMap<>();

	private SuccessorQuestions(List<Question> before, List<Question> after) {
		left = new ArrayList<>(before);
		free = new ArrayList<>(after);
	}

	/** The successor of each question that has one. */
	static Map<Question, Question> of(List<Question> before, List<Question> after) {
		SuccessorQuestions pairs = new SuccessorQuestions(before, after);
		pairs.match((one, other) -> Elements.text(one.getKey()).equals(Elements.text(other.getKey())));
		pairs.match(SuccessorQuestions::differInKeysOnly);
		pairs.match((one, other) -> isSameKind(one, other) && !Elements.text(one.getTitle()).isBlank() && one.getTitle().equals(other.getTitle()));
		if (pairs.left.size() == pairs.free.size()) {
			pairs.matchInOrder();
		}
		return pairs.successors;
	}

	private void match(BiPredicate<Question, Question> isSame) {
		for (Iterator<Question> questions = left.iterator(); questions.hasNext();) {
			Question before = questions.next();
			free.stream().filter(after -> isSame.test(before, after)).findFirst().ifPresent(after -> {
				successors.put(before, after);
				free.remove(after);
				questions.remove();
			});
		}
	}

	private void matchInOrder() {
		for (int i = 0; i < left.size(); i++) {
			if (isSameKind(left.get(i), free.get(i))) {
				successors.put(left.get(i), free.get(i));
			}
		}
	}

	private static boolean isSameKind(Question one, Question other) {
		return one.getScope() == other.getScope() && QuestionTypes.id(one.getType()).equals(QuestionTypes.id(other.getType()));
	}

	private static boolean differInKeysOnly(Question one, Question other) {
		Question renamed = EcoreUtil.copy(one);
		renamed.setKey(other.getKey());
		return EcoreUtil.equals(renamed, other);
	}
}
