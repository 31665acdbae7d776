package org.promptstudio.ui.feedback.controls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.ScaleAppearance;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionControlFactory;
import org.promptstudio.ui.feedback.QuestionSite;

/**
 * Asks for a number of equal steps by buttons, stars, or a slider, whatever the recipe wants as long as it can be seen: more than {@value #MAX_STARS} stars
 * are buttons, more than {@value #MAX_BUTTONS} buttons are a slider, and more than {@value #MAX_STEPS} steps are typed. A digit means the step of that number.
 */
public final class ScaleFactory implements QuestionControlFactory {

	private static final int MAX_STARS = 10;
	private static final int MAX_BUTTONS = 30;
	private static final int MAX_STEPS = 2_000;

	@Override
	public QuestionControl create(Composite parent, Question question, EStructuralFeature feature, QuestionSite site) {
		Scale scale = (Scale) question.getType();
		BigDecimal count = scale.getMax().subtract(scale.getMin()).divide(scale.getStep(), 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
		if (count.compareTo(BigDecimal.valueOf(MAX_STEPS)) > 0) {
			return new NumberControl(parent, RecipeFactory.eINSTANCE.createNumber(), site);
		}
		List<Choice> steps = steps(scale, count.intValueExact());
		String first = Objects.requireNonNullElse(scale.getMinLabel(), "");
		String last = Objects.requireNonNullElse(scale.getMaxLabel(), "");
		boolean stars = scale.getAppearance() == ScaleAppearance.STARS && steps.size() <= MAX_STARS;
		if (scale.getAppearance() == ScaleAppearance.SLIDER && steps.size() > 1 || steps.size() > MAX_BUTTONS) {
			return new SliderControl(parent, steps, first, last, site);
		}
		ChoiceStrip.Look look = stars ? ChoiceStrip.Look.STARS : ChoiceStrip.Look.BUTTONS;
		return new ChoiceControl(steps, false, site, choose -> new ChoiceStrip(parent, steps, look, first, last, choose))
				.digits(digit -> step(steps, digit));
	}

	private static List<Choice> steps(Scale scale, int count) {
		List<Choice> steps = new ArrayList<>(count);
		BigDecimal value = scale.getMin();
		for (int i = 0; i < count; i++) {
			steps.add(Choice.of(value, FeatureValues.text(value)));
			value = value.add(scale.getStep());
		}
		return steps;
	}

	private static int step(List<Choice> steps, int digit) {
		return IntStream.range(0, steps.size()).filter(i -> steps.get(i).label().equals(Integer.toString(digit))).findFirst().orElse(-1);
	}
}
