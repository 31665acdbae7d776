package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.Scope;

class RecipeCheckTest {

	private static List<RecipeProblem> check(Question... questions) {
		return RecipeCheck.check(Recipes.recipe(questions), QuestionTypes.installed());
	}

	/** That there is one problem, of this kind at this place. */
	private static void assertOne(boolean isError, EStructuralFeature feature, String part, Question... questions) {
		List<RecipeProblem> problems = check(questions);
		assertEquals(1, problems.size(), problems.toString());
		RecipeProblem problem = problems.getFirst();
		assertEquals(isError, problem.isError(), problem.message());
		assertEquals(feature, problem.feature(), problem.message());
		assertTrue(problem.message().contains(part), problem.message());
		assertTrue(problem.message().endsWith("."), problem.message());
		assertTrue(EcoreUtil.isAncestor(EcoreUtil.getRootContainer(questions[0]), problem.where()), "The place is in the recipe");
	}

	@Test
	void check_goodRecipe_findsNothing() {
		Recipe recipe = Recipes.withLabels(Recipes.recipe(Recipes.yesNo("a"), Recipes.scale("b", "1", "5", "1"), Recipes.choice("c", "x", "y"),
				Recipes.choices("d", 1, 2, "x", "y"), Recipes.text("e", 1, 9, "[a-z]+"), Recipes.number("f", "0", "1"),
				Recipes.labelPicker("g", true),
				Recipes.highlight("h"), Recipes.when(Recipes.text("i"), "b", Operator.LESS, "3"),
				Recipes.when(Recipes.byDefault("\"x\"", Recipes.choice("j", "x", "y")), "c", Operator.IN, "x", "y"),
				Recipes.when(Recipes.text("k"), "a", Operator.EQUALS, "true")), "good", "bad");
		assertEquals(List.of(), RecipeCheck.check(recipe, QuestionTypes.installed()));
	}

	@Test
	void check_keys() {
		assertOne(true, Literals.QUESTION__KEY, "no key", Recipes.yesNo(" "));
		assertOne(true, Literals.QUESTION__KEY, "earlier", Recipes.yesNo("a"), Recipes.text("a"));
		assertOne(true, Literals.QUESTION__KEY, "crown", Recipes.yesNo("isBest"));
		assertEquals(List.of(), check(Recipes.about(Scope.ITEM, Recipes.yesNo("rank"))));
	}

	@Test
	void check_types() {
		assertOne(true, Literals.QUESTION__TYPE, "no type", Recipes.question("a", null));
		assertOne(true, Literals.QUESTION__TYPE, "org.example.matrix", Recipes.contributed("a", "org.example.matrix"));
		assertOne(true, Literals.QUESTION__TYPE, "question type", Recipes.contributed("a", null));
	}

	@Test
	void check_title() {
		Question question = Recipes.yesNo("a");
		question.setTitle(" ");
		assertOne(false, Literals.QUESTION__TITLE, "no title", question);
	}

	@Test
	void check_scales() {
		assertOne(true, Literals.SCALE__STEP, "steps of 0", Recipes.scale("a", "1", "5", "0"));
		assertOne(true, Literals.SCALE__STEP, "steps of -1", Recipes.scale("a", "1", "5", "-1"));
		assertOne(true, Literals.SCALE__MIN, "from 5 to 1", Recipes.scale("a", "5", "1", "1"));
		assertOne(true, Literals.SCALE__MAX, "no number", Recipes.scale("a", "5", "1e999999", "1"));
		assertOne(false, Literals.SCALE__STEP, "do not end at 5", Recipes.scale("a", "1", "5", "3"));
		assertOne(false, Literals.SCALE__APPEARANCE, "101 places", Recipes.scale("a", "0", "100", "1"));
		Question empty = Recipes.scale("a", "1", "5", "1");
		((Scale) empty.getType()).setStep(null);
		assertOne(true, Literals.SCALE__STEP, "no number", empty);
	}

	@Test
	void check_options() {
		assertOne(true, null, "no options", Recipes.choice("a"));
		assertOne(false, Literals.OPTION__VALUE, "“x” twice", Recipes.choice("a", "x", "y", "x"));
		assertOne(false, Literals.OPTION__VALUE, "without a text", Recipes.choices("a", 0, 0, "x", " "));
		assertOne(true, Literals.MULTIPLE_CHOICE__MIN_COUNT, "at least 3 and at most 2", Recipes.choices("a", 3, 2, "x", "y", "z"));
		assertOne(true, Literals.MULTIPLE_CHOICE__MIN_COUNT, "at least 3 options", Recipes.choices("a", 3, 0, "x", "y"));
		assertOne(true, Literals.MULTIPLE_CHOICE__MAX_COUNT, "below 0", Recipes.choices("a", 0, -1, "x", "y"));
	}

	@Test
	void check_texts() {
		assertOne(true, Literals.FREE_TEXT__PATTERN, "wrong", Recipes.text("a", 0, 0, "[a-"));
		assertOne(true, Literals.FREE_TEXT__MIN_LENGTH, "at least 5 and at most 3", Recipes.text("a", 5, 3, null));
		Question high = Recipes.text("a");
		((FreeText) high.getType()).setLines(99);
		assertOne(false, Literals.FREE_TEXT__LINES, "99 lines", high);
	}

	@Test
	void check_numbersAndLabelsAndHighlights() {
		assertOne(true, Literals.NUMBER__MIN, "from 2 to 1", Recipes.number("a", "2", "1"));
		assertOne(true, null, "none", Recipes.labelPicker("a", false));
		assertOne(true, Literals.QUESTION__SCOPE, "spans", Recipes.about(Scope.PROMPT, Recipes.highlight("a")));
	}

