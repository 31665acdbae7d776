package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;

class ConditionsTest {

	private static boolean holds(Object json, Operator operator, String... values) {
		return Conditions.holds(Recipes.when(Recipes.yesNo("q"), "other", operator, values).getCondition(), json);
	}

	@Test
	void equals_comparesByTheKindOfTheAnswer() {
		assertTrue(holds("use", Operator.EQUALS, "use"));
		assertFalse(holds("use", Operator.EQUALS, "Use"));
		assertTrue(holds(Recipes.decimal("5.0"), Operator.EQUALS, "5"));
		assertFalse(holds(Recipes.decimal("5"), Operator.EQUALS, "five"));
		assertTrue(holds(true, Operator.EQUALS, "true"));
		assertFalse(holds(false, Operator.EQUALS, "true"));
		assertTrue(holds(List.of("a", "b"), Operator.EQUALS, "b"));
		assertFalse(holds(List.of("a", "b"), Operator.EQUALS, "c"));
		assertFalse(holds(Map.of("a", "b"), Operator.EQUALS, "b"));
	}

	@Test
	void not_holdsForAnyOtherAnswerButNotForNone() {
		assertTrue(holds("fix", Operator.NOT, "use"));
		assertFalse(holds("use", Operator.NOT, "use"));
		assertFalse(holds(null, Operator.NOT, "use"));
		assertTrue(holds(List.of("a"), Operator.NOT, "b"));
		assertFalse(holds(List.of("a", "b"), Operator.NOT, "b"));
	}

	@Test
	void in_takesAnyOfTheValues() {
		assertTrue(holds("fix", Operator.IN, "use", "fix"));
		assertFalse(holds("drop", Operator.IN, "use", "fix"));
		assertFalse(holds("drop", Operator.IN));
	}

	@Test
	void lessAndGreater_compareNumbersOnly() {
		assertTrue(holds(Recipes.decimal("2"), Operator.LESS, "2.5"));
		assertFalse(holds(Recipes.decimal("2.5"), Operator.LESS, "2.5"));
		assertTrue(holds(Recipes.decimal("10"), Operator.GREATER, "9"));
		assertFalse(holds("10", Operator.GREATER, "9"));
		assertFalse(holds(Recipes.decimal("10"), Operator.GREATER));
		assertFalse(holds(Recipes.decimal("10"), Operator.GREATER, "x"));
	}

	@Test
	void answered_holdsForAnyAnswer() {
		assertTrue(holds(false, Operator.ANSWERED));
		assertTrue(holds(Map.of("a", "b"), Operator.ANSWERED));
		assertFalse(holds(null, Operator.ANSWERED));
	}

	@Test
	void circles_areFound_andWhatLeadsIntoThemKeepsItsCondition() {
		Question a = Recipes.when(Recipes.yesNo("a"), "b", Operator.ANSWERED);
		Question b = Recipes.when(Recipes.yesNo("b"), "c", Operator.ANSWERED);
		Question c = Recipes.when(Recipes.yesNo("c"), "a", Operator.ANSWERED);
		Question d = Recipes.when(Recipes.yesNo("d"), "a", Operator.ANSWERED);
		Question self = Recipes.when(Recipes.yesNo("self"), "self", Operator.ANSWERED);
		try (RecipeForm form = Recipes.form(d, a, b, c, self)) {
			assertEquals(Set.of(a, b, c, self), form.conditions().circles());
			assertNull(form.conditions().source(a));
			assertEquals(a, form.conditions().source(d));
		}
	}

	@Test
	void sources_areOfTheSameOrAWiderScope() {
		Question response = Recipes.when(Recipes.yesNo("response"), "item", Operator.ANSWERED);
		Question item = Recipes.about(Scope.ITEM, Recipes.yesNo("item"));
		Question prompt = Recipes.about(Scope.PROMPT, Recipes.when(Recipes.yesNo("prompt"), "response", Operator.ANSWERED));
		Question missing = Recipes.when(Recipes.yesNo("missing"), "nowhere", Operator.ANSWERED);
		try (RecipeForm form = Recipes.form(response, item, prompt, missing)) {
			assertEquals(item, form.conditions().source(response));
			assertNull(form.conditions().source(prompt));
			assertNull(form.conditions().source(missing));
			assertTrue(form.conditions().reachWider());
		}
	}

	@Test
	void inOrder_putsEachAfterWhatItDependsOn_alsoInLongChains() {
		Question[] questions = new Question[3000];
		for (int i = 0; i < questions.length; i++) {
			questions[i] = Recipes.yesNo("q" + i);
			if (i < questions.length - 1) {
				Recipes.when(questions[i], "q" + (i + 1), Operator.ANSWERED);
			}
		}
		try (RecipeForm form = Recipes.form(questions)) {
			List<Question> order = form.conditions().inOrder(Scope.RESPONSE);
			assertEquals(questions.length, order.size());
			assertEquals(questions[questions.length - 1], order.getFirst());
			assertEquals(questions[0], order.getLast());
		}
	}
}
