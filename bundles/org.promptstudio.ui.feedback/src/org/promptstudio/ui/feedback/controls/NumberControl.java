package org.promptstudio.ui.feedback.controls;

import java.math.BigDecimal;
import java.util.Objects;

import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.feedback.QuestionSite;

/**
 * A question answered by a number, with a point or a comma. What is no number stays in the field, marked; it is no answer.
 */
final class NumberControl extends TypedControl {

	/** More digits than anybody types; a pasted exponent must not grow into millions of zeros. */
	private static final int MAX_DIGITS = 40;

	private final org.promptstudio.model.recipe.Number settings;

	NumberControl(Composite parent, org.promptstudio.model.recipe.Number settings, QuestionSite site) {
		super(parent, 1, site);
		this.settings = settings;
		changed("");
	}

	@Override
	Object answerOf(String text) {
		String number = text.strip().replace(',', '.');
		if (number.isEmpty() || number.length() > MAX_DIGITS || !number.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
			return null;
		}
		return new BigDecimal(number);
	}

	@Override
	String textOf(Object answer) {
		return answer instanceof BigDecimal number ? FeatureValues.text(number) : Objects.toString(answer, "");
	}

	@Override
	void changed(String text) {
		boolean wrong = !text.isBlank() && answerOf(text) == null;
		box().setNote(wrong ? Messages.Number_none : Objects.requireNonNullElse(settings.getUnit(), ""), wrong);
	}
}
