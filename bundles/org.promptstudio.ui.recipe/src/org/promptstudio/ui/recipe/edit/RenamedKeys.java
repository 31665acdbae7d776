package org.promptstudio.ui.recipe.edit;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;

/** Remembers the keys of the questions of a recipe as its file has them, so that it can tell which were renamed since. An adapter of the recipe. */
public final class RenamedKeys extends AdapterImpl {

	private final Map<Question, String> saved = new IdentityHashMap<>();

	/** Remembers the keys of a recipe as they are now, in place of those before. */
	public void remember(Recipe recipe) {
		saved.clear();
		Elements.questions(recipe).forEach(question -> saved.put(question, Elements.text(question.getKey())));
		if (getTarget() != recipe) {
			if (getTarget() != null) {
				getTarget().eAdapters().remove(this);
			}
			recipe.eAdapters().add(this);
		}
	}

	/** Remembers the keys that the questions of a recipe have in its file, whose edits were recovered after a crash. */
	void remember(Recipe recipe, Recipe inFile) {
		remember(recipe);
		saved.clear();
		SuccessorQuestions.of(Elements.questions(inFile), Elements.questions(recipe))
				.forEach((before, now) -> saved.put(now, Elements.text(before.getKey())));
	}

	/**
	 * To be told before the questions of a recipe give way to others, read from text: each of these stands for the one that it was made of.
	 *
	 * @param successors all questions that come
	 */
	void succeed(Recipe recipe, List<Question> successors) {
		SuccessorQuestions.of(Elements.questions(recipe), successors).forEach((before, after) -> {
			if (saved.containsKey(before)) {
				saved.put(after, saved.get(before));
			}
		});
	}

	/** Whether a question was there when the keys were remembered. */
	boolean isKnown(Question question) {
		return saved.containsKey(question);
	}

	/** Which keys are others now, the old ones first; without those that another question has taken over. */
	public Map<String, String> renamed(Recipe recipe) {
		Set<String> present = RecipeKeys.keys(recipe);
		Map<String, String> renamed = new LinkedHashMap<>();
		for (Question question : Elements.questions(recipe)) {
			String before = saved.get(question);
			String now = Elements.text(question.getKey());
			if (before != null && !before.isBlank() && !now.isBlank() && !before.equals(now) && !present.contains(before)) {
				renamed.put(before, now);
			}
		}
		return renamed;
	}
}
