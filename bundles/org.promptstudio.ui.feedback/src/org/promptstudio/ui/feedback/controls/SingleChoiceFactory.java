package org.promptstudio.ui.feedback.controls;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks for one option: by radio marks, or when there are many by a list in which one types to find it. */
public final class SingleChoiceFactory implements QuestionControlFactory {

	/** So many options are shown as rows; more open in a list. */
	static final int MAX_ROWS = 12;

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		return of(parent, RecipeChoices.options(feature, ((SingleChoice) question.getType()).getOptions()), false, site);
	}

	static QuestionControl of(Composite parent, List<Choice> choices, boolean several, QuestionSite site) {
		if (choices.size() > MAX_ROWS) {
			return new ComboControl(parent, choices, several, site);
		}
		return new ChoiceControl(choices, several, site, choose -> new ChoiceRows(parent, choices, several, choose));
	}
}
