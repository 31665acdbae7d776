package org.promptstudio.ui.recipe.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.RecipeSession;

/** Recipes to try things on. */
final class Recipes {

	private static final RecipeFactory FACTORY = RecipeFactory.eINSTANCE;

	private Recipes() {
	}

	/** Two sections, of two questions and one, the second one asked by a condition on the first; two labels. */
	static Recipe small() {
		Recipe recipe = FACTORY.createRecipe();
		recipe.setName("Small");
		recipe.getLabels().add(label("fact"));
		recipe.getLabels().add(label("style"));
		recipe.getSections().add(section("Grades", question("verdict", choice("use", "reject")), question("why", FACTORY.createFreeText())));
		recipe.getSections().add(section("More", question("safe", FACTORY.createYesNo())));
		Condition condition = FACTORY.createCondition();
		condition.setKey("verdict");
		condition.setOperator(Operator.IN);
		condition.getValues().add("reject");
		question(recipe, "why").setCondition(condition);
		Elements.questions(recipe).forEach(question -> question.setTitle("About " + question.getKey()));
		return recipe;
	}

	static Question question(Recipe recipe, String key) {
		return Elements.question(recipe, key).orElseThrow();
	}

	static Question question(String key, QuestionType type) {
		Question question = FACTORY.createQuestion();
		question.setKey(key);
		question.setType(type);
		return question;
	}

	static SingleChoice choice(String... values) {
		SingleChoice choice = FACTORY.createSingleChoice();
		for (String value : values) {
			Option option = FACTORY.createOption();
			option.setValue(value);
			choice.getOptions().add(option);
		}
		return choice;
	}

	static Section section(String title, Question... questions) {
		Section section = FACTORY.createSection();
		section.setTitle(title);
		for (Question question : questions) {
			section.getQuestions().add(question);
		}
		return section;
	}

	static Label label(String tag) {
		Label label = FACTORY.createLabel();
		label.setTag(tag);
		return label;
	}

	/** A model of a recipe in a file. */
	static RecipeModel model(Path folder, Recipe recipe) throws IOException, FormatException {
		return new RecipeModel(session(folder, recipe), QuestionTypes.installed());
	}

	static RecipeSession session(Path folder, Recipe recipe) throws IOException, FormatException {
		Path file = folder.resolve("test.recipe");
		Files.write(file, RecipeFile.write(recipe));
		return RecipeSession.open(file);
	}
}
