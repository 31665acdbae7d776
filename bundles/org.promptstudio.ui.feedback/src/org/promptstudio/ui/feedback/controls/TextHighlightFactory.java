package org.promptstudio.ui.feedback.controls;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks for spans of the response: lists those that are marked, each with its label and comment, and marks what is selected. */
public final class TextHighlightFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		return new HighlightControl(parent, RecipeChoices.labels(RecipeChoices.recipe(question)), site);
	}
}
