package org.promptstudio.ui.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.prefs.BackingStoreException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.ScaleAppearance;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage.Literals;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.view.FeedbackView;
import org.promptstudio.ui.feedback.view.GuidelinesView;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.AccessibleValues;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** The feedback view of the workbench. */
class FeedbackViewUiTest {

	@RegisterExtension
	final FeedbackStage stage = new FeedbackStage();

	private static Recipe quality() {
		return Recipes.recipe().section("Quality").ask("verdict", Recipes.single("use", "fix")).required()
				.ask("good", Recipes.scale(ScaleAppearance.BUTTONS))
				.ask("why", Recipes.text(0, 0)).ask("clear", Recipes.yesNo(), Scope.PROMPT).ask("note", Recipes.text(0, 0), Scope.ITEM).make();
	}

	private Control shown(String testId) {
		UiPump.until(testId, () -> stage.isShown(testId));
		return Workbench.control(testId);
	}

	@Test
	void datasetWithoutRecipe_offersToMakeOne() {
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.empty");
		assertTrue(stage.text("feedback.empty").contains("no recipe"), stage.text("feedback.empty"));
		assertFalse(stage.isShown("feedback.import"));
	}

	@Test
	void datasetWithoutRecipe_offersNothingToAnAnnotator_andSaysWhoMay() throws IOException {
		Files.writeString(stage.root().resolve("ontology.json"), "{}");
		Files.writeString(stage.root().resolve("studio.project"), """
				<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
				  <members mail="olga@example.org" role="owner"/>
				  <members mail="anna@example.org"/>
				</project:Project>
				""");
		StudioWorkspace.get().setUser("anna@example.org");
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.empty");
		UiPump.until("who may is told", () -> stage.text("feedback.empty").contains("Only managers and owners"));
		assertFalse(stage.isShown("feedback.newRecipe"));
		assertFalse(stage.isShown("feedback.import"));
	}

	@Test
	void datasetWithoutRecipe_saysSoWhileItIsLookedForAgain() {
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.empty");
		UiPump.until("it is known", () -> !StudioWorkspace.get().isReadingRecipe());
		StudioWorkspace.get().refreshRecipes();
		assertFalse(StudioWorkspace.get().isReadingRecipe());
		stage.item().select(stage.response(1));
		assertTrue(stage.text("feedback.empty").contains("no recipe"), stage.text("feedback.empty"));
	}

	@Test
	void ontology_canBeImported_andTheKeyboardGoesToItsFirstQuestion() throws IOException, PartInitException {
		Files.writeString(stage.root().resolve("ontology.json"), """
				{"metadata": {"attributes": [{"key": "tone", "type": "options", "values": ["kind", "rude"], "scope": ["*"],
				 "scriptData": {"title": "Tone?", "optional": true, "multi": false}}]}, "roots": []}
				""");
		stage.open(FeedbackStage.WELCOME);
		IconButton button = (IconButton) shown("feedback.import");
		Workbench.page().activate(stage.view());
		Keyboard.focus(button);
		button.press();
		UiPump.until("the recipe is in use", () -> StudioWorkspace.get().recipe().isPresent());
		Control tone = shown("feedback.tone");
		assertEquals(1, StudioWorkspace.get().recipes().size());
		UiPump.until("the question has the keyboard", tone::isFocusControl);
	}

	@Test
	void questionThatIsPressedInAnotherPlace_getsTheKeyboardWithoutAnotherOneBefore() throws IOException, PartInitException {
		stage.writeRecipe("quality", quality());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		Control verdict = shown("feedback.verdict");
		Control clear = shown("feedback.clear");
		Workbench.page().activate(ItemNavigation.editor(Workbench.page()).orElseThrow());
		UiPump.events();
		assertTrue(item.item().isPresent());
		Keyboard.activate(Workbench.shell());
		List<Control> focused = new ArrayList<>();
		Listener listener = event -> focused.add((Control) event.widget);
		Display display = clear.getDisplay();
		Point pointer = display.getCursorLocation();
		display.setCursorLocation(clear.toDisplay(4, 4));
		display.addFilter(SWT.FocusIn, listener);
		try {
			UiPump.until("the pointer is there", () -> clear.equals(display.getCursorControl()));
			Workbench.page().activate(stage.view()); // which comes before the press itself
			clear.setFocus();
			UiPump.events();
			assertTrue(clear.isFocusControl());
			assertFalse(focused.contains(verdict));
		} finally {
			display.removeFilter(SWT.FocusIn, listener);
			display.setCursorLocation(pointer);
		}
	}

