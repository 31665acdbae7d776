package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.StudioFactory;

/** The question types of the box: what they read, write and refuse. */
class BoxTypesTest {

	private static RecipeForm form(Question question) {
		Recipe recipe = Recipes.withLabels(Recipes.recipe(question), "good", "bad");
		RecipeForm form = new RecipeForm(recipe, QuestionTypes.installed());
		assertEquals(Map.of(), form.unavailable());
		return form;
	}

	/** What would be written after reading. */
	private static Object again(Question question, Object json) throws MisfitException {
		try (RecipeForm form = form(question)) {
			EObject answers = EcoreUtil.create(form.answers(question.getScope()));
			SetAnswer.put(answers, form.feature(question).orElseThrow(), AnswerValues.read(form, question, json));
			return AnswerValues.json(form, question, answers);
		}
	}

	private static String misfit(Question question, Object json) {
		return assertThrows(MisfitException.class, () -> again(question, json)).getMessage();
	}

	private static List<String> messages(Question question, Object json) throws MisfitException {
		try (RecipeForm form = form(question)) {
			EObject answers = EcoreUtil.create(form.answers(question.getScope()));
			SetAnswer.put(answers, form.feature(question).orElseThrow(), AnswerValues.read(form, question, json));
			return form.validator().diagnose(answers).getChildren().stream().map(diagnostic -> diagnostic.getMessage()).toList();
		}
	}

	@Test
	void yesNo_readsBooleansAlsoSpelledAsText() throws MisfitException {
		assertEquals(true, again(Recipes.yesNo("a"), true));
		assertEquals(false, again(Recipes.yesNo("a"), "false"));
		assertEquals(true, again(Recipes.yesNo("a"), "True"));
		assertNull(again(Recipes.yesNo("a"), ""));
		assertEquals("The answer “maybe” is neither yes nor no.", misfit(Recipes.yesNo("a"), "maybe"));
		misfit(Recipes.yesNo("a"), BigDecimal.ONE);
	}

	@Test
	void scale_readsItsPlacesAlsoSpelledAsText() throws MisfitException {
		Question scale = Recipes.scale("a", "-1", "1", "0.5");
		assertEquals(Recipes.decimal("0.5"), again(scale, Recipes.decimal("0.5")));
		assertEquals(Recipes.decimal("-1"), again(scale, "-1"));
		assertEquals("The answer “0.7” is not on the scale from -1 to 1.", misfit(scale, Recipes.decimal("0.7")));
		misfit(scale, Recipes.decimal("1.5"));
		misfit(scale, "five");
		misfit(scale, List.of());
	}

	@Test
	void scale_offItsPlaces_isAProblemOfTheAnswer() {
		Question scale = Recipes.scale("a", "0", "10", "2.5");
		try (RecipeForm form = form(scale)) {
			EObject answers = EcoreUtil.create(form.answers(scale.getScope()));
			answers.eSet(form.feature(scale).orElseThrow(), Recipes.decimal("3"));
			assertEquals(List.of("“The a” goes up from 0 in steps of 2.5, which 3 is not on. Choose a place on the scale."),
					form.validator().diagnose(answers).getChildren().stream().map(d -> d.getMessage()).toList());
			answers.eSet(form.feature(scale).orElseThrow(), Recipes.decimal("12"));
			assertEquals(List.of("“The a” must be from 0 to 10."),
					form.validator().diagnose(answers).getChildren().stream().map(d -> d.getMessage()).toList());
		}
	}

