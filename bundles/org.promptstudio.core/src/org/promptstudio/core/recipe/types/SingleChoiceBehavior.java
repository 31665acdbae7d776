package org.promptstudio.core.recipe.types;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.Choices;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.SingleChoice;

/** One of several options; its value, a text. */
public final class SingleChoiceBehavior implements QuestionBehavior {

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createSingleChoice();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		return AnswerFeatures.choice(question, answers, Settings.values(((SingleChoice) question.getType()).getOptions()));
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		Optional<String> option = Answers.text(json);
		return option.isEmpty() ? null : literal(feature, option.get());
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return Choices.option(value);
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		return Settings.options(question, question.getType(), ((SingleChoice) question.getType()).getOptions());
	}

	/** The value of a feature for an option. */
	static Object literal(EStructuralFeature feature, String option) throws MisfitException {
		return Choices.value(feature, option).orElseThrow(() -> Answers.misfit(Messages.Recipe_notAnOption, option));
	}
}
