package org.promptstudio.example.matrix;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/** Makes the grid of a matrix. */
public final class MatrixControlFactory implements QuestionControlFactory {

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		return new MatrixControl(parent, Matrix.of(question), site);
	}
}
