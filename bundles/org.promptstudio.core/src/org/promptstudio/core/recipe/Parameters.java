package org.promptstudio.core.recipe;

import java.util.List;
import java.util.Optional;

import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Parameter;
import org.promptstudio.model.recipe.QuestionType;

/** Reads the settings of contributed question types. */
public final class Parameters {

	private Parameters() {
	}

	/** The value of a parameter; empty when it is missing or blank, and for types of the box. */
	public static Optional<String> text(QuestionType type, String name) {
		if (type instanceof ContributedType contributed) {
			return contributed.getParameters().stream().filter(p -> name.equals(p.getName())).map(Parameter::getValue)
					.filter(value -> value != null && !value.isBlank()).findFirst();
		}
		return Optional.empty();
	}

	/** The lines of a parameter, without blank ones and the spaces around each. */
	public static List<String> lines(QuestionType type, String name) {
		return text(type, name).map(value -> value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()).orElse(List.of());
	}
}
