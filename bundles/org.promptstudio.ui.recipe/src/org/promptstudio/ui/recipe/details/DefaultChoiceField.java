package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.core.recipe.AnswerJson;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.ui.recipe.edit.AnswerChoices;
import org.promptstudio.ui.recipe.edit.AnswerChoices.Choice;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.MenuButtons;

/** The answer that is there before anybody answered, of the choices there are. */
final class DefaultChoiceField extends MenuField {

	DefaultChoiceField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting);
	}

	private QuestionType type() {
		return ((Question) setting().subject()).getType();
	}

	private List<Choice> choices() {
		return AnswerChoices.of(context().model().recipe(), type()).orElse(List.of());
	}

	/** The answers chosen, as JSON values. */
	private List<Object> answers() {
		if (setting().value() instanceof String json) {
			try {
				Object answer = AnswerJson.read(json);
				return answer instanceof List<?> list ? new ArrayList<>(list) : answer == null ? List.of() : List.of(answer);
			} catch (IllegalArgumentException e) {
				return List.of(json); // the check says what is wrong with it
			}
		}
		return List.of();
	}

	@Override
	void fill(Menu menu) {
		List<Object> answers = answers();
		boolean several = AnswerChoices.several(type());
		MenuButtons.item(menu, several ? SWT.CHECK : SWT.RADIO, Messages.Field_noDefault, null, answers.isEmpty(), () -> change(null));
		for (Choice choice : choices()) {
			boolean present = answers.contains(choice.json());
			MenuButtons.item(menu, several ? SWT.CHECK : SWT.RADIO, choice.name(), null, present, () -> {
				if (!several) {
					change(AnswerJson.write(choice.json()));
				} else {
					toggle(choice, answers);
				}
			});
		}
	}

	/** In the order of the options, as answers are. */
	private void toggle(Choice toggled, List<Object> answers) {
		List<Object> kept = choices().stream().map(Choice::json).filter(json -> json.equals(toggled.json()) != answers.contains(json)).toList();
		change(kept.isEmpty() ? null : AnswerJson.write(kept));
	}

	@Override
	String text() {
		List<Object> answers = answers();
		if (answers.isEmpty()) {
			return Messages.Field_noDefault;
		}
		List<Choice> choices = choices();
		return String.join(", ",
				answers.stream().map(answer -> choices.stream().filter(choice -> Objects.equals(choice.json(), answer)).map(Choice::name)
						.findFirst().orElse(String.valueOf(answer))).toList());
	}
}
