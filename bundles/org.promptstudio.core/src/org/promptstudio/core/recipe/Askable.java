package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Log;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Scope;

/** Finds out which questions of a recipe can be asked, and why the others cannot. */
final class Askable {

	/** Keys of a response's attributes that are its rank and crown. */
	private static final Set<String> RESERVED = Set.of("rank", "isBest");

	private final QuestionTypes types;
	private final Map<Question, List<RecipeProblem>> problems = new HashMap<>();

	Askable(Recipe recipe, QuestionTypes types) {
		this.types = types;
		Set<String> keys = new HashSet<>();
		for (Question question : Questions.of(recipe)) {
			List<RecipeProblem> found = new ArrayList<>();
			key(question, keys, found);
			type(question, found);
			problems.put(question, List.copyOf(found));
		}
	}

	/** What is wrong with its key and the settings of its type. */
	List<RecipeProblem> problems(Question question) {
		return problems.getOrDefault(question, List.of());
	}

	/** Why it cannot be asked; empty when it can. Of a question that is in no recipe (the rules of ranking imply it) only the type is looked at. */
	Optional<String> fault(Question question) {
		return problems.computeIfAbsent(question, this::ofType).stream().filter(RecipeProblem::isError).map(RecipeProblem::message).findFirst();
	}

	private List<RecipeProblem> ofType(Question question) {
		List<RecipeProblem> found = new ArrayList<>();
		type(question, found);
		return List.copyOf(found);
	}

	private static void key(Question question, Set<String> keys, List<RecipeProblem> found) {
		String key = Questions.key(question);
		if (key.isBlank()) {
			found.add(RecipeProblem.error(question, Literals.QUESTION__KEY, NLS.bind(Messages.Recipe_noKey, Questions.title(question)),
					Messages.Recipe_noKey_advice));
		} else if (question.getScope() == Scope.RESPONSE && RESERVED.contains(key)) {
			found.add(RecipeProblem.error(question, Literals.QUESTION__KEY, NLS.bind(Messages.Recipe_keyReserved, Questions.title(question), key),
					Messages.Recipe_keyTwice_advice));
		} else if (!keys.add(key)) {
			found.add(RecipeProblem.error(question, Literals.QUESTION__KEY, NLS.bind(Messages.Recipe_keyTwice, Questions.title(question), key),
					Messages.Recipe_keyTwice_advice));
		}
	}

	private void type(Question question, List<RecipeProblem> found) {
		if (question.getType() == null) {
			found.add(RecipeProblem.error(question, Literals.QUESTION__TYPE, NLS.bind(Messages.Recipe_noType, Questions.title(question)),
					Messages.Recipe_noType_advice));
			return;
		}
		Optional<QuestionTypeInfo> info = types.of(question.getType());
		if (info.isEmpty()) {
			String id = QuestionTypes.id(question.getType());
			found.add(RecipeProblem.error(question, Literals.QUESTION__TYPE, NLS.bind(Messages.Recipe_unknownType, Questions.title(question), id),
					NLS.bind(Messages.Recipe_unknownType_advice, id)));
			return;
		}
		try {
			found.addAll(info.get().behavior().check(question));
		} catch (RuntimeException | LinkageError e) {
			found.add(broken(question, info.get(), e));
		}
	}

	/** What a type's own code failed with. */
	static RecipeProblem broken(Question question, QuestionTypeInfo info, Throwable failure) {
		String message = NLS.bind(Messages.Recipe_brokenType, new Object[] { Questions.title(question), info.id(), info.bundle() });
		Log.error(message, failure);
		return RecipeProblem.error(question, Literals.QUESTION__TYPE, message, NLS.bind(Messages.Recipe_brokenType_advice, info.bundle()));
	}
}
