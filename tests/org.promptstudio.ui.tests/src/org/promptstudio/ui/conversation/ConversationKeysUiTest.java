package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** The keys of the conversation, as the workbench looks for them and as they are typed. Needs a window manager, which gives windows the focus. */
class ConversationKeysUiTest {

	private static final Set<String> SINGLE = Set.of(SingleKeys.CONTEXT, SingleKeys.PRESS_CONTEXT, SingleKeys.MOVE_CONTEXT);

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();

	@ParameterizedTest
	@CsvSource({ "0, org.promptstudio.ui.conversation.rank, 0", "1, org.promptstudio.ui.conversation.rank, 1",
			"2, org.promptstudio.ui.conversation.rank, 2", "3, org.promptstudio.ui.conversation.rank, 3",
			"-, org.promptstudio.ui.conversation.rank, none",
			"NUMPAD_2, org.promptstudio.ui.conversation.rank, 2", "B, org.promptstudio.ui.conversation.crown,",
			"DEL, org.promptstudio.ui.conversation.delete,", "CR, org.promptstudio.ui.conversation.expand,",
			"D, org.promptstudio.ui.conversation.changes,", "H, org.promptstudio.ui.conversation.fold,",
			"J, org.promptstudio.ui.conversation.foldAll,", "C, org.promptstudio.ui.conversation.toolbars,",
			"O, org.promptstudio.ui.conversation.author,", "I, org.promptstudio.ui.review.issue,", "V, org.promptstudio.ui.review.send,",
			"A, org.promptstudio.ui.review.approve,", "X, org.promptstudio.ui.review.clear,", "K, org.promptstudio.ui.review.comment,",
			"T, org.promptstudio.ui.review.describe,", "M2+F, org.promptstudio.ui.review.done,", "M2+G, org.promptstudio.ui.review.discard,",
			"M2+A, org.promptstudio.ui.review.approveItem,", "M2+V, org.promptstudio.ui.feedback.copy,",
			"INSERT, org.promptstudio.ui.conversation.add,", "M2+CR, org.promptstudio.ui.conversation.newFrom,",
			"M2+ARROW_LEFT, org.promptstudio.ui.conversation.moveLeft,", "M2+ARROW_RIGHT, org.promptstudio.ui.conversation.moveRight,",
			"M2+ARROW_UP, org.promptstudio.ui.conversation.moveUp,", "M2+ARROW_DOWN, org.promptstudio.ui.conversation.moveDown,",
			"M2+L, org.promptstudio.ui.feedback.find,", "], org.promptstudio.ui.conversation.nextResponse,",
			"[, org.promptstudio.ui.conversation.previousResponse,", "S, org.promptstudio.ui.saveItem,",
			"ARROW_LEFT, org.promptstudio.ui.previousItem,",
			"ARROW_RIGHT, org.promptstudio.ui.nextItem," })
	void singleKey_isBoundOnTheCardsAndNotWherePeopleType(String key, String command, String rank) {
		focusACard();
		Binding binding = binding(key);
		assertNotNull(binding, key);
		assertEquals(command, binding.getParameterizedCommand().getId());
		assertTrue(SINGLE.contains(binding.getContextId()), binding.getContextId());
		Map<?, ?> parameters = binding.getParameterizedCommand().getParameterMap();
		assertEquals(rank == null ? Map.of() : Map.of(Commands.RANK_VALUE, rank), parameters);
		assertFired(key, command, parameters);
		focusTheSource();
		Binding inText = binding(key); // the platform has keys of its own for texts
		assertFalse(inText != null && command.equals(inText.getParameterizedCommand().getId()), key);
	}

