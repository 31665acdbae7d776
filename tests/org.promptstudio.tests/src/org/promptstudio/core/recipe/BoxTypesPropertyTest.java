package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;

/** What a question type reads, it writes as it was; what it refuses, it refuses by a sentence. */
class BoxTypesPropertyTest {

	private static final String[] OPTIONS = { "a", "b", "c d", "é", "😀", "true", "1" };

	private static final Question YES_NO = Recipes.yesNo("yesNo");
	private static final Question SCALE = Recipes.scale("scale", "-5", "5", "0.25");
	private static final Question CHOICE = Recipes.choice("choice", OPTIONS);
	private static final Question CHOICES = Recipes.choices("choices", 0, 0, OPTIONS);
	private static final Question TEXT = Recipes.text("text");
	private static final Question NUMBER = Recipes.number("number", null, null);
	private static final Question LABEL = Recipes.labelPicker("label", false);
	private static final Question LABELS = Recipes.labelPicker("labels", true);
	private static final Question SPANS = Recipes.highlight("spans");
	private static final RecipeForm FORM = new RecipeForm(
			Recipes.withLabels(Recipes.recipe(YES_NO, SCALE, CHOICE, CHOICES, TEXT, NUMBER, LABEL, LABELS, SPANS), OPTIONS),
			QuestionTypes.installed());

	private static Object again(Question question, Object json) throws MisfitException {
		EObject answers = EcoreUtil.create(FORM.answers(Scope.RESPONSE));
		SetAnswer.put(answers, FORM.feature(question).orElseThrow(), AnswerValues.read(FORM, question, json));
		return AnswerValues.json(FORM, question, answers);
	}

	@Property(seed = "20261128")
	void answers_thatFit_areWrittenAsTheyWereRead(@ForAll("fitting") Map.Entry<Question, Object> answer) throws MisfitException {
		assertEquals(answer.getValue(), again(answer.getKey(), answer.getValue()));
	}

	@Property(seed = "20261128")
	void anything_isReadOrRefusedByASentence_andReadingWhatWasWrittenIsStable(@ForAll("anything") Object json) {
		for (Question question : FORM.questions(Scope.RESPONSE)) {
			try {
				Object written = again(question, json);
				if (written != null) {
					assertEquals(written, again(question, written));
				}
			} catch (MisfitException e) {
				assertEquals('.', e.getMessage().charAt(e.getMessage().length() - 1), e.getMessage());
			}
		}
	}

	@Provide
	static Arbitrary<Map.Entry<Question, Object>> fitting() {
		Arbitrary<String> option = Arbitraries.of(OPTIONS);
		Arbitrary<Object> options = option.set().ofMinSize(1).map(set -> List.of(OPTIONS).stream().filter(set::contains).toList());
		Arbitrary<Object> quarters = Arbitraries.integers().between(-20, 20).map(i -> new BigDecimal(i).multiply(new BigDecimal("0.25")));
		Arbitrary<Object> spans = Combinators.combine(Arbitraries.integers().between(0, 1000), Arbitraries.integers().between(1, 50),
				Arbitraries.strings().ofMinLength(1).ofMaxLength(10), option).as((start, length, text, label) -> {
					Map<String, Object> span = new LinkedHashMap<>();
					span.put("start", new BigDecimal(start));
					span.put("end", new BigDecimal(start + length));
					span.put("text", text);
					span.put("label", label);
					return span;
				}).list().ofMinSize(1).ofMaxSize(4).map(list -> (Object) list);
		return Arbitraries.oneOf(
				Arbitraries.of(true, false).map(json -> Map.entry(YES_NO, (Object) json)),
				quarters.map(json -> Map.entry(SCALE, json)),
				option.map(json -> Map.entry(CHOICE, (Object) json)),
				options.map(json -> Map.entry(CHOICES, json)),
				Arbitraries.strings().ofMinLength(1).map(json -> Map.entry(TEXT, (Object) json)),
				Arbitraries.bigDecimals().map(json -> Map.entry(NUMBER, (Object) json)),
				option.map(json -> Map.entry(LABEL, (Object) json)),
				options.map(json -> Map.entry(LABELS, json)),
				spans.map(json -> Map.entry(SPANS, json)));
	}

	@Provide
	static Arbitrary<Object> anything() {
		Arbitrary<Object> plain = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(5), Arbitraries.of(OPTIONS), Arbitraries.of(true, false),
				Arbitraries.bigDecimals(), Arbitraries.of("1e5", "-0", "1e999999999", " 3 "), Arbitraries.of(new BigDecimal("1e999999999")));
		Arbitrary<Object> lists = plain.list().ofMaxSize(4).map(list -> (Object) list);
		Arbitrary<Object> maps = Arbitraries.maps(Arbitraries.of("start", "end", "text", "label", "comment", "x"), plain).map(map -> (Object) map);
		return Arbitraries.oneOf(plain, lists, maps, maps.list().ofMaxSize(3).map(list -> (Object) list));
	}
}
