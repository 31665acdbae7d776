package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.StudioFactory;

/** Small recipes and attributes for tests. */
public final class Recipes {

	private static final RecipeFactory FACTORY = RecipeFactory.eINSTANCE;

	private Recipes() {
	}

	public static Recipe recipe(Question... questions) {
		Recipe recipe = FACTORY.createRecipe();
		recipe.setName("test");
		Section section = FACTORY.createSection();
		section.getQuestions().addAll(Arrays.asList(questions));
		recipe.getSections().add(section);
		return recipe;
	}

	public static RecipeForm form(Question... questions) {
		return new RecipeForm(recipe(questions), QuestionTypes.installed());
	}

	public static Question question(String key, QuestionType type) {
		Question question = FACTORY.createQuestion();
		question.setKey(key);
		question.setTitle("The " + key);
		question.setType(type);
		return question;
	}

	public static Question required(Question question) {
		question.setRequired(true);
		return question;
	}

	public static Question about(Scope scope, Question question) {
		question.setScope(scope);
		return question;
	}

	public static Question byDefault(String json, Question question) {
		question.setDefaultAnswer(json);
		return question;
	}

	public static Question when(Question question, String key, Operator operator, String... values) {
		Condition condition = FACTORY.createCondition();
		condition.setKey(key);
		condition.setOperator(operator);
		condition.getValues().addAll(Arrays.asList(values));
		question.setCondition(condition);
		return question;
	}

	public static Question yesNo(String key) {
		return question(key, FACTORY.createYesNo());
	}

	public static Question text(String key) {
		return question(key, FACTORY.createFreeText());
	}

	public static Question text(String key, int min, int max, String pattern) {
		FreeText type = FACTORY.createFreeText();
		type.setMinLength(min);
		type.setMaxLength(max);
		type.setPattern(pattern);
		return question(key, type);
	}

	public static Question scale(String key, String min, String max, String step) {
		Scale type = FACTORY.createScale();
		type.setMin(new BigDecimal(min));
		type.setMax(new BigDecimal(max));
		type.setStep(new BigDecimal(step));
		return question(key, type);
	}

	public static Question number(String key, String min, String max) {
		org.promptstudio.model.recipe.Number type = FACTORY.createNumber();
		type.setMin(min == null ? null : new BigDecimal(min));
		type.setMax(max == null ? null : new BigDecimal(max));
		return question(key, type);
	}

	public static Question choice(String key, String... options) {
		SingleChoice type = FACTORY.createSingleChoice();
		type.getOptions().addAll(options(options));
		return question(key, type);
	}

	public static Question choices(String key, int min, int max, String... options) {
		MultipleChoice type = FACTORY.createMultipleChoice();
		type.setMinCount(min);
		type.setMaxCount(max);
		type.getOptions().addAll(options(options));
		return question(key, type);
	}

	private static List<Option> options(String... values) {
		return Arrays.stream(values).map(value -> {
			Option option = FACTORY.createOption();
			option.setValue(value);
			return option;
		}).toList();
	}

	public static Question labelPicker(String key, boolean several) {
		LabelPicker type = FACTORY.createLabelPicker();
		type.setSeveral(several);
		return question(key, type);
	}

	public static Question highlight(String key) {
		return question(key, FACTORY.createTextHighlight());
	}

	public static Question contributed(String key, String id) {
		ContributedType type = FACTORY.createContributedType();
		type.setId(id);
		return question(key, type);
	}

	public static Recipe withLabels(Recipe recipe, String... tags) {
		for (String tag : tags) {
			Label label = FACTORY.createLabel();
			label.setTag(tag);
			recipe.getLabels().add(label);
		}
		return recipe;
	}

	public static Ranking ranking(Recipe recipe) {
		recipe.setRanking(FACTORY.createRanking());
		return recipe.getRanking();
	}

	public static Attribute attribute(AnswerHolder holder, String key, Object value) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(value);
		holder.getAttributes().add(attribute);
		return attribute;
	}

	/** The attributes as {@code key=json} in order. */
	public static List<String> attributes(AnswerHolder holder) {
		return holder.getAttributes().stream().map(attribute -> attribute.getKey() + "=" + AnswerJson.write(attribute.getValue())).toList();
	}

	public static BigDecimal decimal(String number) {
		return new BigDecimal(number);
	}
}