	@Test
	void goToTheQuestions_fromTheButtonsAboveThem() throws IOException, PartInitException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		Control verdict = shown("feedback.verdict");
		Workbench.page().activate(stage.view());
		Control chooser = Workbench.control("feedback.recipe");
		Keyboard.focus(chooser);
		stage.run("show");
		assertTrue(verdict.isFocusControl());
	}

	@Test
	void recipe_isAskedAboutResponsePromptAndItem() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		assertEquals("Response A", stage.text("feedback.heading.response"));
		assertEquals("Prompt 1", stage.text("feedback.heading.prompt"));
		assertEquals("This item", stage.text("feedback.heading.item"));
		assertEquals("0 of 5 answered", stage.text("feedback.progress"));
		assertEquals("Test", ((IconButton) Workbench.control("feedback.recipe")).getText());
	}

	@Test
	void selectionInTheConversation_drivesTheView_andTheFocusStays() throws IOException {
		stage.writeRecipe("quality", quality());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		Workbench.page().activate(ItemNavigation.editor(Workbench.page()).orElseThrow());
		String before = stage.focused();
		item.select(stage.response(1));
		UiPump.events();
		assertEquals("Response B", stage.text("feedback.heading.response"));
		assertEquals(before, stage.focused());
		assertFalse(before.startsWith("feedback."), before);
	}

	@Test
	void keyboardAlone_answersAndMovesOn_andTheFileHasIt() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		assertEquals("feedback.verdict", stage.focused());
		stage.digit(2);
		assertEquals("feedback.good", stage.focused());
		stage.digit(4);
		assertEquals("feedback.why", stage.focused());
		((StyledText) Workbench.control("feedback.why")).setText("Too long");
		stage.run("next");
		assertEquals("feedback.clear", stage.focused());
		stage.digit(1);
		stage.run("previous");
		assertEquals("feedback.clear", stage.focused());
		assertEquals("4 of 5 answered", stage.text("feedback.progress"));
		assertTrue(Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false));
		String saved = Files.readString(stage.root().resolve("json/" + FeedbackStage.WELCOME + ".json"), StandardCharsets.UTF_8);
		assertTrue(saved.contains("\"verdict\": \"fix\""), saved);
		assertTrue(saved.contains("Too long"), saved);
	}

	@Test
	void enter_choosesWhatTheArrowsLedTo_andElseOnlyGoesOn() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		Keyboard.untilActive("org.promptstudio.ui.feedback.enter", true);
		Keyboard.press(SWT.ARROW_RIGHT, 0);
		Keyboard.press(SWT.CR, 0);
		assertEquals("fix", stage.attribute(0, "verdict"));
		assertEquals("feedback.good", stage.focused());
		Keyboard.press(SWT.CR, 0);
		assertNull(stage.attribute(0, "good"), "a question can be passed over");
		assertEquals("feedback.why", stage.focused());
		stage.run("previous");
		stage.run("previous");
		Keyboard.press(SWT.ARROW_LEFT, 0);
		Keyboard.press(SWT.ARROW_RIGHT, 0);
		Keyboard.press(SWT.CR, 0);
		assertEquals("fix", stage.attribute(0, "verdict"), "chosen already, so it stays");
	}

	@Test
	void lastAnswerAboutAResponse_leavesAnAnswerAboutThePromptAlone() throws IOException {
		stage.writeRecipe("two",
				Recipes.recipe().ask("verdict", Recipes.single("use", "fix")).ask("reason", Recipes.text(0, 0), Scope.PROMPT).make());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(1);
		assertEquals("feedback.reason", stage.focused(), "it has no answer yet");
		((StyledText) Workbench.control("feedback.reason")).setText("Clear");
		stage.run("previous");
		stage.digit(2);
		assertEquals("feedback.verdict", stage.focused(), "what is typed next is not meant for the reason");
		assertEquals("fix", stage.attribute(0, "verdict"));
		stage.run("next");
		assertEquals("feedback.reason", stage.focused(), "whoever wants it gets there");
	}

	@Test
	void responseWithoutRank_isWhereTheListOfWhatIsMissingLeads() throws IOException {
		Recipe recipe = quality();
		recipe.setRanking(RecipeFactory.eINSTANCE.createRanking());
		recipe.getRanking().setEveryResponseRanked(true);
		stage.writeRecipe("ranks", recipe);
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		List<Response> shown = item.order().responses(stage.response(0).getPrompt());
		for (int i = 0; i < shown.size(); i++) {
			Integer rank = i == 1 ? null : Integer.valueOf(i);
			item.domain().getCommandStack().execute(SetCommand.create(item.domain(), shown.get(i), Literals.RESPONSE__RANK, rank));
		}
		item.select(shown.getFirst());
		stage.run("org.promptstudio.ui.review.done");
		UiPump.until("the list opens", () -> missing().isPresent());
		Table list = missing().orElseThrow();
		int row = Arrays.stream(list.getItems()).map(TableItem::getText).toList().indexOf("Prompt 1: One response has no rank. Give it one.");
		list.setSelection(row);
		list.notifyListeners(SWT.DefaultSelection, new Event());
		UiPump.until("the response without a rank is selected", () -> item.selectedResponse().filter(shown.get(1)::equals).isPresent());
	}

	private static Optional<Table> missing() {
		return Arrays.stream(Display.getCurrent().getShells()).map(shell -> TestIds.find(shell, "review.missing")).filter(Table.class::isInstance)
				.map(Table.class::cast).findFirst();
	}

	@Test
	void questionThatAnAnswerBringsUp_getsTheKeyboard_andIsInView() throws IOException {
		Recipes recipe = Recipes.recipe();
		for (int i = 0; i < 12; i++) {
			recipe.ask("ok" + i, Recipes.yesNo(), Scope.PROMPT).required().ask("why" + i, Recipes.text(0, 0), Scope.PROMPT).when("ok" + i, "false");
		}
		stage.writeRecipe("pairs", recipe.make());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.ok0");
		stage.run("show");
		for (boolean unfolded : new boolean[] { false, true }) {
			if (unfolded) {
				stage.run("problems");
				stage.run("focus", "org.promptstudio.ui.feedback.focus.key", "ok6");
			}
			for (int i = unfolded ? 6 : 0; i < (unfolded ? 12 : 6); i++) {
				assertEquals("feedback.ok" + i, stage.focused());
				stage.digit(2);
				assertEquals("feedback.why" + i, stage.focused());
				assertInView(Workbench.control("feedback.why" + i));
				stage.run("next");
			}
		}
	}

	private static void assertInView(Control control) {
		ScrolledComposite scroll = scroll(control);
		Rectangle view = scroll.getClientArea();
		Rectangle place = control.getDisplay().map(control.getParent(), scroll, control.getBounds());
		assertTrue(view.intersection(place).equals(place), place + " is not in " + view);
	}

	private static ScrolledComposite scroll(Control control) {
		Composite parent = control.getParent();
		return parent instanceof ScrolledComposite scroll ? scroll : scroll(parent);
	}

	@Test
	void save_isPossibleAfterAnAnswer_whereTheEditorWasNeverActive() throws IOException, PartInitException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		Workbench.page().activate(stage.view());
		Command save = Workbench.window().getService(ICommandService.class).getCommand(IWorkbenchCommandConstants.FILE_SAVE);
		UiPump.until("nothing is to be saved", () -> !save.isEnabled());
		stage.run("show");
		stage.digit(1);
		UiPump.until("the answer can be saved", save::isEnabled);
		Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false);
		UiPump.until("it is saved", () -> !save.isEnabled());
	}

	@Test
	void undo_reachesEachAnswer_andSaysWhich() throws IOException {
		stage.writeRecipe("quality", quality());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(1);
		stage.digit(5);
		assertTrue(item.domain().getCommandStack().getUndoCommand().getLabel().contains("Title of good"),
				item.domain().getCommandStack().getUndoCommand().getLabel());
		item.domain().getCommandStack().undo();
		assertNull(stage.attribute(0, "good"));
		assertEquals("use", stage.attribute(0, "verdict"));
		item.domain().getCommandStack().undo();
		assertNull(stage.attribute(0, "verdict"));
		assertEquals("", AccessibleValues.of(Workbench.control("feedback.verdict")));
	}

	@Test
	void clear_takesTheAnswerAway() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(1);
		stage.run("previous");
		stage.run("clear");
		assertNull(stage.attribute(0, "verdict"));
	}

	@Test
	void nextUnanswered_goesOnToTheNextResponse() throws IOException {
		stage.writeRecipe("one", Recipes.recipe().ask("safe", Recipes.yesNo()).make());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.safe");
		stage.run("unanswered");
		assertEquals("feedback.safe", stage.focused());
		stage.digit(1);
		stage.run("unanswered");
		assertEquals(stage.response(1), item.selectedResponse().orElseThrow());
		assertEquals("feedback.safe", stage.focused());
		assertEquals("", AccessibleValues.of(Workbench.control("feedback.safe")));
	}

	@Test
	void problems_areListedWithAWayToTheQuestion() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		assertFalse(stage.isShown("feedback.problem.0"));
		((IconButton) shown("feedback.problems")).press();
		UiPump.events();
		IconButton link = (IconButton) shown("feedback.problem.0");
		assertEquals("“Title of verdict” has no answer yet. Please answer it.", link.getLabel());
		link.press();
		assertEquals("feedback.verdict", stage.focused());
		stage.digit(1);
		UiPump.until("nothing is missing", () -> !stage.isShown("feedback.problem.0"));
	}

	@Test
	void typedText_isSavedThoughTheFieldWasNotLeft() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		StyledText why = (StyledText) shown("feedback.why");
		Keyboard.focus(why);
		why.setText("still typing");
		assertTrue(ItemNavigation.editor(Workbench.page()).orElseThrow().isDirty());
		assertTrue(Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false));
		assertEquals("still typing", stage.attribute(0, "why"));
	}

	@Test
	void anotherEngine_chosenInThePreferences_takesOverAtOnce_andKeepsWhatWasTyped() throws IOException, BackingStoreException {
		stage.writeRecipe("quality", quality());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(2);
		ServiceRegistration<FeedbackFormEngine> another = FeedbackEnginesUiTest.Other.register(-1_000);
		try {
			List<FeedbackFormEngine> engines = FeedbackEngines.all();
			for (int i = engines.size() - 1; i >= 0; i--) {
				StyledText before = (StyledText) shown("feedback.why");
				before.setText("typed before " + i);
				choose(engines.get(i));
				UiPump.until("the form of " + engines.get(i).name(), before::isDisposed);
				assertEquals("typed before " + i, ((StyledText) shown("feedback.why")).getText());
				assertEquals("typed before " + i, stage.attribute(0, "why"));
				assertEquals("fix", AccessibleValues.of(shown("feedback.verdict")));
				item.select(stage.response(1));
				UiPump.until("response B", () -> AccessibleValues.of(shown("feedback.verdict")).isEmpty());
				item.select(stage.response(0));
				UiPump.until("response A", () -> AccessibleValues.of(shown("feedback.verdict")).equals("fix"));
			}
		} finally {
			FeedbackEngines.use("");
			another.unregister();
		}
	}

	@Test
	void anotherEngine_showsWhatWasInView() throws IOException, BackingStoreException {
		stage.writeRecipe("large", Recipes.large(40));
		stage.open(FeedbackStage.WELCOME);
		Control before = shown("feedback.form.response");
		ScrolledComposite scroll = (ScrolledComposite) before.getParent().getParent().getParent();
		scroll.setOrigin(0, 600);
		UiPump.events();
		assertEquals(600, scroll.getOrigin().y);
		ServiceRegistration<FeedbackFormEngine> another = FeedbackEnginesUiTest.Other.register(-1_000);
		try {
			FeedbackEngines.use(FeedbackEngines.all().getLast().id());
			UiPump.until("another form", before::isDisposed);
			shown("feedback.form.response");
			assertEquals(600, scroll.getOrigin().y);
		} finally {
			FeedbackEngines.use("");
			another.unregister();
		}
	}

	/** On the page in the preferences. */
	private static void choose(FeedbackFormEngine engine) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.shell(), "org.promptstudio.ui.feedback.preferences", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			Widgets.all(dialog.getShell()).stream().filter(Button.class::isInstance).map(Button.class::cast)
					.filter(button -> TestIds.of(button).startsWith("preferences.engine."))
					.forEach(button -> button.setSelection(TestIds.of(button).equals("preferences.engine." + engine.id())));
			assertTrue(((IPreferencePage) dialog.getSelectedPage()).performOk());
		} finally {
			dialog.close();
		}
	}

	@Test
	void brokenRecipe_isToldWithItsLine() throws IOException {
		Path file = stage.writeRecipe("broken", quality());
		Files.writeString(file, "<?xml version=\"1.0\"?>\n<recipe>\n  <unfinished");
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.empty");
		assertTrue(stage.text("feedback.empty").contains("broken.recipe"), stage.text("feedback.empty"));
		assertTrue(stage.text("feedback.empty").contains("Line "), stage.text("feedback.empty"));
		assertTrue(stage.isShown("feedback.refresh"));
	}

	@Test
	void changedRecipe_isReadAgain_andAnswersItNoLongerAsksForAreKept() throws IOException {
		stage.writeRecipe("quality", quality());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(2);
		stage.writeRecipe("quality", Recipes.recipe().section("One").section("Two").ask("other", Recipes.yesNo()).make());
		StudioWorkspace.get().refreshRecipes();
		shown("feedback.other");
		assertNull(TestIds.find(Workbench.shell(), "feedback.verdict"));
		assertEquals("fix", stage.attribute(0, "verdict"));
		IconButton remove = (IconButton) shown("feedback.leftOver.0");
		assertTrue(Widgets.all(Workbench.control("feedback.leftOvers")).stream()
				.anyMatch(control -> control instanceof Label label && label.getText().equals("verdict: fix")));
		remove.press();
		assertNull(stage.attribute(0, "verdict"));
		item.domain().getCommandStack().undo();
		assertEquals("fix", stage.attribute(0, "verdict"));
	}

	@Test
	void severalRecipes_theChosenOneIsRemembered() throws IOException {
		stage.writeRecipe("a-first", Recipes.recipe().ask("first", Recipes.yesNo()).make());
		Path second = stage.writeRecipe("b-second", Recipes.recipe().ask("second", Recipes.yesNo()).make());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.first");
		StudioWorkspace.get().useRecipe(second);
		shown("feedback.second");
		assertEquals(second, StudioWorkspace.get().recipeFile().orElseThrow());
		StudioWorkspace.get().refreshRecipes();
		UiPump.until("read", () -> !StudioWorkspace.get().isReadingRecipe());
		assertEquals(second, StudioWorkspace.get().recipeFile().orElseThrow());
	}

	@Test
	void noteOfARecipeThatAllowsNoEditing_leavesNoGapBehind() throws IOException {
		Path first = stage.writeRecipe("a-first", Recipes.recipe().ask("first", Recipes.yesNo()).make());
		Recipe restricted = Recipes.recipe().ask("second", Recipes.yesNo()).make();
		restricted.setAllowEditing(false);
		Path second = stage.writeRecipe("b-second", restricted);
		stage.open(FeedbackStage.WELCOME);
		Control header = shown("feedback.recipe").getParent();
		shown("feedback.first");
		StudioWorkspace.get().useRecipe(second);
		shown("feedback.second");
		UiPump.until("the note has its place", () -> stage.isShown("feedback.noEditing") && isAsHighAsItNeeds(header));
		StudioWorkspace.get().useRecipe(first);
		shown("feedback.first");
		UiPump.until("the place is free again", () -> !stage.isShown("feedback.noEditing") && isAsHighAsItNeeds(header));
	}

	private static boolean isAsHighAsItNeeds(Control control) {
		return control.getSize().y == control.computeSize(control.getSize().x, SWT.DEFAULT).y;
	}

	@Test
	void anotherItem_isAskedAbout() throws IOException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.run("show");
		stage.digit(2);
		stage.open(FeedbackStage.TABLES);
		shown("feedback.verdict");
		assertEquals("", AccessibleValues.of(Workbench.control("feedback.verdict")));
		stage.open(FeedbackStage.WELCOME);
		assertEquals("fix", AccessibleValues.of(Workbench.control("feedback.verdict")), "it was saved on leaving");
	}

	@Test
	void textOfAHighlightQuestion_isMarkedFromTheConversation() throws IOException {
		stage.writeRecipe("spans", Recipes.recipe().label("wrong", "#C0392B").ask("spans", Recipes.highlight()).make());
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.spans");
		StyledText text = (StyledText) Widgets.shown(Workbench.shell(), "response.text").get(0);
		int start = text.getText().indexOf("best");
		text.setSelection(start, start + 4);
		String value = stage.response(0).getValue();
		assertEquals("best", item.selectedText().orElseThrow().text());
		assertEquals(value.indexOf("best"), item.selectedText().orElseThrow().start(), "the markup before it is counted");
		stage.run("mark");
		assertEquals("“best”", ((IconButton) shown("feedback.spans.quote0")).getText());
		assertEquals(0, text.getSelectionCount());
		item.domain().getCommandStack().undo();
		UiPump.until("no mark", () -> !stage.isShown("feedback.spans.quote0"));
	}

	@Test
	void highlights_stayMarked_whileTheQuestionsAreBehindTheGuidelines() throws IOException, PartInitException {
		stage.writeRecipe("spans", Recipes.recipe().label("wrong", "#C0392B").ask("spans", Recipes.highlight()).make());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.spans");
		StyledText text = (StyledText) Widgets.shown(Workbench.shell(), "response.text").get(0);
		text.setSelection(0, 8);
		stage.run("mark");
		shown("feedback.spans.quote0");
		Workbench.page().showView(GuidelinesView.ID);
		try {
			UiPump.until("the questions are hidden", () -> !stage.isShown("feedback.spans.quote0"));
			assertTrue(isMarked(), "behind the guidelines");
			Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false);
			stage.open(FeedbackStage.TABLES);
			stage.open(FeedbackStage.WELCOME);
			UiPump.until("marked when the item is opened again", FeedbackViewUiTest::isMarked);
		} finally {
			Workbench.page().hideView(Workbench.page().findView(GuidelinesView.ID));
		}
		stage.view();
		shown("feedback.spans.quote0");
	}

	/** Whether something in the first response's text is underlined in the colour of the label. */
	private static boolean isMarked() {
		Control text = Widgets.shown(Workbench.shell(), "response.text").get(0);
		return Widgets.count(Widgets.picture(text), new RGB(0xC0, 0x39, 0x2B)) > 0;
	}

	@Test
	void closedEditor_withMarks_leavesTheViewEmpty() throws IOException {
		stage.writeRecipe("spans", Recipes.recipe().label("wrong", "#C0392B").ask("spans", Recipes.highlight()).make());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.spans");
		StyledText text = (StyledText) Widgets.shown(Workbench.shell(), "response.text").get(0);
		text.setSelection(0, 8);
		stage.run("mark");
		shown("feedback.spans.quote0");
		Workbench.page().closeAllEditors(false);
		UiPump.until("nothing is asked", () -> stage.isShown("feedback.empty"));
	}

	@Test
	void closedView_listensToNothing() throws IOException, PartInitException {
		stage.writeRecipe("quality", quality());
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		stage.hideView();
		int before = StudioWorkspace.get().listenerCount();
		int adapters = stage.response(0).eAdapters().size();
		for (int i = 0; i < 3; i++) {
			stage.view();
			shown("feedback.verdict");
			assertTrue(StudioWorkspace.get().listenerCount() > before);
			stage.hideView();
		}
		assertEquals(before, StudioWorkspace.get().listenerCount());
		assertEquals(adapters, stage.response(0).eAdapters().size());
		stage.view();
	}

	@Test
	void everythingToPress_hasANameAndAnId() throws IOException {
		stage.writeRecipe("all", Recipes.large(9));
		stage.open(FeedbackStage.WELCOME);
		shown("feedback.q0");
		Composite root = shown("feedback.recipe").getParent().getParent();
		List<Control> focusable = Widgets.all(root).stream()
				.filter(control -> control instanceof IconButton || TestIds.of(control).startsWith("feedback.q") && control.isListening(SWT.KeyDown))
				.toList();
		assertTrue(focusable.size() >= 9, focusable.toString());
		for (Control control : focusable) {
			assertFalse(TestIds.of(control).isEmpty(), control + " has no test id");
			if (control.isVisible()) {
				assertFalse(AccessibleNames.of(control).isBlank(), TestIds.of(control) + " has no name");
			}
		}
	}

	@Test
	void guidelines_areShownInAViewOfTheirOwn() throws IOException {
		Recipe recipe = quality();
		recipe.setGuidelines("# Be fair\n\nRead **everything**.");
		stage.writeRecipe("quality", recipe);
		stage.open(FeedbackStage.WELCOME);
		stage.run("guidelines");
		StyledText text = (StyledText) shown("guidelines.text");
		UiPump.until("the guidelines", () -> text.getText().contains("Be fair"));
		assertFalse(text.getText().contains("**"), text.getText());
		Workbench.page().hideView(Workbench.page().findView("org.promptstudio.ui.feedback.guidelinesView"));
	}

	@Test
	void ranks_obeyTheRecipe() throws IOException {
		Recipe recipe = quality();
		recipe.setRanking(org.promptstudio.model.recipe.RecipeFactory.eINSTANCE.createRanking());
		recipe.getRanking().setLowestRank(5);
		recipe.getRanking().setTiesAllowed(false);
		stage.writeRecipe("quality", recipe);
		OpenItem item = stage.open(FeedbackStage.WELCOME);
		shown("feedback.verdict");
		rank(item, 0, "5");
		assertEquals(Integer.valueOf(5), stage.response(0).getRank());
		rank(item, 1, "5");
		assertNull(stage.response(1).getRank(), "the recipe allows no ties");
		rank(item, 1, "6");
		assertNull(stage.response(1).getRank(), "the lowest rank is 5");
		rank(item, 1, "4");
		assertEquals(Integer.valueOf(4), stage.response(1).getRank());
	}

	private void rank(OpenItem item, int response, String rank) {
		Workbench.page().activate(ItemNavigation.editor(Workbench.page()).orElseThrow());
		item.select(stage.response(response));
		UiPump.events();
		stage.run("org.promptstudio.ui.conversation.rank", "org.promptstudio.ui.conversation.rank.value", rank);
	}

	@Test
	void view_isPartOfTheLayout() throws PartInitException {
		assertEquals(FeedbackView.ID, stage.view().getSite().getId());
	}
}
