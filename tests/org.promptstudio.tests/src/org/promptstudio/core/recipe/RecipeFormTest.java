package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage;
import org.promptstudio.model.recipe.Scope;

class RecipeFormTest {

	private static List<String> messages(EObject answers) {
		return Diagnostician.INSTANCE.validate(answers).getChildren().stream().map(Diagnostic::getMessage).toList();
	}

	private static EObject answers(RecipeForm form, Question question) {
		return EcoreUtil.create(form.answers(question.getScope()));
	}

	@Test
	void answers_ofEachScope_haveTheirQuestionsAsFeatures() {
		Question a = Recipes.yesNo("a");
		Question b = Recipes.about(Scope.PROMPT, Recipes.yesNo("b"));
		Question c = Recipes.about(Scope.ITEM, Recipes.yesNo("c"));
		try (RecipeForm form = Recipes.form(a, b, c)) {
			assertEquals("ResponseAnswers", form.answers(Scope.RESPONSE).getName());
			assertEquals("a", form.answers(Scope.RESPONSE).getEStructuralFeatures().getFirst().getName());
			assertEquals("b", form.answers(Scope.PROMPT).getEStructuralFeatures().getFirst().getName());
			assertEquals("c", form.answers(Scope.ITEM).getEStructuralFeatures().getFirst().getName());
			EStructuralFeature feature = form.feature(b).orElseThrow();
			assertEquals(b, form.question(feature).orElseThrow());
			assertEquals(b, form.question("b").orElseThrow());
			assertEquals("org.promptstudio.yesNo", feature.getEAnnotation(RecipeForm.ANNOTATION).getDetails().get("type"));
			assertEquals("The b", feature.getEAnnotation(RecipeForm.ANNOTATION).getDetails().get("title"));
		}
	}

	@Test
	void features_haveTheFacetsOfEmf() {
		Question scale = Recipes.required(Recipes.scale("scale", "1", "5", "1"));
		Question text = Recipes.text("text", 2, 10, null);
		Question choices = Recipes.choices("choices", 2, 3, "x", "y", "z");
		try (RecipeForm form = Recipes.form(scale, text, choices)) {
			EAttribute scaled = (EAttribute) form.feature(scale).orElseThrow();
			assertEquals(1, scaled.getLowerBound());
			assertEquals("1", ExtendedMetaData.INSTANCE.getMinInclusiveFacet(scaled.getEAttributeType()));
			assertEquals("5", ExtendedMetaData.INSTANCE.getMaxInclusiveFacet(scaled.getEAttributeType()));
			EAttribute typed = (EAttribute) form.feature(text).orElseThrow();
			assertEquals(0, typed.getLowerBound());
			assertEquals(2, ExtendedMetaData.INSTANCE.getMinLengthFacet(typed.getEAttributeType()));
			assertEquals(10, ExtendedMetaData.INSTANCE.getMaxLengthFacet(typed.getEAttributeType()));
			EStructuralFeature chosen = form.feature(choices).orElseThrow();
			assertEquals(3, chosen.getUpperBound());
			assertEquals(List.of("x", "y", "z"), Choices.options(chosen));
			assertTrue(chosen.getEType() instanceof EEnum);
		}
	}

	@Test
	void choice_thatNobodyAnswered_hasNoValue() {
		Question choice = Recipes.required(Recipes.choice("choice", "first", "second"));
		try (RecipeForm form = Recipes.form(choice)) {
			EObject answers = answers(form, choice);
			EStructuralFeature feature = form.feature(choice).orElseThrow();
			assertNull(answers.eGet(feature));
			answers.eSet(feature, Choices.value(feature, "first").orElseThrow());
			assertTrue(answers.eIsSet(feature));
			assertEquals("first", Choices.option(answers.eGet(feature)));
		}
	}

