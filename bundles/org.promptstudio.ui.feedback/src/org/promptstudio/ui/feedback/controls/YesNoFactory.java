package org.promptstudio.ui.feedback.controls;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks yes or no by two buttons; 1 is yes, 2 and 0 are no. */
public final class YesNoFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		List<Choice> choices = List.of(Choice.of(Boolean.TRUE, Messages.YesNo_yes), Choice.of(Boolean.FALSE, Messages.YesNo_no));
		return new ChoiceControl(choices, false, site, choose -> new ChoiceStrip(parent, choices, ChoiceStrip.Look.BUTTONS, "", "", choose))
				.digits(digit -> digit == 0 ? 1 : digit - 1);
	}
}
