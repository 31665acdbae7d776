package org.promptstudio.ui.feedback;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.ScaleAppearance;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.model.recipe.SingleChoice;

/** Recipes to try things on. */
final class Recipes {

	private static final String MATRIX = "org.promptstudio.example.matrix";

	private static final RecipeFactory FACTORY = RecipeFactory.eINSTANCE;

	private final Recipe recipe = FACTORY.createRecipe();
	private Section section;

	private Recipes() {
		recipe.setName("Test");
	}

	static Recipes recipe() {
		return new Recipes();
	}

	Recipes section(String title) {
		section = FACTORY.createSection();
		section.setTitle(title);
		recipe.getSections().add(section);
		return this;
	}

	Recipes label(String tag, String color) {
		Label label = FACTORY.createLabel();
		label.setTag(tag);
		label.setColor(color);
		recipe.getLabels().add(label);
		return this;
	}

	Recipes ask(String key, QuestionType type) {
		return ask(key, type, Scope.RESPONSE);
	}

	Recipes ask(String key, QuestionType type, Scope scope) {
		if (section == null) {
			section("Section");
		}
		Question question = FACTORY.createQuestion();
		question.setKey(key);
		question.setTitle("Title of " + key);
		question.setScope(scope);
		question.setType(type);
		section.getQuestions().add(question);
		return this;
	}

	/** The last question must be answered. */
	Recipes required() {
		last().setRequired(true);
		return this;
	}

	/** The last question is asked only while another one has a value. */
	Recipes when(String key, String value) {
		Condition condition = FACTORY.createCondition();
		condition.setKey(key);
		condition.setOperator(Operator.EQUALS);
		condition.getValues().add(value);
		last().setCondition(condition);
		return this;
	}

	private Question last() {
		return section.getQuestions().getLast();
	}

	Recipe make() {
		return recipe;
	}

	static QuestionType yesNo() {
		return FACTORY.createYesNo();
	}

	static QuestionType scale(ScaleAppearance appearance) {
		Scale scale = FACTORY.createScale();
		scale.setAppearance(appearance);
		return scale;
	}

	static QuestionType scale(String min, String max, String step) {
		Scale scale = FACTORY.createScale();
		scale.setMin(new BigDecimal(min));
		scale.setMax(new BigDecimal(max));
		scale.setStep(new BigDecimal(step));
		return scale;
	}

	static QuestionType single(String... options) {
		SingleChoice type = FACTORY.createSingleChoice();
		for (String option : options) {
			type.getOptions().add(option(option));
		}
		return type;
	}

	static QuestionType single(int options) {
		return single(IntStream.range(0, options).mapToObj(i -> "Option " + i).toArray(String[]::new));
	}

	static QuestionType multiple(String... options) {
		MultipleChoice type = FACTORY.createMultipleChoice();
		for (String option : options) {
			type.getOptions().add(option(option));
		}
		return type;
	}

	private static Option option(String value) {
		Option option = FACTORY.createOption();
		option.setValue(value);
		return option;
	}

	static QuestionType text(int minLength, int maxLength) {
		FreeText type = FACTORY.createFreeText();
		type.setMinLength(minLength);
		type.setMaxLength(maxLength);
		return type;
	}

	static QuestionType number(String unit) {
		org.promptstudio.model.recipe.Number type = FACTORY.createNumber();
		type.setUnit(unit);
		return type;
	}

	static QuestionType labels() {
		return FACTORY.createLabelPicker();
	}

	static QuestionType highlight() {
		return FACTORY.createTextHighlight();
	}

	/** The example of another bundle, as a manager adds it. */
	static QuestionType matrix() {
		return QuestionTypes.installed().find(MATRIX).orElseThrow().newType();
	}

	static QuestionType contributed(String id) {
		ContributedType type = FACTORY.createContributedType();
		type.setId(id);
		return type;
	}

	/** As many questions as wanted, of all types in turn, in sections of ten. */
	static Recipe large(int questions) {
		Recipes recipe = recipe().label("good", "#1A7F4B").label("bad", "#C0392B");
		for (int i = 0; i < questions; i++) {
			if (i % 10 == 0) {
				recipe.section("Section " + i / 10);
			}
			recipe.ask("q" + i, switch (i % 9) {
				case 0 -> yesNo();
				case 1 -> scale(ScaleAppearance.BUTTONS);
				case 2 -> single("One", "Two", "Three", "Four");
				case 3 -> multiple("Red", "Green", "Blue");
				case 4 -> text(0, 200);
				case 5 -> number("s");
				case 6 -> labels();
				case 7 -> scale(ScaleAppearance.STARS);
				default -> single(100);
			});
		}
		return recipe.make();
	}
}
