package org.promptstudio.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.recipe.Parameters;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scale;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.wizard.Template;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.widgets.CheckBox;

class RecipeEditorUiTest {

	private static final String MATRIX = "org.promptstudio.example.matrix";

	@RegisterExtension
	final RecipeEditing editing = new RecipeEditing();

	@Test
	void open_showsTheOutlineAndSelectsTheFirstQuestion() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		assertEquals(List.of("Quality  4", "How accurate is the response? *  Scale", "What is wrong? *  Free text"), editing.lines().subList(0, 3));
		assertEquals("How accurate is the response?", ((StyledText) editing.control("recipe.field.title")).getText());
		assertFalse(editing.editor().isDirty());
		assertFalse(editing.isShown("recipe.problems"));
	}

	@Test
	void moveDuplicateAndDelete_canBeUndone() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		Recipe before = EcoreUtil.copy(editing.recipe());
		editing.select("helpfulness");
		editing.run(RecipeCommands.MOVE_UP);
		assertEquals(List.of("accuracy", "helpfulness", "accuracy-reason"), editing.keys().subList(0, 3));
		editing.run(RecipeCommands.DUPLICATE);
		assertEquals(List.of("accuracy", "helpfulness", "helpfulness-2"), editing.keys().subList(0, 3));
		Keyboard.focus(editing.tree());
		UiPump.events();
		editing.run("org.eclipse.ui.edit.delete");
		assertEquals(List.of("accuracy", "helpfulness", "accuracy-reason"), editing.keys().subList(0, 3));
		assertSame(editing.question("accuracy-reason"), editing.model().selected().orElseThrow());
		editing.undo();
		editing.undo();
		editing.undo();
		assertTrue(EcoreUtil.equals(before, editing.recipe()));
		assertFalse(editing.editor().isDirty());
		editing.redo();
		assertTrue(editing.editor().isDirty());
	}

	@Test
	void copyAndPaste_inTheOutline_givesAnotherKey() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("verdict");
		Keyboard.focus(editing.tree());
		UiPump.events();
		editing.run("org.eclipse.ui.edit.copy");
		editing.select("prompt-clear");
		editing.run("org.eclipse.ui.edit.paste");
		Question pasted = editing.question("verdict-2");
		assertEquals("The prompt", pasted.getSection().getTitle());
		assertSame(pasted, editing.model().selected().orElseThrow());
	}

	@Test
	void addEachType_makesAQuestionThatCanBeAsked() throws IOException, FormatException {
		editing.open(Template.SAFETY);
		for (QuestionTypeInfo type : QuestionTypes.installed().all()) {
			int before = editing.keys().size();
			editing.addQuestion(type);
			assertEquals(before + 1, editing.keys().size());
			editing.type("recipe.field.title", "About " + type.id());
		}
		UiPump.events();
		assertEquals(List.of(), editing.model().problems());
	}

	@Test
	void details_ofAContributedType_haveItsParameters() throws IOException, FormatException {
		editing.open(Template.SAFETY);
		editing.addQuestion(QuestionTypes.installed().find(MATRIX).orElseThrow());
		assertEquals("Accuracy\nCompleteness\nStyle", ((StyledText) editing.control("recipe.field.aspects")).getText());
		editing.type("recipe.field.aspects", "Tone\nLength");
		ContributedType type = (ContributedType) ((Question) editing.model().selected().orElseThrow()).getType();
		assertEquals(List.of("Tone", "Length"), Parameters.lines(type, "aspects"));
		editing.undo();
		assertEquals(List.of("Accuracy", "Completeness", "Style"), Parameters.lines(type, "aspects"));
		assertEquals(List.of(), editing.model().problems());
	}

	@Test
	void addSectionAndLabel_takeTheKeyboardToTheirName() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.press("recipe.addSection");
		assertEquals("New section  0", editing.lines().get(5));
		editing.type("recipe.field.title", "Another");
		assertEquals("Another  0", editing.lines().get(5));
		editing.press("recipe.addLabel");
		assertEquals("label", editing.recipe().getLabels().get(0).getTag());
		editing.click("recipe.field.color.10b981");
		assertEquals("#10b981", editing.recipe().getLabels().get(0).getColor());
	}

	@Test
	void details_ofAQuestion_changeTheModel() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		editing.type("recipe.field.title", "How right is it?");
		editing.type("recipe.field.max", "7");
		editing.type("recipe.field.maxLabel", "All of it");
		((CheckBox) editing.control("recipe.field.required")).toggle();
		editing.press("recipe.field.scope.prompt");
		Question question = editing.question("accuracy");
		Scale scale = (Scale) question.getType();
		assertEquals("How right is it?", question.getTitle());
		assertEquals("7", scale.getMax().toPlainString());
		assertEquals("All of it", scale.getMaxLabel());
		assertFalse(question.isRequired());
		assertEquals(Scope.PROMPT, question.getScope());
		for (int i = 0; i < 5; i++) {
			editing.undo();
		}
		assertEquals("How accurate is the response?", ((StyledText) editing.control("recipe.field.title")).getText());
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void details_withWhatIsNoNumber_sayItAndKeepTheValue() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		editing.type("recipe.field.step", "one");
		assertEquals("Type a number, such as 0.5.", ((Label) editing.control("recipe.field.step.message")).getText());
		assertEquals("1", ((Scale) editing.question("accuracy").getType()).getStep().toPlainString());
		assertTrue(editing.editor().isDirty());
		editing.undo();
		assertEquals("1", ((StyledText) editing.control("recipe.field.step")).getText());
		assertFalse(editing.editor().isDirty());
		editing.type("recipe.field.step", "one");
		editing.type("recipe.field.step", "0,5");
		assertEquals("0.5", ((Scale) editing.question("accuracy").getType()).getStep().toPlainString());
		assertFalse(editing.isShown("recipe.field.step.message"));
	}

	@Test
	void options_asLines_changeTheModelAndTheConditions() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("verdict");
		StyledText lines = (StyledText) editing.control("recipe.field.options");
		assertTrue(lines.getText().startsWith("use | It can be sent as it is\n"), lines.getText());
		lines.setText(lines.getText().replace("edit |", "mend |"));
		editing.editor().commitTyped();
		UiPump.events();
		assertEquals("mend", ((SingleChoice) editing.question("verdict").getType()).getOptions().get(1).getValue());
		assertEquals(List.of("mend", "rewrite"), editing.question("faults").getCondition().getValues());
		editing.undo();
		assertTrue(lines.getText().contains("edit |"));
	}

	@Test
	void key_renamed_takesConditionsAlong() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("verdict");
		editing.type("recipe.field.key", "judgement");
		assertEquals("judgement", editing.question("faults").getCondition().getKey());
		assertEquals(List.of(), editing.model().problems());
		editing.undo();
		assertEquals("verdict", ((StyledText) editing.control("recipe.field.key")).getText());
	}

	@Test
	void condition_isAddedAndTakenAway() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("clarity");
		editing.press("recipe.field.condition.add");
		assertEquals("helpfulness", editing.question("clarity").getCondition().getKey());
		editing.press("recipe.field.condition.remove");
		assertEquals(null, editing.question("clarity").getCondition());
		editing.undo();
		assertTrue(editing.isShown("recipe.field.condition.question"));
	}

	@Test
	void problem_isShownInTheTreeAtTheFieldAndInTheList_whichLeadsThere() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("helpfulness");
		editing.type("recipe.field.key", "accuracy");
		Question twin = editing.recipe().getSections().get(0).getQuestions().get(2);
		assertFalse(editing.model().problems(twin).isEmpty());
		assertTrue(editing.isShown("recipe.field.key.message"));
		Table table = (Table) editing.control("recipe.problems.table");
		assertEquals(editing.model().problems().size(), table.getItemCount());
		editing.show(RecipeEditor.Page.OPTIONS);
		Event enter = new Event();
		enter.item = table.getItem(0);
		table.notifyListeners(SWT.DefaultSelection, enter);
		UiPump.events();
		assertEquals(RecipeEditor.Page.QUESTIONS, editing.editor().page());
		assertSame(Elements.elementOf(editing.model().problems().get(0).where()), editing.model().selected().orElseThrow());
		editing.undo();
		assertFalse(editing.isShown("recipe.problems"));
	}

	@Test
	void preview_followsTheRecipe() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		assertTrue(previews("accuracy"));
		editing.select("accuracy");
		editing.type("recipe.field.key", "precision");
		UiPump.until("the preview asks by the new key", () -> previews("precision") && !previews("accuracy"));
		IconButton prompt = (IconButton) editing.control("recipe.preview.prompt");
		prompt.press();
		UiPump.events();
		UiPump.until("the preview asks about the prompt", () -> previews("prompt-clear"));
		assertFalse(editing.isShown("recipe.notice"));
	}

	/** Whether the preview has a control for a question. */
	private boolean previews(String key) {
		Control preview = editing.control("recipe.preview");
		return Widgets.all(preview).stream().map(TestIds::of).anyMatch(id -> id.equals("feedback." + key) || id.startsWith("feedback." + key + '.'));
	}

	@Test
	void guidelines_areOneStepOfUndo_andShownBeside() throws IOException, FormatException {
		editing.open(Template.RANK_ONLY);
		editing.show(RecipeEditor.Page.GUIDELINES);
		StyledText source = (StyledText) editing.control("recipe.guidelines");
		source.setText("# New\n\nRead *all* of it.");
		assertTrue(editing.editor().isDirty());
		editing.editor().commitTyped();
		assertEquals("# New\n\nRead *all* of it.", editing.recipe().getGuidelines());
		assertTrue(((StyledText) editing.control("recipe.guidelines.preview")).getText().contains("Read all of it."));
		editing.undo();
		assertTrue(source.getText().startsWith("# Ranking responses"));
	}

	@Test
	void options_ofARecipeWithoutRanking_giveItOne() throws IOException, FormatException {
		editing.open(Template.SAFETY);
		editing.show(RecipeEditor.Page.OPTIONS);
		((CheckBox) editing.control("recipe.field.reasonRequired")).toggle();
		UiPump.events();
		assertTrue(editing.recipe().getRanking().isReasonRequired());
		editing.type("recipe.field.lowestRank", "5");
		assertEquals(5, editing.recipe().getRanking().getLowestRank());
		editing.undo();
		editing.undo();
		assertEquals(null, editing.recipe().getRanking());
		assertFalse(((CheckBox) editing.control("recipe.field.reasonRequired")).getSelection());
	}

	@Test
	void source_isTakenOverAsOneStep() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.show(RecipeEditor.Page.SOURCE);
		StyledText source = (StyledText) editing.control("recipe.source");
		source.setText(source.getText().replace("\"Verdict\"", "\"Judgement\"").replace("key=\"clarity\"", "key=\"clear\""));
		editing.editor().commitTyped();
		assertEquals("Judgement", editing.recipe().getSections().get(1).getTitle());
		assertTrue(editing.keys().contains("clear"));
		editing.undo();
		assertEquals("Verdict", editing.recipe().getSections().get(1).getTitle());
		assertTrue(editing.keys().contains("clarity"));
		assertTrue(source.getText().contains("\"Verdict\""));
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void source_thatIsNoRecipe_saysTheLineAndIsNotSaved() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		byte[] before = Files.readAllBytes(editing.file());
		editing.show(RecipeEditor.Page.SOURCE);
		StyledText source = (StyledText) editing.control("recipe.source");
		source.setText(source.getText().replaceFirst("</sections>", "</section>"));
		editing.editor().commitTyped();
		UiPump.events();
		assertTrue(((Label) editing.control("recipe.source.state")).getText().startsWith("Line "));
		NullProgressMonitor monitor = new NullProgressMonitor();
		editing.editor().doSave(monitor);
		assertTrue(monitor.isCanceled());
		assertTrue(editing.isShown("recipe.notice"));
		assertEquals(new String(before), Files.readString(editing.file()));
		String draft = source.getText();
		editing.undo();
		assertFalse(editing.editor().isDirty());
		source.setText(draft);
		Dialogs.Answer answer = Dialogs.press("Discard the change");
		editing.run(RecipeCommands.PAGE, java.util.Map.of(RecipeCommands.PAGE_NAME, "questions"));
		assertTrue(answer.isGiven());
		assertEquals(RecipeEditor.Page.QUESTIONS, editing.editor().page());
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void save_writesWhatWasTyped_andAnotherOpeningReadsIt() throws IOException, FormatException {
		editing.open(Template.FACT_CHECK);
		editing.select("support");
		((StyledText) editing.control("recipe.field.title")).setText("How much is supported?");
		assertTrue(editing.editor().isDirty());
		editing.save();
		assertFalse(editing.editor().isDirty());
		assertTrue(EcoreUtil.equals(editing.recipe(), editing.onDisk()));
		assertEquals("How much is supported?", Elements.question(editing.onDisk(), "support").orElseThrow().getTitle());
	}

	@Test
	void changedOutside_withoutEdits_isLoadedAgain() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		Files.writeString(editing.file(), Files.readString(editing.file()).replace("\"Verdict\"", "\"Outside\""));
		Files.setLastModifiedTime(editing.file(), FileTime.from(Instant.now().plusSeconds(5)));
		editing.editor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.events();
		assertTrue(editing.lines().contains("Outside  3"), editing.lines().toString());
		assertFalse(editing.editor().isDirty());
	}

	@Test
	void changedOutside_withEdits_asks_andKeepsMine() throws IOException, FormatException {
		editing.open(Template.QUALITY);
		editing.select("accuracy");
		editing.type("recipe.field.title", "Mine");
		Files.writeString(editing.file(), Files.readString(editing.file()).replace("\"Verdict\"", "\"Outside\""));
		editing.save();
		assertTrue(editing.editor().isDirty());
		assertTrue(Files.readString(editing.file()).contains("Outside"));
		editing.press("recipe.notice.choice");
		assertFalse(editing.editor().isDirty());
		assertEquals("Mine", Elements.question(editing.onDisk(), "accuracy").orElseThrow().getTitle());
		assertFalse(Files.readString(editing.file()).contains("Outside"));
	}

	@Test
	void brokenFile_isToldAndCanBeTriedAgain() throws IOException, FormatException {
		Files.writeString(editing.file(), "no recipe");
		RecipeEditor editor = editing.open(editing.file());
		assertTrue(editor.model().isEmpty());
		assertFalse(((Label) editing.control("recipe.message.text")).getText().isBlank());
		Files.write(editing.file(), org.promptstudio.store.RecipeFile.write(Template.SAFETY.newRecipe()));
		editing.press("recipe.tryAgain");
		assertTrue(editor.model().isPresent());
		assertTrue(editing.isShown("recipe.outline"));
	}

	@Test
	void renamedKey_saved_offersToCarryAnswersOver() throws IOException, FormatException, InterruptedException {
		Stream.of("a", "b").forEach(name -> writeAnswer(name));
		editing.openDataset();
		editing.open(Template.QUALITY);
		editing.select("verdict");
		editing.type("recipe.field.key", "judgement");
		editing.save();
		editing.press("recipe.notice.choice");
		Job.getJobManager().join(CarryOver.FAMILY, null);
		UiPump.events();
		for (String name : List.of("a", "b")) {
			String annotations = Files.readString(editing.root().resolve("json/carry/" + name + ".json"));
			assertTrue(annotations.contains("\"judgement\": \"use\""), annotations);
			assertFalse(annotations.contains("verdict"));
		}
	}

	@Test
	void renamedKey_inTheSource_saved_offersToCarryAnswersOver() throws IOException, FormatException, InterruptedException {
		writeAnswer("a");
		editing.openDataset();
		editing.open(Template.QUALITY);
		editing.show(RecipeEditor.Page.SOURCE);
		StyledText source = (StyledText) editing.control("recipe.source");
		source.setText(source.getText().replace("\"verdict\"", "\"judgement\"").replace("<key>verdict<", "<key>judgement<"));
		editing.save();
		editing.press("recipe.notice.choice");
		Job.getJobManager().join(CarryOver.FAMILY, null);
		UiPump.events();
		String annotations = Files.readString(editing.root().resolve("json/carry/a.json"));
		assertTrue(annotations.contains("\"judgement\": \"use\""), annotations);
	}

	private void writeAnswer(String name) {
		try {
			org.promptstudio.ui.testing.Datasets.writeItem(editing.root(), "carry/" + name + ".json", "A prompt");
			Files.createDirectories(editing.root().resolve("json/carry"));
			Files.writeString(editing.root().resolve("json/carry/" + name + ".json"), """
					[{"id": "a1", "label": "free-text", "type": "text", "coordinates": "An answer.",
					  "metadata": {"system": {"promptId": "1", "attributes": {"verdict": "use"}}, "user": {}}}]
					""");
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void everyControl_hasANameForAssistants() throws IOException, FormatException {
		editing.open(Template.SAFETY);
		editing.select("safe");
		for (RecipeEditor.Page page : RecipeEditor.Page.values()) {
			editing.show(page);
			for (Control control : Widgets.all(Workbench.shell())) {
				String id = TestIds.of(control);
				boolean named = control instanceof StyledText || control instanceof IconButton || control instanceof CheckBox;
				if (id.startsWith("recipe.") && named && control.isVisible()) {
					assertFalse(AccessibleNames.of(control) == null || AccessibleNames.of(control).isBlank(), id);
				}
			}
		}
	}

	@Test
	void closing_leavesNoListenerAtTheRecipe() throws IOException, FormatException {
		RecipeEditor editor = editing.open(Template.QUALITY);
		for (RecipeEditor.Page page : RecipeEditor.Page.values()) {
			editing.show(page);
		}
		editing.show(RecipeEditor.Page.QUESTIONS);
		int before = editing.model().listenerCount();
		for (String key : editing.keys()) {
			editing.select(key);
		}
		assertEquals(before, editing.model().listenerCount());
		var model = editing.model();
		Workbench.page().closeEditor(editor, false);
		UiPump.events();
		assertEquals(0, model.listenerCount());
	}

	@Test
	void annotatorOfAProject_isToldWhoMayChangeTheRecipe_andChangesNothing() throws IOException, FormatException {
		Files.writeString(editing.root().resolve("studio.project"), """
				<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
				  <members mail="mia@example.org" role="owner"/>
				  <members mail="anna@example.org"/>
				</project:Project>
				""");
		StudioWorkspace.get().setUser("anna@example.org");
		try {
			editing.openDataset();
			editing.open(Template.QUALITY);
			String reason = "Only managers and owners of this project may change the questions of a recipe.";
			assertEquals(reason, ((Label) editing.control("recipe.notice.text")).getText());
			Recipe before = EcoreUtil.copy(editing.recipe());
			editing.press("recipe.notice.close");
			editing.select("accuracy");
			editing.type("recipe.field.title", "Mine");
			((CheckBox) editing.control("recipe.field.required")).toggle();
			editing.run(RecipeCommands.DUPLICATE);
			assertTrue(EcoreUtil.equals(before, editing.recipe()));
			assertEquals("How accurate is the response?", ((StyledText) editing.control("recipe.field.title")).getText());
			assertFalse(editing.editor().isDirty());
			assertEquals(reason, ((Label) editing.control("recipe.notice.text")).getText());
			editing.show(RecipeEditor.Page.SOURCE);
			assertFalse(((StyledText) editing.control("recipe.source")).getEditable());
		} finally {
			StudioWorkspace.get().setUser(null);
		}
	}
}