	@Test
	void check_conditions() {
		assertOne(true, Literals.CONDITION__KEY, "nowhere", Recipes.when(Recipes.yesNo("a"), "nowhere", Operator.ANSWERED));
		assertOne(true, Literals.CONDITION__KEY, "narrower", Recipes.yesNo("b"),
				Recipes.about(Scope.ITEM, Recipes.when(Recipes.yesNo("a"), "b", Operator.ANSWERED)));
		assertOne(true, Literals.CONDITION__KEY, "on itself", Recipes.when(Recipes.yesNo("a"), "a", Operator.ANSWERED));
		assertOne(true, Literals.CONDITION__VALUES, "what to compare", Recipes.yesNo("b"), Recipes.when(Recipes.yesNo("a"), "b", Operator.EQUALS));
		assertOne(true, Literals.CONDITION__OPERATOR, "less", Recipes.yesNo("b"), Recipes.when(Recipes.yesNo("a"), "b", Operator.LESS, "1"));
		assertOne(false, Literals.CONDITION__VALUES, "keep", Recipes.choice("b", "use"), Recipes.when(Recipes.yesNo("a"), "b", Operator.NOT, "keep"));
		assertOne(false, Literals.CONDITION__VALUES, "five", Recipes.scale("b", "1", "5", "1"),
				Recipes.when(Recipes.yesNo("a"), "b", Operator.GREATER, "five"));
		assertEquals(List.of(),
				check(Recipes.when(Recipes.yesNo("a"), "b", Operator.EQUALS, "true"), Recipes.about(Scope.PROMPT, Recipes.yesNo("b"))));
	}

	@Test
	void check_circle_isToldAtEachOfIts() {
		List<RecipeProblem> problems = check(Recipes.when(Recipes.yesNo("a"), "b", Operator.ANSWERED),
				Recipes.when(Recipes.yesNo("b"), "a", Operator.ANSWERED),
				Recipes.when(Recipes.yesNo("c"), "a", Operator.ANSWERED));
		assertEquals(List.of("Whether “The a” is asked depends on itself in the end. It is always asked.",
				"Whether “The b” is asked depends on itself in the end. It is always asked."),
				problems.stream().map(RecipeProblem::message).toList());
	}

	@Test
	void check_conditionOnAnImpliedQuestion_isRight() {
		Recipe recipe = Recipes.recipe(Recipes.when(Recipes.text("why"), RecipeForm.NONE_IS_GOOD, Operator.EQUALS, "true"));
		assertFalse(RecipeCheck.check(recipe, QuestionTypes.installed()).isEmpty());
		Recipes.ranking(recipe).setNoneIsGoodAllowed(true);
		assertEquals(List.of(), RecipeCheck.check(recipe, QuestionTypes.installed()));
	}

	@Test
	void check_defaults() {
		assertOne(true, Literals.QUESTION__DEFAULT_ANSWER, "no JSON", Recipes.byDefault("use", Recipes.choice("a", "use")));
		assertOne(true, Literals.QUESTION__DEFAULT_ANSWER, "none of the options", Recipes.byDefault("\"keep\"", Recipes.choice("a", "use")));
		assertOne(true, Literals.QUESTION__DEFAULT_ANSWER, "at most 5", Recipes.byDefault("9", Recipes.number("a", null, "5")));
		assertEquals(List.of(), check(Recipes.byDefault("[\"x\"]", Recipes.choices("a", 0, 0, "x", "y")), Recipes.required(Recipes.yesNo("b"))));
	}

	@Test
	void check_labelsAndRanking() {
		Recipe recipe = Recipes.withLabels(Recipes.recipe(Recipes.yesNo("a")), "good", "good", "");
		recipe.getLabels().getFirst().setColor("red");
		Recipes.ranking(recipe).setLowestRank(12);
		Question scoped = Questions.of(recipe).getFirst();
		scoped.getLabels().add("missing");
		scoped.getLabels().add("*");
		List<RecipeProblem> problems = RecipeCheck.check(recipe, QuestionTypes.installed());
		List<EStructuralFeature> places = problems.stream().map(RecipeProblem::feature).toList();
		assertEquals(
				List.of(Literals.RANKING__LOWEST_RANK, Literals.LABEL__COLOR, Literals.LABEL__TAG, Literals.LABEL__TAG, Literals.QUESTION__LABELS),
				places, problems.toString());
	}

	@Test
	void check_emptyRecipe_isAWarning() {
		List<RecipeProblem> problems = RecipeCheck.check(Recipes.recipe(), QuestionTypes.installed());
		assertEquals(1, problems.size());
		assertTrue(problems.stream().noneMatch(RecipeProblem::isError));
	}

	@Test
	void check_everyProblem_hasAdviceAndNoPlaceholders() {
		Recipe recipe = Recipes.recipe(Recipes.yesNo(""), Recipes.scale("s", "1", "1", "1"), Recipes.choice("c"), Recipes.text("t", 3, 2, "("),
				Recipes.contributed("x", "y"), Recipes.when(Recipes.yesNo("w"), "z", Operator.IN));
		Predicate<String> isSentence = text -> text.matches("[^{}]+\\.");
		for (RecipeProblem problem : RecipeCheck.check(recipe, QuestionTypes.installed())) {
			assertTrue(isSentence.test(problem.message().replace("{1}", "")), problem.message());
			assertTrue(isSentence.test(problem.advice()), problem.advice());
		}
	}
}
