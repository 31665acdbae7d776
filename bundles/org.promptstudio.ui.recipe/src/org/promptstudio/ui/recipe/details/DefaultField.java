package org.promptstudio.ui.recipe.details;

import java.math.BigDecimal;

import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.recipe.AnswerJson;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Number;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.ui.recipe.internal.Messages;

/** The answer that is there before anybody answered, typed: a number or a text as it is, of other types as the JSON value of a file. */
final class DefaultField extends TextField {

	DefaultField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting);
	}

	private QuestionType type() {
		return ((Question) setting().subject()).getType();
	}

	private boolean isNumber() {
		return type() instanceof Scale || type() instanceof Number;
	}

	@Override
	void refresh() {
		setHint(isNumber() || type() instanceof FreeText ? Messages.Field_noDefault : Messages.Field_defaultJson);
		super.refresh();
	}

	@Override
	String format(Object value) {
		if (value == null) {
			return "";
		}
		String json = value.toString();
		try {
			Object answer = AnswerJson.read(json);
			return type() instanceof FreeText && answer instanceof String text
					? text
					: isNumber() && answer instanceof BigDecimal number ? number.toPlainString() : json;
		} catch (IllegalArgumentException e) {
			return json; // shown as it is, with the problem that the check finds
		}
	}

	@Override
	Object parse(String typed) {
		if (typed.isBlank()) {
			return null;
		}
		if (type() instanceof FreeText) {
			return AnswerJson.write(typed);
		}
		if (isNumber()) {
			return AnswerJson.write(decimal(typed.strip()));
		}
		AnswerJson.read(typed); // says what is wrong with it
		return typed.strip();
	}
}
