package org.promptstudio.ui.feedback.controls;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Asks for a number by a field with its unit. */
public final class NumberFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		return new NumberControl(parent, (org.promptstudio.model.recipe.Number) question.getType(), site);
	}
}
