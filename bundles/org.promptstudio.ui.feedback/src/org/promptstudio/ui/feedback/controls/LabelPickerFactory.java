package org.promptstudio.ui.feedback.controls;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks for one or several labels of the recipe, each with its colour and name. */
public final class LabelPickerFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		boolean several = ((LabelPicker) question.getType()).isSeveral();
		return SingleChoiceFactory.of(parent, RecipeChoices.labels(feature, RecipeChoices.recipe(question)), several, site);
	}
}