	@Test
	void diagnostician_tellsWhatIsMissingInOurWords_untilClosed() {
		Question question = Recipes.required(Recipes.yesNo("safe"));
		EObject answers;
		try (RecipeForm form = Recipes.form(question)) {
			answers = answers(form, question);
			Diagnostic diagnostic = Diagnostician.INSTANCE.validate(answers).getChildren().getFirst();
			assertEquals("“The safe” has no answer yet. Please answer it.", diagnostic.getMessage());
			assertEquals(List.of(answers, form.feature(question).orElseThrow()), diagnostic.getData());
			answers.eSet(form.feature(question).orElseThrow(), false);
			assertEquals(List.of(), messages(answers));
			assertTrue(EValidator.Registry.INSTANCE.containsKey(answers.eClass().getEPackage()));
		}
		assertFalse(EValidator.Registry.INSTANCE.containsKey(answers.eClass().getEPackage()));
	}

	@Test
	void diagnostician_passesOverHiddenQuestions() {
		Question safe = Recipes.yesNo("safe");
		Question why = Recipes.required(Recipes.when(Recipes.text("why"), "safe", Operator.EQUALS, "false"));
		try (RecipeForm form = Recipes.form(safe, why)) {
			EObject answers = answers(form, safe);
			assertEquals(List.of(), messages(answers));
			answers.eSet(form.feature(safe).orElseThrow(), false);
			assertEquals(List.of("“The why” has no answer yet. Please answer it."), messages(answers));
		}
	}

	@Test
	void unavailable_unknownType_namesItsId() {
		Question unknown = Recipes.contributed("matrix", "org.example.matrix");
		Question known = Recipes.yesNo("known");
		try (RecipeForm form = Recipes.form(unknown, known)) {
			assertTrue(form.unavailable().get(unknown).contains("org.example.matrix"), form.unavailable().get(unknown));
			assertTrue(form.feature(unknown).isEmpty());
			assertEquals(List.of(unknown, known), form.questions(Scope.RESPONSE));
			assertTrue(form.feature(known).isPresent());
		}
	}

	@Test
	void unavailable_brokenQuestions_leaveTheOthersWorking() {
		Question first = Recipes.yesNo("a");
		Question twice = Recipes.about(Scope.ITEM, Recipes.text("a"));
		Question noKey = Recipes.yesNo("");
		Question noType = Recipes.question("noType", null);
		Question reserved = Recipes.yesNo("rank");
		Question step = Recipes.scale("step", "1", "5", "0");
		Question range = Recipes.scale("range", "5", "5", "1");
		Question none = Recipes.choice("none");
		Question pattern = Recipes.text("pattern", 0, 0, "(");
		Question labels = Recipes.labelPicker("labels", true);
		Question span = Recipes.about(Scope.PROMPT, Recipes.highlight("span"));
		Question last = Recipes.scale("last", "1", "2", "1");
		try (RecipeForm form = Recipes.form(first, twice, noKey, noType, reserved, step, range, none, pattern, labels, span, last)) {
			assertEquals(List.of(twice, noKey, noType, reserved, step, range, none, pattern, labels, span),
					new ArrayList<>(form.unavailable().keySet()));
			assertTrue(form.feature(first).isPresent());
			assertTrue(form.feature(last).isPresent());
			assertEquals("The scale of “The step” has steps of 0.", form.unavailable().get(step));
		}
	}

	@Test
	void unavailable_typeThatFails_isCaught() {
		QuestionBehavior failing = new QuestionTypesTest.Stars() {
			@Override
			public EStructuralFeature addFeature(Question question, EClass answers) {
				super.addFeature(question, answers);
				throw new IllegalStateException("Broken on purpose");
			}
		};
		Question broken = Recipes.contributed("broken", "broken");
		Question good = Recipes.yesNo("good");
		List<QuestionTypeInfo> types = new ArrayList<>(QuestionTypes.installed().all());
		types.add(new QuestionTypeInfo("broken", "Broken", "", null, failing, List.of(), "org.example.broken",
				RecipePackage.Literals.CONTRIBUTED_TYPE));
		try (RecipeForm form = new RecipeForm(Recipes.recipe(broken, good), new QuestionTypes(types))) {
			assertTrue(form.unavailable().get(broken).contains("org.example.broken"), form.unavailable().toString());
			assertEquals(List.of("good"), form.answers(Scope.RESPONSE).getEStructuralFeatures().stream().map(EStructuralFeature::getName).toList());
		}
	}

