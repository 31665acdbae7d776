package org.promptstudio.core.recipe;

import java.util.HashSet;
import java.util.Set;

import org.promptstudio.model.Contents;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.Response;

/** Decides by its label which questions are asked about a response. */
final class Labels {

	private static final String ALL = "*";

	private final Set<String> known = new HashSet<>();

	Labels(Recipe recipe) {
		Questions.labels(recipe).stream().map(Label::getTag).forEach(known::add);
		Questions.of(recipe).forEach(question -> known.addAll(question.getLabels()));
	}

	boolean isAsked(Question question, Response response) {
		return question.getLabels().isEmpty() || question.getLabels().contains(ALL) || question.getLabels().contains(of(response));
	}

	/**
	 * The label of a response. Where the file has none, or one that the recipe does not know (adapters of models write some of their own), the one that
	 * Dataloop gives to responses of its type.
	 */
	String of(Response response) {
		if (known.contains(response.getLabel())) {
			return response.getLabel();
		}
		return Contents.isText(response) ? "free-text" : "ref-image";
	}
}
