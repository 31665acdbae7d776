package org.promptstudio.core.recipe.types;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;

/** Yes or no; a boolean. */
public final class YesNoBehavior implements QuestionBehavior {

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createYesNo();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		return AnswerFeatures.yesNo(question, answers);
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		return Answers.yesNo(json).orElse(null);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return value;
	}
}