	@Test
	void duplicateOptions_areAskedOnce() {
		Question choice = Recipes.choice("choice", "a", "b", "a", "", "c");
		try (RecipeForm form = Recipes.form(choice)) {
			assertEquals(List.of("a", "b", "c"), Choices.options(form.feature(choice).orElseThrow()));
		}
	}

	@Test
	void keys_ofAnyCharacters_work() {
		Question question = Recipes.yesNo("How accurate? 100 % / é 😀");
		try (RecipeForm form = Recipes.form(question)) {
			EObject answers = answers(form, question);
			answers.eSet(form.feature(question).orElseThrow(), true);
			assertEquals(true, AnswerValues.json(form, question, answers));
		}
	}

	@Test
	void ranking_impliesQuestionsAtTheEndOfThePrompts() {
		Question own = Recipes.about(Scope.PROMPT, Recipes.yesNo("own"));
		Recipe recipe = Recipes.recipe(own);
		Recipes.ranking(recipe).setNoneIsGoodAllowed(true);
		recipe.getRanking().setReasonRequired(true);
		try (RecipeForm form = new RecipeForm(recipe, QuestionTypes.installed())) {
			assertEquals(List.of("own", "noneIsGood", "rankReason"), form.questions(Scope.PROMPT).stream().map(Question::getKey).toList());
			assertTrue(form.isImplied(form.question("rankReason").orElseThrow()));
			assertFalse(form.isImplied(own));
			assertEquals(Map.of(), form.unavailable());
		}
		assertEquals(1, Questions.of(recipe).size());
	}

	@Test
	void ranking_withoutAnyQuestionTypes_impliesUnavailableQuestions() {
		Recipe recipe = Recipes.recipe();
		Recipes.ranking(recipe).setNoneIsGoodAllowed(true);
		recipe.getRanking().setReasonRequired(true);
		QuestionTypes none = new QuestionTypes(List.of());
		try (RecipeForm form = new RecipeForm(recipe, none)) {
			assertEquals(List.of("noneIsGood", "rankReason"), form.questions(Scope.PROMPT).stream().map(Question::getKey).toList());
			assertEquals(Set.copyOf(form.questions(Scope.PROMPT)), form.unavailable().keySet());
			assertTrue(form.unavailable().values().iterator().next().contains("org.promptstudio.yesNo"), form.unavailable().toString());
		}
		assertEquals(List.of(), RecipeCheck.check(recipe, none));
	}

	@Test
	void ranking_doesNotImplyWhatTheRecipeAsksItself() {
		Question own = Recipes.about(Scope.PROMPT, Recipes.choice("rankReason", "a", "b"));
		Recipe recipe = Recipes.recipe(own);
		Recipes.ranking(recipe).setReasonRequired(true);
		try (RecipeForm form = new RecipeForm(recipe, QuestionTypes.installed())) {
			assertEquals(List.of(own), form.questions(Scope.PROMPT));
		}
	}

	@Test
	void thousandsOfOptions_andHundredsOfQuestions_areFast() {
		String[] options = IntStream.range(0, 5000).mapToObj(i -> "option " + i).toArray(String[]::new);
		Question many = Recipes.choices("many", 0, 0, options);
		Question[] questions = IntStream.range(0, 200).mapToObj(i -> i == 7 ? many : Recipes.choice("q" + i, "a", "b")).toArray(Question[]::new);
		assertTimeout(Duration.ofSeconds(2), () -> {
			try (RecipeForm form = Recipes.form(questions)) {
				EObject answers = answers(form, many);
				SetAnswer.put(answers, form.feature(many).orElseThrow(), AnswerValues.read(form, many, List.of(options)));
				assertEquals(5000, ((List<?>) AnswerValues.json(form, many, answers)).size());
				assertEquals(List.of(), messages(answers));
				assertEquals(List.of(), RecipeCheck.check(form.recipe(), QuestionTypes.installed()));
			}
		});
	}
}
