package org.promptstudio.core.recipe.types;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.ScaleAppearance;

/** A place on a scale; a number min + n · step, not above max. */
public final class ScaleBehavior implements QuestionBehavior {

	private static final int MOST_BUTTONS = 21;

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createScale();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		Scale scale = (Scale) question.getType();
		return AnswerFeatures.number(question, answers, scale.getMin(), scale.getMax());
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		Optional<BigDecimal> number = Answers.number(json);
		Scale scale = (Scale) question.getType();
		if (number.isPresent() && !isOn(scale, number.get())) {
			throw new MisfitException(NLS.bind(Messages.Recipe_notOnScale,
					new Object[] { Answers.shown(json), Decimals.text(scale.getMin()), Decimals.text(scale.getMax()) }));
		}
		return number.orElse(null);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return value;
	}

	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		Scale scale = (Scale) question.getType();
		BigDecimal number = (BigDecimal) value;
		boolean inRange = number.compareTo(scale.getMin()) >= 0 && number.compareTo(scale.getMax()) <= 0;
		if (inRange && !isOn(scale, number)) {
			return List.of(NLS.bind(Messages.Answer_notAStep, new Object[] { Questions.title(question), Decimals.text(scale.getMin()),
					Decimals.text(scale.getStep()), Decimals.text(number) }));
		}
		return List.of();
	}

	private static boolean isOn(Scale scale, BigDecimal number) {
		return Decimals.isUsable(number) && number.compareTo(scale.getMin()) >= 0 && number.compareTo(scale.getMax()) <= 0
				&& number.subtract(scale.getMin()).remainder(scale.getStep()).signum() == 0;
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		Scale scale = (Scale) question.getType();
		for (EAttribute setting : List.of(Literals.SCALE__MIN, Literals.SCALE__MAX, Literals.SCALE__STEP)) {
			if (!(scale.eGet(setting) instanceof BigDecimal number) || !Decimals.isUsable(number)) {
				return List.of(RecipeProblem.error(scale, setting, NLS.bind(Messages.Recipe_scaleNumber, Questions.title(question)),
						Messages.Recipe_scaleNumber_advice));
			}
		}
		if (scale.getStep().signum() <= 0) {
			return List.of(RecipeProblem.error(scale, Literals.SCALE__STEP,
					NLS.bind(Messages.Recipe_scaleStep, Questions.title(question), Decimals.text(scale.getStep())),
					Messages.Recipe_scaleStep_advice));
		}
		if (scale.getMin().compareTo(scale.getMax()) >= 0) {
			return List.of(RecipeProblem.error(scale, Literals.SCALE__MIN,
					NLS.bind(Messages.Recipe_scaleRange,
							new Object[] { Questions.title(question), Decimals.text(scale.getMin()), Decimals.text(scale.getMax()) }),
					Messages.Recipe_scaleRange_advice));
		}
		return oddities(question, scale);
	}

	private static List<RecipeProblem> oddities(Question question, Scale scale) {
		BigDecimal length = scale.getMax().subtract(scale.getMin());
		if (length.remainder(scale.getStep()).signum() != 0) {
			return List.of(RecipeProblem.warning(scale, Literals.SCALE__STEP,
					NLS.bind(Messages.Recipe_scaleEnd, Questions.title(question), Decimals.text(scale.getMax())), Messages.Recipe_scaleEnd_advice));
		}
		BigDecimal places = length.divideToIntegralValue(scale.getStep()).add(BigDecimal.ONE);
		if (scale.getAppearance() != ScaleAppearance.SLIDER && places.compareTo(BigDecimal.valueOf(MOST_BUTTONS)) > 0) {
			return List.of(RecipeProblem.warning(scale, Literals.SCALE__APPEARANCE,
					NLS.bind(Messages.Recipe_scalePlaces, Questions.title(question), Decimals.text(places)), Messages.Recipe_scalePlaces_advice));
		}
		return List.of();
	}
}