	@Test
	void numbers_thatExplode_areRefusedAtOnce() {
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
			misfit(Recipes.number("a", null, null), Recipes.decimal("1e999999999"));
			misfit(Recipes.number("a", null, null), "1e-999999999");
			misfit(Recipes.scale("a", "0", "1", "0.1"), Recipes.decimal("1e-2000000000"));
		});
	}

	@Test
	void number_checksRangeAndWholeness() throws MisfitException {
		Question number = Recipes.number("a", "1", "9.5");
		assertEquals(List.of(), messages(number, Recipes.decimal("9.5")));
		assertEquals(List.of("“The a” must be from 1 to 9.5."), messages(number, Recipes.decimal("0")));
		assertEquals(List.of("“The a” must be at least 1."), messages(Recipes.number("a", "1", null), Recipes.decimal("0")));
		assertEquals(List.of("“The a” must be at most 9.5."), messages(Recipes.number("a", null, "9.5"), Recipes.decimal("10")));
		Question whole = Recipes.number("a", null, null);
		((org.promptstudio.model.recipe.Number) whole.getType()).setWhole(true);
		assertEquals(List.of(), messages(whole, Recipes.decimal("2.0")));
		assertEquals(List.of("“The a” takes whole numbers only, not 2.5."), messages(whole, "2.5"));
	}

	@Test
	void singleChoice_readsOneOption() throws MisfitException {
		Question choice = Recipes.choice("a", "use", "fix", "drop it");
		assertEquals("drop it", again(choice, "drop it"));
		assertEquals("use", again(choice, List.of("use")));
		assertNull(again(choice, ""));
		assertNull(again(choice, List.of()));
		assertEquals("The answer “keep” is none of the options.", misfit(choice, "keep"));
		misfit(choice, List.of("use", "fix"));
		misfit(choice, true);
	}

	@Test
	void multipleChoice_readsOptionsAndWritesThemInTheirOrder() throws MisfitException {
		Question choices = Recipes.choices("a", 0, 0, "x", "y", "z");
		assertEquals(List.of("x", "z"), again(choices, List.of("z", "x", "z")));
		assertEquals(List.of("y"), again(choices, "y"));
		assertNull(again(choices, List.of()));
		misfit(choices, List.of("x", "other"));
		misfit(choices, List.of(true));
	}

	@Test
	void multipleChoice_countsWhatIsChosen() throws MisfitException {
		assertEquals(List.of("“The a” needs at least 2, and has 1."), messages(Recipes.choices("a", 2, 3, "x", "y", "z", "u"), "x"));
		assertEquals(List.of("“The a” needs at least 2, and has 1."),
				messages(Recipes.required(Recipes.choices("a", 2, 3, "x", "y", "z", "u")), "x"));
		assertEquals(List.of("“The a” allows at most 3, and has 4."),
				messages(Recipes.choices("a", 2, 3, "x", "y", "z", "u"), List.of("x", "y", "z", "u")));
		assertEquals(List.of("“The a” allows at most 1, and has 2."), messages(Recipes.choices("a", 0, 1, "x", "y"), List.of("x", "y")));
		assertEquals(List.of(), messages(Recipes.choices("a", 2, 3, "x", "y", "z"), List.of()));
		assertEquals(List.of("“The a” has no answer yet. Please answer it."),
				messages(Recipes.required(Recipes.choices("a", 2, 3, "x", "y", "z")), List.of()));
	}

	@Test
	void freeText_countsCharactersNotUnits() throws MisfitException {
		Question text = Recipes.text("a", 2, 3, null);
		assertEquals(List.of(), messages(text, "😀😀😀"));
		assertEquals(List.of("The text for “The a” needs at least 2 characters, and has 1."), messages(text, "😀"));
		assertEquals(List.of("The text for “The a” may have at most 3 characters, and has 4."), messages(text, "abcd"));
		assertNull(again(text, ""));
		misfit(text, BigDecimal.ONE);
	}

	@Test
	void freeText_matchesTheWholeTextWithThePattern() throws MisfitException {
		Question text = Recipes.text("a", 0, 0, "[A-Z]{2}\\d+");
		assertEquals(List.of(), messages(text, "AB12"));
		assertEquals(List.of("The text for “The a” must match the pattern [A-Z]{2}\\d+."), messages(text, "AB12 "));
		((FreeText) text.getType()).setPatternHelp("Two letters and a number.");
		assertEquals(List.of("The text for “The a” does not fit: Two letters and a number."), messages(text, "12"));
	}

	@Test
	void freeText_patternThatTakesForEver_isGivenUp() {
		Question text = Recipes.text("a", 0, 0, "(a+)+b");
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			List<String> messages = messages(text, "a".repeat(5000));
			assertTrue(messages.getFirst().contains("in time"), messages.toString());
		});
		Question deep = Recipes.text("a", 0, 0, "(x|y)*z");
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(1, messages(deep, "xy".repeat(100_000)).size()));
	}

	@Test
	void labelPicker_readsTags() throws MisfitException {
		assertEquals("bad", again(Recipes.labelPicker("a", false), "bad"));
		assertEquals(List.of("good", "bad"), again(Recipes.labelPicker("a", true), List.of("bad", "good")));
		misfit(Recipes.labelPicker("a", true), List.of("ugly"));
	}

	@Test
	void textHighlight_readsSpans() throws MisfitException {
		List<?> spans = List.of(Map.of("start", Recipes.decimal("3"), "end", Recipes.decimal("7"), "text", "word", "label", "bad", "comment", "No."));
		assertEquals(spans, again(Recipes.highlight("a"), spans));
		assertEquals(List.of(), messages(Recipes.highlight("a"), spans));
		misfit(Recipes.highlight("a"), "word");
		misfit(Recipes.highlight("a"), List.of(Map.of("start", "3")));
		misfit(Recipes.highlight("a"), List.of(Map.of("start", Recipes.decimal("-1"), "end", Recipes.decimal("2"))));
		misfit(Recipes.highlight("a"), List.of(Map.of("start", Recipes.decimal("1e99"), "end", Recipes.decimal("2e99"))));
	}

	@Test
	void textHighlight_tellsOfMissingLabelsAndComments() throws MisfitException {
		Question question = Recipes.highlight("a");
		((TextHighlight) question.getType()).setCommentRequired(true);
		assertEquals(List.of("The span “word” of “The a” has no label. Choose one."), messages(question, List.of(span("word", null, null))));
		assertEquals(List.of("The span “word” of “The a” has no comment. Write one."), messages(question, List.of(span("word", "bad", " "))));
		assertEquals(List.of("The span “word” of “The a” has the label ugly, which the recipe does not have. Choose another one."),
				messages(question, List.of(span("word", "ugly", "x"))));
		assertEquals(List.of("A marked span of “The a” is empty. Remove it."),
				messages(question, List.of(Map.of("start", Recipes.decimal("3"), "end", Recipes.decimal("3")))));
	}

	private static Map<String, Object> span(String text, String label, String comment) {
		Map<String, Object> span = new HashMap<>(
				Map.of("start", Recipes.decimal("0"), "end", Recipes.decimal("4"), "text", text));
		span.put("label", label);
		span.put("comment", comment);
		return Collections.unmodifiableMap(span);
	}

	@Test
	void textHighlight_holdsHighlightsThatAreContained() {
		Question question = Recipes.highlight("a");
		try (RecipeForm form = form(question)) {
			EObject answers = EcoreUtil.create(form.answers(question.getScope()));
			Highlight highlight = StudioFactory.eINSTANCE.createHighlight();
			answers.eSet(form.feature(question).orElseThrow(), List.of(highlight));
			assertEquals(answers, highlight.eContainer());
		}
	}
}
