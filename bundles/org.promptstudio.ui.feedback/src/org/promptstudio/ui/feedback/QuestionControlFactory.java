package org.promptstudio.ui.feedback;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;

/**
 * Makes the controls for one type of question, in whatever engine. Contributed as {@code questionControl} to the extension point
 * {@code org.promptstudio.core.questionTypes}; one instance serves all questions, so it has no state.
 */
@FunctionalInterface
public interface QuestionControlFactory {

	/**
	 * Makes the control of a question, without its title, help and message, which are the engine's.
	 *
	 * @param parent one control more is expected in it; the engine gives that layout data
	 * @param feature of the answers' class; its type and bounds tell what {@link QuestionControl#value()} holds
	 */
	QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site);
}
