package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;

/** What can be told of questions and labels by looking at them. Any thread. */
public final class Questions {

	private Questions() {
	}

	/** What people see: the title, or the key where it has none; never null. */
	public static String title(Question question) {
		String title = question.getTitle();
		return title == null || title.isBlank() ? key(question) : title;
	}

	/** The key; never null. */
	public static String key(Question question) {
		return question.getKey() == null ? "" : question.getKey();
	}

	/** The recipe that a question is in. */
	public static Optional<Recipe> recipe(Question question) {
		return question.getSection() != null && question.getSection().eContainer() instanceof Recipe recipe ? Optional.of(recipe) : Optional.empty();
	}

	/** All questions of a recipe, in its order. */
	public static List<Question> of(Recipe recipe) {
		return recipe.getSections().stream().flatMap(section -> section.getQuestions().stream()).toList();
	}

	/** All labels of a recipe, each followed by those below it. */
	public static List<Label> labels(Recipe recipe) {
		List<Label> labels = new ArrayList<>();
		recipe.getLabels().forEach(label -> collect(label, labels));
		return labels;
	}

	private static void collect(Label label, List<Label> labels) {
		labels.add(label);
		label.getChildren().forEach(child -> collect(child, labels));
	}

	/** The tags of all labels of the recipe that a question is in, in order, none twice. */
	public static List<String> labelTags(Question question) {
		Stream<Label> labels = recipe(question).stream().flatMap(recipe -> labels(recipe).stream());
		return labels.map(Label::getTag).filter(tag -> tag != null && !tag.isBlank()).distinct().toList();
	}

	/** What people see of a label: its name, or the tag where it has none; never null. */
	public static String name(Label label) {
		if (label.getName() != null && !label.getName().isBlank()) {
			return label.getName();
		}
		return label.getTag() == null ? "" : label.getTag();
	}
}
