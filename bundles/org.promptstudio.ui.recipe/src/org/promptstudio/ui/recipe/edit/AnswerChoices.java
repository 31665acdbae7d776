package org.promptstudio.ui.recipe.edit;

import java.util.List;
import java.util.Optional;

import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.recipe.YesNo;
import org.promptstudio.ui.recipe.internal.Messages;

/** The answers that can be chosen from, for conditions and default answers. */
public final class AnswerChoices {

	/**
	 * One answer.
	 *
	 * @param json its value in a file
	 * @param text as a condition holds it
	 * @param name as people see it
	 */
	public record Choice(Object json, String text, String name) {}

	private AnswerChoices() {
	}

	/** The answers to a question of a type; empty when it can be answered otherwise. */
	public static Optional<List<Choice>> of(Recipe recipe, QuestionType type) {
		return switch (type) {
			case YesNo yesNo -> Optional.of(List.of(new Choice(Boolean.TRUE, "true", Messages.Answer_yes),
					new Choice(Boolean.FALSE, "false", Messages.Answer_no)));
			case SingleChoice choice -> Optional.of(options(choice.getOptions()));
			case MultipleChoice choice -> Optional.of(options(choice.getOptions()));
			case LabelPicker picker -> Optional.of(Elements.labels(recipe).stream()
					.map(label -> new Choice(Elements.text(label.getTag()), Elements.text(label.getTag()), Elements.name(label))).toList());
			case null, default -> Optional.empty();
		};
	}

	private static List<Choice> options(List<Option> options) {
		return options.stream().map(option -> Elements.text(option.getValue())).map(value -> new Choice(value, value, value)).toList();
	}

	/** Whether an answer of a type has several of its choices. */
	public static boolean several(QuestionType type) {
		return type instanceof MultipleChoice || type instanceof LabelPicker picker && picker.isSeveral();
	}
}
