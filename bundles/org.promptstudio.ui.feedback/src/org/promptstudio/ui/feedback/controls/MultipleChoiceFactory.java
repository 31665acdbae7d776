package org.promptstudio.ui.feedback.controls;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks for several options: by check marks, or when there are many by a list in which one types to find them. */
public final class MultipleChoiceFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		return SingleChoiceFactory.of(parent, RecipeChoices.options(feature, ((MultipleChoice) question.getType()).getOptions()), true, site);
	}
}
