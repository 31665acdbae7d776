package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.YesNo;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage;

class AnswerSheetTest {

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(),
			new BasicCommandStack());
	private final Item item = Conversations.item("q1", "Why?", "How?");
	private final Prompt prompt = item.getPrompts().getFirst();
	private final Response response = Conversations.response(prompt, "r1", "alpha", "Because.");
	private ItemAnswers answers;

	private AnswerSheet open(Question... questions) {
		return open(Recipes.recipe(questions));
	}

	private AnswerSheet open(Recipe recipe) {
		answers = new ItemAnswers(item, domain, new RecipeForm(recipe, QuestionTypes.installed()));
		return answers.sheet(response);
	}

	@AfterEach
	void close() {
		if (answers != null) {
			answers.dispose();
			answers.form().close();
		}
	}

	private void run(Command command) {
		assertTrue(command.canExecute(), "The command should be executable");
		domain.getCommandStack().execute(command);
	}

	private void undo() {
		assertTrue(domain.getCommandStack().canUndo());
		domain.getCommandStack().undo();
	}

	private void redo() {
		assertTrue(domain.getCommandStack().canRedo());
		domain.getCommandStack().redo();
	}

	private List<String> attributes() {
		return Recipes.attributes(response);
	}

	@Test
	void open_changesNothing() {
		Recipes.attribute(response, "safe", "true");
		Recipes.attribute(response, "gone", "x");
		Recipes.attribute(response, "why", "hidden");
		EObject before = EcoreUtil.copy(item);
		open(Recipes.yesNo("safe"), Recipes.byDefault("\"a\"", Recipes.choice("verdict", "a", "b")),
				Recipes.when(Recipes.text("why"), "safe", Operator.EQUALS, "false"));
		answers.sheets().forEach(AnswerSheet::problems);
		assertTrue(EcoreUtil.equals(before, item));
		assertFalse(domain.getCommandStack().canUndo());
	}

	@Test
	void set_writesTheAttribute_undoTakesItBack() {
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(safe);
		assertFalse(sheet.isAnswered(safe));
		Command command = sheet.set(safe, false);
		assertEquals("Answer “The safe”", command.getLabel());
		run(command);
		assertEquals(List.of("safe=false"), attributes());
		assertEquals(false, sheet.value(safe));
		undo();
		assertEquals(List.of(), attributes());
		assertNull(sheet.value(safe));
		redo();
		assertEquals(List.of("safe=false"), attributes());
		assertEquals("Clear Answer to “The safe”", sheet.set(safe, null).getLabel());
		run(sheet.set(safe, null));
		assertEquals(List.of(), attributes());
	}

	@Test
	void set_ofEveryType_writesItsJson() {
		Question scale = Recipes.scale("scale", "1", "5", "1");
		Question choice = Recipes.choice("choice", "a", "b");
		Question choices = Recipes.choices("choices", 0, 0, "x", "y", "z");
		Question text = Recipes.text("text");
		Question number = Recipes.number("number", null, null);
		Question label = Recipes.labelPicker("label", false);
		Question span = Recipes.highlight("span");
		AnswerSheet sheet = open(Recipes.withLabels(Recipes.recipe(scale, choice, choices, text, number, label, span), "good"));
		run(sheet.set(scale, 4));
		run(sheet.set(choice, "b"));
		run(sheet.set(choices, List.of("z", "x")));
		run(sheet.set(text, "Fine."));
		run(sheet.set(number, Recipes.decimal("1.50")));
		run(sheet.set(label, "good"));
		Highlight highlight = StudioFactory.eINSTANCE.createHighlight();
		highlight.setEnd(7);
		highlight.setText("Because");
		run(sheet.set(span, List.of(highlight)));
		assertEquals(List.of("scale=4", "choice=\"b\"", "choices=[\"x\",\"z\"]", "text=\"Fine.\"", "number=1.50", "label=\"good\"",
				"span=[{\"start\":0,\"end\":7,\"text\":\"Because\"}]"), attributes());
		for (int i = 0; i < 7; i++) {
			undo();
		}
		assertEquals(List.of(), attributes());
		for (int i = 0; i < 7; i++) {
			redo();
		}
		assertEquals(7, attributes().size());
	}

	@Test
	void set_whatDoesNotFitOrChangesNothing_isNotExecutable() {
		Question safe = Recipes.yesNo("safe");
		Question choice = Recipes.choice("choice", "a");
		Question unknown = Recipes.contributed("unknown", "org.example.nowhere");
		AnswerSheet sheet = open(safe, choice, unknown);
		assertFalse(sheet.set(safe, "yes").canExecute());
		assertFalse(sheet.set(safe, null).canExecute());
		assertFalse(sheet.set(choice, "b").canExecute());
		assertFalse(sheet.set(choice, "").canExecute());
		assertFalse(sheet.set(unknown, "x").canExecute());
		assertFalse(sheet.set(Recipes.yesNo("stranger"), true).canExecute());
		run(sheet.set(safe, true));
		assertFalse(sheet.set(safe, true).canExecute());
	}

	@Test
	void attributes_keepTheirSpellingAndPlace_untilAnsweredAnew() {
		Recipes.attribute(response, "grade", "3");
		Recipes.attribute(response, "gone", "x");
		Recipes.attribute(response, "safe", "true");
		Recipes.attribute(response, "tone", "brief");
		Question safe = Recipes.yesNo("safe");
		Question grade = Recipes.scale("grade", "1", "5", "1");
		Question tone = Recipes.choices("tone", 0, 0, "friendly", "brief");
		Question more = Recipes.text("more");
		AnswerSheet sheet = open(safe, grade, tone, more);
		assertEquals(true, sheet.value(safe));
		assertEquals(Recipes.decimal("3"), sheet.value(grade));
		run(sheet.set(more, "Text"));
		assertEquals(List.of("grade=\"3\"", "gone=\"x\"", "safe=\"true\"", "tone=\"brief\"", "more=\"Text\""), attributes());
		run(sheet.set(grade, 4));
		run(sheet.set(safe, null));
		assertEquals(List.of("grade=4", "gone=\"x\"", "tone=\"brief\"", "more=\"Text\""), attributes());
		undo();
		undo();
		undo();
		assertEquals(List.of("grade=\"3\"", "gone=\"x\"", "safe=\"true\"", "tone=\"brief\""), attributes());
	}

	@Test
	void plainCommands_areFollowedInBothDirections() {
		Recipes.attribute(response, "safe", "true");
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(safe);
		EStructuralFeature feature = sheet.form().feature(safe).orElseThrow();
		run(SetCommand.create(domain, sheet.answers(), feature, false));
		assertEquals(List.of("safe=false"), attributes());
		undo();
		assertEquals(List.of("safe=\"true\""), attributes());
	}

	@Test
	void domainForEditors_recordsAttributesAndLabels() {
		Question span = Recipes.highlight("span");
		AnswerSheet sheet = open(span);
		EditingDomain forEditors = AdapterFactoryEditingDomain.getEditingDomainFor(sheet.answers());
		assertSame(answers.domain(), forEditors);
		assertSame(domain.getCommandStack(), forEditors.getCommandStack());
		Highlight highlight = StudioFactory.eINSTANCE.createHighlight();
		highlight.setEnd(3);
		run(AddCommand.create(forEditors, sheet.answers(), sheet.form().feature(span).orElseThrow(), highlight));
		assertEquals("Answer “The span”", domain.getCommandStack().getUndoCommand().getLabel());
		run(SetCommand.create(forEditors, highlight, StudioPackage.Literals.HIGHLIGHT__COMMENT, "Why?"));
		assertEquals("Answer “The span”", domain.getCommandStack().getUndoCommand().getLabel());
		assertEquals(List.of("span=[{\"start\":0,\"end\":3,\"comment\":\"Why?\"}]"), attributes());
		undo();
		assertEquals(List.of("span=[{\"start\":0,\"end\":3}]"), attributes());
		undo();
		assertEquals(List.of(), attributes());
	}

	@Test
	void hiddenQuestion_leavesTheFileAndComesBack() {
		Recipes.attribute(response, "verdict", "drop");
		Recipes.attribute(response, "why", "Wrong");
		Recipes.attribute(response, "safe", true);
		Question verdict = Recipes.choice("verdict", "use", "drop");
		Question why = Recipes.required(Recipes.when(Recipes.text("why"), "verdict", Operator.EQUALS, "drop"));
		AnswerSheet sheet = open(verdict, why, Recipes.yesNo("safe"));
		assertTrue(sheet.isShown(why));
		run(sheet.set(verdict, "use"));
		assertFalse(sheet.isShown(why));
		assertEquals("Wrong", sheet.value(why));
		assertEquals(List.of("verdict=\"use\"", "safe=true"), attributes());
		assertEquals(List.of(), sheet.problems());
		assertEquals(List.of(), sheet.leftOvers());
		run(sheet.set(verdict, "drop"));
		assertEquals(List.of("verdict=\"drop\"", "why=\"Wrong\"", "safe=true"), attributes());
		undo();
		assertEquals(List.of("verdict=\"use\"", "safe=true"), attributes());
		undo();
		assertEquals(List.of("verdict=\"drop\"", "why=\"Wrong\"", "safe=true"), attributes());
	}

	@Test
	void hiddenSinceBefore_staysInTheFileAsLeftOver() {
		Recipes.attribute(response, "verdict", "use");
		Recipes.attribute(response, "why", "Wrong");
		Question verdict = Recipes.choice("verdict", "use", "drop");
		Question why = Recipes.when(Recipes.text("why"), "verdict", Operator.EQUALS, "drop");
		Question more = Recipes.text("more");
		AnswerSheet sheet = open(verdict, why, more);
		assertEquals(List.of("“The why” is not asked as long as the other answers are what they are."),
				sheet.leftOvers().stream().map(LeftOver::why).toList());
		run(sheet.set(more, "x"));
		assertEquals(List.of("verdict=\"use\"", "why=\"Wrong\"", "more=\"x\""), attributes());
		run(sheet.set(verdict, "drop"));
		assertEquals(List.of(), sheet.leftOvers());
		assertEquals("Wrong", sheet.value(why));
	}

	@Test
	void chainOfConditions_hidesAllThatHangsOnIt() {
		Question a = Recipes.yesNo("a");
		Question b = Recipes.when(Recipes.yesNo("b"), "a", Operator.EQUALS, "true");
		Question c = Recipes.when(Recipes.yesNo("c"), "b", Operator.EQUALS, "true");
		AnswerSheet sheet = open(c, b, a);
		run(sheet.set(a, true));
		run(sheet.set(b, true));
		run(sheet.set(c, true));
		assertEquals(List.of("a=true", "b=true", "c=true"), attributes().stream().sorted().toList());
		run(sheet.set(a, false));
		assertFalse(sheet.isShown(c));
		assertEquals(List.of("a=false"), attributes());
	}

	@Test
	void widerScope_hidesInEveryResponse_undoBringsAllBack() {
		Response second = Conversations.response(item.getPrompts().get(1), "r2", "beta", "So.");
		Recipes.attribute(item, "language", "German");
		Recipes.attribute(response, "grammar", Recipes.decimal("4"));
		Recipes.attribute(second, "grammar", "2");
		Question language = Recipes.about(Scope.ITEM, Recipes.choice("language", "German", "English"));
		Question grammar = Recipes.when(Recipes.scale("grammar", "1", "5", "1"), "language", Operator.EQUALS, "German");
		AnswerSheet sheet = open(grammar, language);
		run(answers.sheet(item).set(language, "English"));
		assertFalse(sheet.isShown(grammar));
		assertEquals(List.of(), attributes());
		assertEquals(List.of(), Recipes.attributes(second));
		undo();
		assertTrue(sheet.isShown(grammar));
		assertEquals(List.of("grammar=4"), attributes());
		assertEquals(List.of("grammar=\"2\""), Recipes.attributes(second));
		redo();
		assertEquals(List.of(), Recipes.attributes(second));
	}

	@Test
	void circle_ofConditions_isAskedAllTheSame() {
		Question a = Recipes.when(Recipes.yesNo("a"), "b", Operator.EQUALS, "true");
		Question b = Recipes.when(Recipes.yesNo("b"), "a", Operator.EQUALS, "true");
		AnswerSheet sheet = open(a, b);
		assertTrue(sheet.isShown(a) && sheet.isShown(b));
		run(sheet.set(a, false));
		assertEquals(List.of("a=false"), attributes());
	}

	@Test
	void defaults_areShown_andWrittenWithTheFirstAnswer() {
		Question verdict = Recipes.required(Recipes.byDefault("\"use\"", Recipes.choice("verdict", "use", "drop")));
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(verdict, safe);
		assertEquals("use", Choices.option(sheet.value(verdict)));
		assertEquals(List.of(), sheet.problems());
		run(sheet.set(safe, true));
		assertEquals(List.of("verdict=\"use\"", "safe=true"), attributes());
		undo();
		assertEquals(List.of(), attributes());
		assertEquals("use", Choices.option(sheet.value(verdict)));
		run(sheet.set(verdict, "use"));
		assertEquals(List.of("verdict=\"use\""), attributes());
		assertFalse(sheet.set(verdict, "use").canExecute());
		undo();
		assertEquals(List.of(), attributes());
		run(sheet.set(verdict, null));
		assertEquals(List.of(), attributes());
		assertFalse(sheet.isAnswered(verdict));
	}

	@Test
	void defaults_thatDoNotFit_areNone() {
		AnswerSheet sheet = open(Recipes.byDefault("{", Recipes.yesNo("a")), Recipes.byDefault("\"maybe\"", Recipes.yesNo("b")));
		assertEquals(0, sheet.progress().answered());
	}

	@Test
	void leftOvers_areToldAndCanBeRemoved() {
		Recipes.attribute(response, "old", List.of("x"));
		Recipes.attribute(response, "grade", Recipes.decimal("8"));
		Recipes.attribute(response, "matrix", Map.of("a", "b"));
		Recipes.attribute(response, "safe", true);
		Recipes.attribute(response, "safe", false);
		Question grade = Recipes.scale("grade", "1", "5", "1");
		AnswerSheet sheet = open(grade, Recipes.contributed("matrix", "org.example.matrix"), Recipes.yesNo("safe"));
		assertEquals(List.of("No question of the recipe has the key old.", "The answer “8” is not on the scale from 1 to 5.",
				"“The matrix” cannot be asked, because no installed bundle has the question type org.example.matrix. Its answers are kept.",
				"The file has another answer by this key, which is used."), sheet.leftOvers().stream().map(LeftOver::why).toList());
		LeftOver old = sheet.leftOvers().getFirst();
		Command remove = sheet.removeLeftOver(old);
		assertEquals("Remove Answer “old”", remove.getLabel());
		run(remove);
		assertEquals(List.of("grade=8", "matrix={\"a\":\"b\"}", "safe=true", "safe=false"), attributes());
		assertFalse(sheet.removeLeftOver(old).canExecute());
		undo();
		assertEquals(List.of("old=[\"x\"]", "grade=8", "matrix={\"a\":\"b\"}", "safe=true", "safe=false"), attributes());
		run(sheet.set(grade, 5));
		assertEquals("grade=5", attributes().get(1));
		assertEquals(3, sheet.leftOvers().size());
		undo();
		assertEquals("grade=8", attributes().get(1));
		assertEquals(4, sheet.leftOvers().size());
	}

	@Test
	void secondAnswerByAKey_goesWithTheFirst_andIsNoAnswerAtTheNextOpening() {
		Recipes.attribute(response, "safe", true);
		Recipes.attribute(response, "tone", "brief");
		Recipes.attribute(response, "safe", false);
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(safe, Recipes.choice("tone", "brief"));
		run(sheet.set(safe, null));
		assertEquals(List.of("tone=\"brief\""), attributes());
		assertEquals(List.of(), sheet.leftOvers());
		close();
		Question again = Recipes.yesNo("safe");
		assertNull(open(again).value(again));
		undo();
		assertEquals(List.of("safe=true", "tone=\"brief\"", "safe=false"), attributes());
		redo();
		assertEquals(List.of("tone=\"brief\""), attributes());
	}

	@Test
	void secondAnswerByAKey_staysWhileTheFirstIsAnswered_goesWhenItIsHidden() {
		Recipes.attribute(response, "safe", true);
		Recipes.attribute(response, "why", "one");
		Recipes.attribute(response, "why", "two");
		Question safe = Recipes.yesNo("safe");
		Question why = Recipes.when(Recipes.text("why"), "safe", Operator.EQUALS, "true");
		AnswerSheet sheet = open(safe, why);
		run(sheet.set(why, "three"));
		assertEquals(List.of("safe=true", "why=\"three\"", "why=\"two\""), attributes());
		run(sheet.set(safe, false));
		assertEquals(List.of("safe=false"), attributes());
		undo();
		assertEquals(List.of("safe=true", "why=\"three\"", "why=\"two\""), attributes());
	}

	@Test
	void undo_afterTheRecipeChanged_restoresTheAttributesExactly() {
		Recipes.attribute(response, "safe", "true");
		Recipes.attribute(response, "tone", "brief");
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(safe);
		run(sheet.set(safe, false));
		close();
		Question other = Recipes.yesNo("safe");
		AnswerSheet anew = open(other, Recipes.choice("tone", "brief"));
		assertEquals(false, anew.value(other));
		undo();
		assertEquals(List.of("safe=\"true\"", "tone=\"brief\""), attributes());
		assertEquals(true, anew.value(other));
		redo();
		assertEquals(List.of("safe=false", "tone=\"brief\""), attributes());
		assertEquals(false, anew.value(other));
	}

	@Test
	void undo_acrossRemovedLeftOvers_keepsTheSpelling() {
		Recipes.attribute(response, "safe", "true");
		Recipes.attribute(response, "old", "x");
		Question safe = Recipes.yesNo("safe");
		Question more = Recipes.text("more");
		AnswerSheet sheet = open(safe, more);
		run(sheet.set(safe, false));
		run(sheet.removeLeftOver(sheet.leftOvers().getFirst()));
		undo();
		undo();
		assertEquals(List.of("safe=\"true\"", "old=\"x\""), attributes());
		run(sheet.set(more, "m"));
		assertEquals(List.of("safe=\"true\"", "old=\"x\"", "more=\"m\""), attributes());
	}

	@Test
	void attributesChangedOutside_areRead() {
		Question safe = Recipes.yesNo("safe");
		AnswerSheet sheet = open(safe);
		AtomicInteger told = new AtomicInteger();
		sheet.addListener(told::incrementAndGet);
		var attribute = Recipes.attribute(response, "safe", true);
		assertEquals(true, sheet.value(safe));
		attribute.setValue(false);
		assertEquals(false, sheet.value(safe));
		response.getAttributes().clear();
		assertNull(sheet.value(safe));
		assertEquals(3, told.get());
		attribute.setValue(true);
		assertEquals(3, told.get());
	}

	@Test
	void listeners_areToldOncePerCommand_andNotAfterRemoval() {
		Question choices = Recipes.choices("choices", 0, 0, "a", "b", "c");
		AnswerSheet sheet = open(choices, Recipes.byDefault("true", Recipes.yesNo("other")));
		AtomicInteger told = new AtomicInteger();
		Runnable listener = told::incrementAndGet;
		sheet.addListener(listener);
		run(sheet.set(choices, List.of("a", "b")));
		assertEquals(1, told.get());
		undo();
		assertEquals(2, told.get());
		redo();
		assertEquals(3, told.get());
		sheet.removeListener(listener);
		undo();
		assertEquals(3, told.get());
	}

	@Test
	void labels_decideWhichResponsesAreAsked() {
		Response picture = Conversations.response(prompt, "r2", "beta", "https://example.org/a.png");
		picture.setMimeType("image/png");
		Response labelled = Conversations.response(prompt, "r3", "gamma", "Text");
		labelled.setLabel("q");
		Response unknown = Conversations.response(prompt, "r4", "delta", "Text");
		unknown.setLabel("label of an adapter");
		Recipes.attribute(picture, "style", "x");
		Question all = Recipes.yesNo("all");
		Question style = Recipes.required(Recipes.text("style"));
		style.getLabels().add("free-text");
		Question q = Recipes.text("q");
		q.getLabels().addAll(List.of("q", "other"));
		AnswerSheet sheet = open(all, style, q);
		assertEquals(List.of(all, style), sheet.questions());
		assertEquals(List.of(all, style), answers.sheet(unknown).questions());
		assertEquals(List.of(all), answers.sheet(picture).questions());
		assertEquals(List.of(all, q), answers.sheet(labelled).questions());
		assertEquals(List.of(), answers.sheet(picture).problems());
		assertEquals(List.of("“The style” is not asked about responses with the label ref-image."),
				answers.sheet(picture).leftOvers().stream().map(LeftOver::why).toList());
		run(answers.sheet(picture).set(all, true));
		assertEquals(List.of("style=\"x\"", "all=true"), Recipes.attributes(picture));
	}

	@Test
	void ranking_tellsWhatIsMissing() {
		Response second = Conversations.response(prompt, "r2", "beta", "So.");
		Recipe recipe = Recipes.recipe(Recipes.yesNo("a"));
		Recipes.ranking(recipe).setEveryResponseRanked(true);
		recipe.getRanking().setTiesAllowed(false);
		recipe.getRanking().setReasonRequired(true);
		recipe.getRanking().setNoneIsGoodAllowed(true);
		open(recipe);
		AnswerSheet sheet = answers.sheet(prompt);
		AtomicInteger told = new AtomicInteger();
		sheet.addListener(told::incrementAndGet);
		assertEquals(List.of(new AnswerProblem(null, "2 of 2 responses have no rank. Give each one a rank.")), sheet.problems());
		response.setRank(0);
		second.setRank(0);
		assertEquals(2, told.get());
		Question reason = sheet.form().question(RecipeForm.RANK_REASON).orElseThrow();
		assertTrue(sheet.isRequired(reason));
		assertEquals(List.of(new AnswerProblem(reason, "“Why this ranking?” has no answer yet. Please answer it."),
				new AnswerProblem(null, "2 responses have the rank 0. Give each a rank of its own.")), sheet.problems());
		second.setRank(7);
		run(sheet.set(reason, "Clear."));
		assertEquals(List.of(new AnswerProblem(null, "A response has the rank 7, but the lowest one is 3. Give it another.")), sheet.problems());
		assertEquals(List.of("rankReason=\"Clear.\""), Recipes.attributes(prompt));
		assertEquals(List.of(), answers.sheet(item.getPrompts().get(1)).questions());
	}

	@Test
	void progress_countsWhatIsShown() {
		Question safe = Recipes.required(Recipes.yesNo("safe"));
		Question why = Recipes.required(Recipes.when(Recipes.text("why"), "safe", Operator.EQUALS, "false"));
		AnswerSheet sheet = open(safe, why, Recipes.text("more"), Recipes.about(Scope.ITEM, Recipes.yesNo("item")));
		assertEquals(new Progress(2, 0, 1, 0), sheet.progress());
		run(sheet.set(safe, false));
		assertEquals(new Progress(3, 1, 2, 1), sheet.progress());
		assertFalse(sheet.progress().isComplete());
		assertEquals(new Progress(4, 1, 2, 1), answers.progress());
	}

	@Test
	void dispose_takesOffEveryAdapter() {
		int before = adapters();
		open(Recipes.yesNo("a"), Recipes.about(Scope.PROMPT, Recipes.text("b")));
		Recipes.attribute(response, "a", true);
		answers.sheets();
		assertTrue(adapters() > before);
		answers.dispose();
		assertEquals(before, adapters());
	}

	private int adapters() {
		int count = item.eAdapters().size();
		for (var all = item.eAllContents(); all.hasNext();) {
			count += all.next().eAdapters().size();
		}
		return count;
	}

	@Test
	void deletedAttributeAndResponse_areNotWatchedAnyMore() {
		AnswerSheet sheet = open(Recipes.yesNo("a"));
		answers.sheet(prompt);
		var attribute = Recipes.attribute(response, "a", true);
		run(RemoveCommand.create(domain, response, StudioPackage.Literals.ANSWER_HOLDER__ATTRIBUTES, attribute));
		assertEquals(0, attribute.eAdapters().size());
		prompt.getResponses().remove(response);
		assertEquals(1, response.eAdapters().size(), "only the watch of its own sheet");
		undo();
		assertEquals(true, sheet.value(sheet.questions().getFirst()));
	}

	@Test
	void twoHundredQuestions_andManyResponses_areFast() {
		Question[] questions = IntStream.range(0, 200).mapToObj(i -> i % 2 == 0
				? Recipes.required(Recipes.yesNo("q" + i))
				: Recipes.when(Recipes.choice("q" + i, "a", "b"), "q" + (i - 1), Operator.EQUALS, "true")).toArray(Question[]::new);
		for (int i = 0; i < 30; i++) {
			Conversations.response(prompt, "more" + i, "model", "text");
		}
		open(questions); // warms up
		close();
		assertTimeout(Duration.ofSeconds(3), () -> {
			AnswerSheet sheet = open(questions);
			answers.sheets().forEach(AnswerSheet::problems);
			for (Question question : questions) {
				if (sheet.isShown(question)) {
					run(sheet.set(question, question.getType() instanceof YesNo ? true : "a"));
				}
			}
			assertEquals(200, attributes().size());
			assertEquals(List.of(), sheet.problems());
		});
	}
}
