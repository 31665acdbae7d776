package org.promptstudio.core.recipe.types;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.Decimals;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/** A number. */
public final class NumberBehavior implements QuestionBehavior {

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createNumber();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		return AnswerFeatures.number(question, answers, type(question).getMin(), type(question).getMax());
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		return Answers.number(json).orElse(null);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return value;
	}

	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		BigDecimal number = (BigDecimal) value;
		if (!Decimals.isUsable(number)) {
			return List.of(NLS.bind(Messages.Answer_numberTooLong, Questions.title(question)));
		}
		if (type(question).isWhole() && !Decimals.isWhole(number)) {
			return List.of(NLS.bind(Messages.Answer_notWhole, Questions.title(question), Decimals.text(number)));
		}
		return List.of();
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		BigDecimal min = type(question).getMin();
		BigDecimal max = type(question).getMax();
		if (min != null && !Decimals.isUsable(min)) {
			return List.of(tooLong(question, Literals.NUMBER__MIN));
		}
		if (max != null && !Decimals.isUsable(max)) {
			return List.of(tooLong(question, Literals.NUMBER__MAX));
		}
		if (min != null && max != null && min.compareTo(max) > 0) {
			return List.of(RecipeProblem.error(type(question), Literals.NUMBER__MIN,
					NLS.bind(Messages.Recipe_numberRange, new Object[] { Questions.title(question), Decimals.text(min), Decimals.text(max) }),
					Messages.Recipe_numberRange_advice));
		}
		return List.of();
	}

	private static RecipeProblem tooLong(Question question, EAttribute setting) {
		return RecipeProblem.error(type(question), setting, NLS.bind(Messages.Recipe_scaleNumber, Questions.title(question)),
				Messages.Recipe_scaleNumber_advice);
	}

	private static org.promptstudio.model.recipe.Number type(Question question) {
		return (org.promptstudio.model.recipe.Number) question.getType();
	}
}
