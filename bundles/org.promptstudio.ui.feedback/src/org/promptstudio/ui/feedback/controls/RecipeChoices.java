package org.promptstudio.ui.feedback.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.core.recipe.Choices;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.ui.LabelColors;

/** Options and labels of a recipe as choices. */
final class RecipeChoices {

	private RecipeChoices() {
	}

	/** The options that answer a feature. */
	static List<Choice> options(EStructuralFeature feature, List<Option> options) {
		List<Choice> choices = new ArrayList<>(options.size());
		for (Option option : options) {
			Choices.value(feature, option.getValue()).ifPresent(
					value -> choices.add(new Choice(value, option.getValue(), Objects.requireNonNullElse(option.getHelp(), ""), null, 0)));
		}
		return choices;
	}

	/** The labels that answer a feature. */
	static List<Choice> labels(EStructuralFeature feature, Recipe recipe) {
		List<Choice> choices = new ArrayList<>();
		for (Choice label : labels(recipe)) {
			Choices.value(feature, (String) label.value())
					.ifPresent(value -> choices.add(new Choice(value, label.label(), label.help(), label.color(), label.depth())));
		}
		return choices;
	}

	/** All labels of a recipe, each before those below it; their values are their tags. */
	static List<Choice> labels(Recipe recipe) {
		List<Choice> choices = new ArrayList<>();
		if (recipe != null) {
			collect(recipe.getLabels(), 0, choices);
		}
		return choices;
	}

	private static void collect(List<Label> labels, int depth, List<Choice> choices) {
		for (Label label : labels) {
			if (label.getTag() != null) {
				String name = label.getName() == null || label.getName().isBlank() ? label.getTag() : label.getName();
				choices.add(new Choice(label.getTag(), name, "", LabelColors.parse(label.getColor()).orElse(null), depth));
			}
			collect(label.getChildren(), depth + 1, choices);
		}
	}

	/** The recipe that something is part of. */
	static Recipe recipe(EObject part) {
		for (EObject object = part; object != null; object = object.eContainer()) {
			if (object instanceof Recipe recipe) {
				return recipe;
			}
		}
		return null;
	}

	/** The label with a tag. */
	static Optional<Choice> label(List<Choice> labels, String tag) {
		return labels.stream().filter(label -> label.value().equals(tag)).findFirst();
	}
}
