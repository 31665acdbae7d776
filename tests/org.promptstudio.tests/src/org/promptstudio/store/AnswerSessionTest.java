package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StudioFactory;

/** Answers about an item, its prompts and its responses, from the command through the files and the journal and back. */
class AnswerSessionTest {

	@TempDir
	private Path folder;
	private RecipeForm form;
	private ItemLocation location;

	@BeforeEach
	void makeRecipeAndItem() throws IOException {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		Section section = RecipeFactory.eINSTANCE.createSection();
		recipe.getSections().add(section);
		section.getQuestions().add(question("topic", Scope.ITEM, RecipeFactory.eINSTANCE.createFreeText()));
		section.getQuestions().add(question("clear", Scope.PROMPT, RecipeFactory.eINSTANCE.createYesNo()));
		section.getQuestions().add(question("safe", Scope.RESPONSE, RecipeFactory.eINSTANCE.createYesNo()));
		section.getQuestions().add(question("spans", Scope.RESPONSE, RecipeFactory.eINSTANCE.createTextHighlight()));
		form = new RecipeForm(recipe, QuestionTypes.installed());
		Path item = TestItems.write(folder.resolve("q1.json"), TestItems.item("Name three rivers."));
		TestItems.write(folder.resolve("q1.annotations.json"), TestItems.annotations("First", "Second"));
		location = Dataset.find(folder).location(item).orElseThrow();
	}

	@AfterEach
	void close() {
		form.close();
	}

	private static Question question(String key, Scope scope, QuestionType type) {
		Question question = RecipeFactory.eINSTANCE.createQuestion();
		question.setKey(key);
		question.setScope(scope);
		question.setType(type);
		return question;
	}

	private void answer(ItemSession session, ItemAnswers answers, AnswerHolder holder, String key, Object value) {
		AnswerSheet sheet = answers.sheet(holder);
		Question question = form.questions(sheet.scope()).stream().filter(q -> q.getKey().equals(key)).findFirst().orElseThrow();
		session.commandStack().execute(sheet.set(question, value));
	}

	private ItemSession answered(ItemSession session) {
		Item item = session.item();
		ItemAnswers answers = new ItemAnswers(item, session.editingDomain(), form);
		answer(session, answers, item, "topic", "Geography");
		answer(session, answers, item.getPrompts().getFirst(), "clear", Boolean.TRUE);
		answer(session, answers, TestItems.response(session, 0), "safe", Boolean.FALSE);
		Highlight highlight = StudioFactory.eINSTANCE.createHighlight();
		highlight.setStart(0);
		highlight.setEnd(3);
		highlight.setText("Fir");
		answer(session, answers, TestItems.response(session, 0), "spans", List.of(highlight));
		return session;
	}

	private void assertAnswered(Item item) {
		ItemAnswers answers = new ItemAnswers(item, form);
		assertEquals("Geography", value(answers, item, "topic"));
		assertEquals(Boolean.TRUE, value(answers, item.getPrompts().getFirst(), "clear"));
		AnswerHolder response = item.getPrompts().getFirst().getResponses().getFirst();
		assertEquals(Boolean.FALSE, value(answers, response, "safe"));
		assertEquals("Fir", ((Highlight) ((List<?>) value(answers, response, "spans")).getFirst()).getText());
		answers.dispose();
	}

	private Object value(ItemAnswers answers, AnswerHolder holder, String key) {
		AnswerSheet sheet = answers.sheet(holder);
		return sheet.value(form.questions(sheet.scope()).stream().filter(q -> q.getKey().equals(key)).findFirst().orElseThrow());
	}

	@Test
	void save_answers_andOpenAgain() throws Exception {
		byte[] item = Files.readAllBytes(location.itemFile());
		answered(ItemSession.open(location)).save();
		assertArrayEquals(item, Files.readAllBytes(location.itemFile()));
		assertTrue(Files.readString(location.annotationFile()).startsWith("{"), "answers about the item need a wrapper");
		assertAnswered(ItemSession.open(location).item());
	}

	@Test
	void undoAll_restoresTheBareArray() throws Exception {
		byte[] before = Files.readAllBytes(location.annotationFile());
		ItemSession session = answered(ItemSession.open(location));
		session.save();
		while (session.commandStack().canUndo()) {
			session.commandStack().undo();
		}
		session.save();
		assertArrayEquals(before, Files.readAllBytes(location.annotationFile()));
	}

	@Test
	void crash_answersComeBackFromTheJournal() throws Exception {
		try (Journal journal = new Journal(folder.resolve("state"), Duration.ofHours(1), InstantSource.system(), e -> {})) {
			ItemSession session = ItemSession.open(location);
			session.journalTo(journal);
			answered(session);
			journal.flush();
			try (Journal afterCrash = new Journal(folder.resolve("state"), Duration.ofHours(1), InstantSource.system(), e -> {})) {
				ItemSession recovered = ItemSession.recover(location, afterCrash.find(location).orElseThrow());
				assertAnswered(recovered.item());
				recovered.save();
				assertAnswered(ItemSession.open(location).item());
			}
		}
	}
}