	/** Types the key; what the command does, which other tests see, is replaced by a note that it was asked to. */
	private static void assertFired(String key, String command, Map<?, ?> parameters) {
		List<Map<?, ?>> fired = new ArrayList<>();
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		IHandlerActivation activation = handlers.activateHandler(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				fired.add(event.getParameters());
				return null;
			}
		}, new First());
		try {
			KeyStroke stroke = ((KeySequence) binding(key).getTriggerSequence()).getKeyStrokes()[0];
			int natural = stroke.getNaturalKey();
			boolean isCharacter = natural < SWT.KEYCODE_BIT && natural > ' ' && natural != SWT.DEL;
			if (isCharacter) {
				Keyboard.type((char) Character.toLowerCase(natural), stroke.getModifierKeys());
			} else {
				Keyboard.press(natural, stroke.getModifierKeys());
			}
			UiPump.until(key + " fires " + command, () -> !fired.isEmpty());
			assertEquals(List.of(parameters), fired);
		} finally {
			handlers.deactivateHandler(activation);
		}
	}

	/** Stands before all other handlers. */
	private static final class First extends Expression {
		@Override
		public EvaluationResult evaluate(IEvaluationContext context) {
			return EvaluationResult.TRUE;
		}

		@Override
		public void collectExpressionInfo(ExpressionInfo info) {
			info.addVariableNameAccess(ISources.ACTIVE_MENU_NAME);
		}
	}

	@ParameterizedTest
	@CsvSource({ "M1+Z, org.eclipse.ui.edit.undo", "M1+Y, org.eclipse.ui.edit.redo", "M1+S, org.eclipse.ui.file.save",
			"M1+F, org.eclipse.ui.edit.findReplace", "M1+M, org.promptstudio.ui.conversation.unedited", "F1, org.promptstudio.ui.keys",
			"ESC, org.promptstudio.ui.conversation.back", "M1+M2+B, org.promptstudio.ui.conversation.blind",
			"M1+0, org.promptstudio.ui.conversation.zoomReset", "M1+=, org.promptstudio.ui.conversation.zoomIn",
			"M1+-, org.promptstudio.ui.conversation.zoomOut", "M1+PAGE_DOWN, org.promptstudio.ui.nextItem",
			"M1+PAGE_UP, org.promptstudio.ui.previousItem", "M3+ARROW_DOWN, org.promptstudio.ui.conversation.responseDown",
			"M3+PAGE_UP, org.promptstudio.ui.conversation.responsePageUp" })
	void keyWithModifier_isBoundOnTheCardsAndWherePeopleType(String key, String command) {
		focusACard();
		assertEquals(command, binding(key).getParameterizedCommand().getId());
		focusTheSource();
		assertEquals(command, binding(key).getParameterizedCommand().getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Add Response...\tInsert", "New Response from This One...\tShift+Enter", "Move Response Left\tShift+←",
			"Move Response Right\tShift+→", "Move Response Up\tShift+↑", "Move Response Down\tShift+↓", "Show Only What Was Left Unedited\tCtrl+M",
			"0 (Best)\t0", "1\t1", "2\t2", "3 (Worst)\t3", "Crown as Best\tB", "Open in Full Size\tEnter",
			"Show Changes\tD", "Set Author or Model...\tO", "Fold or Unfold Response\tH", "Fold or Unfold All Responses\tJ",
			"Show or Hide Response Toolbars\tC", "Restore Original Text", "Delete Response\tDelete", "Next Response\t]", "Previous Response\t[",
			"Next Item (→)\t→", "Previous Item (←)\t←", "Hide or Show Model Names\tShift+Ctrl+B", "Zoom In\tCtrl++", "Zoom Out\tCtrl+-",
			"Normal Size\tCtrl+0", "Save\tCtrl+S",
			"Undo\tCtrl+Z",
			"Redo\tCtrl+Y", "Find…\tCtrl+F" })
	void command_isInTheMenuWithItsKey(String entry) {
		focusACard();
		List<String> entries = new ArrayList<>();
		collect(Workbench.shell().getMenuBar(), entries);
		assertTrue(entries.contains(entry), entry.replace("\t", " – ") + " is not in " + entries);
	}

	@Test
	void undoEntry_tellsWhatIsUndone() {
		focusACard();
		conversation.rank("2");
		List<String> entries = new ArrayList<>();
		collect(Workbench.shell().getMenuBar(), entries);
		assertTrue(entries.contains("Undo Rank A as 2\tCtrl+Z"), entries.toString());
		conversation.undo();
		entries.clear();
		collect(Workbench.shell().getMenuBar(), entries);
		assertTrue(entries.contains("Redo Rank A as 2\tCtrl+Y"), entries.toString());
	}

	private static void collect(Menu menu, List<String> entries) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			entries.add(item.getText().replace("&", ""));
			if (item.getMenu() != null) {
				collect(item.getMenu(), entries);
			}
		}
		menu.notifyListeners(SWT.Hide, new Event());
		UiPump.events();
	}

	@Test
	void typedOnACard_keysRankCrownAndDelete() {
		focusACard();
		Response first = conversation.response(0);
		Keyboard.type('2', 0);
		UiPump.until("2 ranks", () -> Integer.valueOf(2).equals(first.getRank()));
		Keyboard.type('b', 0);
		UiPump.until("B takes the crown", () -> !first.isBest());
		Keyboard.type('z', SWT.MOD1);
		UiPump.until("Ctrl+Z gives it back", first::isBest);
		Keyboard.type('y', SWT.MOD1);
		UiPump.until("Ctrl+Y takes it", () -> !first.isBest());
		Keyboard.press(SWT.DEL, 0);
		UiPump.until("Delete deletes", () -> first.getPrompt() == null);
		Keyboard.press(SWT.DEL, 0);
		UiPump.until("and once more", () -> conversation.names().size() == 2);
		Keyboard.type('s', 0);
		UiPump.until("S saves", () -> !conversation.editor().isDirty());
	}

	@Test
	void typedOnACard_arrowsShowTheNeighbours() {
		focusACard();
		Workbench.untilIndexed();
		Keyboard.press(SWT.ARROW_RIGHT, 0);
		UiPump.until("Right shows the next", () -> "03-half-finished".equals(conversation.editor().getPartName()));
		Keyboard.press(SWT.ARROW_LEFT, 0);
		UiPump.until("Left shows the one before", () -> "02-ranks-ties-and-the-crown".equals(conversation.editor().getPartName()));
	}

	@Test
	void typedInTheSource_lettersAreText() {
		focusTheSource();
		StyledText source = (StyledText) conversation.first("page.source");
		source.setCaretOffset(0);
		Response response = conversation.response(0);
		for (char letter : "sbd123".toCharArray()) {
			Keyboard.type(letter, 0);
		}
		UiPump.until("all is typed", () -> source.getText().startsWith("sbd123"));
		assertEquals(Integer.valueOf(0), response.getRank());
		assertTrue(response.isBest());
		Keyboard.press(SWT.ESC, 0);
		UiPump.until("Esc goes back", () -> !conversation.editor().isExpanded());
		assertTrue(response.getValue().startsWith("sbd123"));
	}

	@Test
	void typedWhereThereIsNothingToDo_keysOpenNoDialog() {
		focusACard();
		List<Shell> shells = List.of(Display.getCurrent().getShells());
		Keyboard.type('s', 0);
		Keyboard.type('s', SWT.MOD1);
		Keyboard.type('z', SWT.MOD1);
		Keyboard.type('y', SWT.MOD1);
		Keyboard.type('d', 0);
		Keyboard.type('3', 0);
		UiPump.until("the last key came", () -> Integer.valueOf(3).equals(conversation.response(0).getRank()));
		assertEquals(shells, List.of(Display.getCurrent().getShells()));
		assertFalse(conversation.editor().isExpanded());
	}

	private void focusACard() {
		conversation.open(SampleConversation.RANKS);
		Workbench.page().activate(conversation.editor());
		conversation.select("A");
		untilActive(true);
	}

	private void focusTheSource() {
		if (conversation.shown("response").isEmpty()) {
			conversation.open(SampleConversation.RANKS);
		}
		conversation.run(Commands.EXPAND);
		untilActive(false);
	}

	private static void untilActive(boolean single) {
		Keyboard.untilActive(SingleKeys.CONTEXT, single);
	}

	private static Binding binding(String key) {
		try {
			return PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(KeySequence.getInstance(key));
		} catch (ParseException e) {
			throw new AssertionError(key, e);
		}
	}
}
