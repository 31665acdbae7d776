package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class SingleKeysUiTest {

	@TempDir(cleanup = CleanupMode.NEVER)
	private static Path folder;
	private static int number;
	private Shell dialog;

	@BeforeEach
	void openSample() throws IOException {
		Keyboard.activate(Workbench.shell());
		Workbench.itemsView();
		StudioWorkspace.get().open(Datasets.sample(folder.resolve("keys" + number++)));
		Workbench.untilIndexed();
	}

	@AfterEach
	void close() {
		if (dialog != null) {
			dialog.dispose();
		}
		Workbench.page().closeAllEditors(false);
		UiPump.events();
	}

	private static boolean active() {
		return active(SingleKeys.CONTEXT);
	}

	private static boolean active(String context) {
		return PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains(context);
	}

	@Test
	void context_inTheList_isActive() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active", SingleKeysUiTest::active);
	}

	@Test
	void context_whenADialogComesUp_isInactiveAtOnce_andActiveAgainAfterwards() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		dialog = new Shell(Workbench.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
		dialog.setVisible(true);
		assertFalse(active(), "before the system has made it the active window");
		UiPump.events();
		assertFalse(active());
		dialog.dispose();
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active again", SingleKeysUiTest::active);
	}

	@Test
	void context_inATextField_isNotActive() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		Keyboard.focus(Workbench.control("items.filter"));
		UiPump.until("the keys are not active", () -> !active());
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active again", SingleKeysUiTest::active);
	}

	@Test
	void context_ofTheFocus_isRightAtOnce() {
		Keyboard.focus(Workbench.control("items.filter"));
		UiPump.until("the keys are not active", () -> !active());
		Workbench.control("items.list").setFocus();
		assertTrue(active(), "a key that waits already is one of the list's");
		Workbench.control("items.filter").setFocus();
		assertFalse(active(), "a key that waits already is text");
	}

	@Test
	void context_whenALetterIsTypedInTheList_staysActive() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		Workbench.key(Workbench.control("items.list"), SWT.KeyDown, 'z', 'z');
		assertTrue(active());
	}

	@Test
	void context_inADialog_isNotActive() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		dialog = new Shell(Workbench.shell(), SWT.DIALOG_TRIM);
		Button button = new Button(dialog, SWT.PUSH);
		button.setBounds(0, 0, 80, 30);
		dialog.setBounds(200, 200, 200, 100);
		dialog.open();
		UiPump.until("the keys are not active in the dialog", () -> !active());
		dialog.dispose();
		Keyboard.activate(Workbench.shell());
		UiPump.until("the keys are active in the window", SingleKeysUiTest::active);
	}

	@Test
	void pressKeys_onAButton_areTheButtons() {
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("Space is free", () -> active(SingleKeys.PRESS_CONTEXT) && active(SingleKeys.MOVE_CONTEXT));
		Keyboard.focus(Workbench.control("items.chip.open"));
		UiPump.until("Space presses the chip", () -> !active(SingleKeys.PRESS_CONTEXT));
		assertTrue(active(), "letters are still free");
		assertTrue(active(SingleKeys.MOVE_CONTEXT), "arrows too");
		Keyboard.focus(Workbench.control("items.list"));
		UiPump.until("Space is free again", () -> active(SingleKeys.PRESS_CONTEXT));
	}

	@Test
	void controls_keepTheirOwnKeys() {
		dialog = new Shell(Workbench.shell());
		assertTrue(SingleKeys.isPressed(new Button(dialog, SWT.CHECK)));
		assertFalse(SingleKeys.isChosenFrom(new Button(dialog, SWT.CHECK)));
		assertTrue(SingleKeys.isChosenFrom(new Button(dialog, SWT.RADIO)));
		assertTrue(SingleKeys.isChosenFrom(new Scale(dialog, SWT.NONE)));
		assertFalse(SingleKeys.isPressed(new StyledText(dialog, SWT.READ_ONLY)));
		assertFalse(SingleKeys.isChosenFrom(new StyledText(dialog, SWT.READ_ONLY)));
		assertTrue(SingleKeys.isPressed(new IconButton(dialog, SWT.PUSH, null, "Go")));
	}

	@Test
	void takesText_isForFieldsThatCanBeEdited() {
		dialog = new Shell(Workbench.shell());
		Composite parent = dialog;
		assertTrue(SingleKeys.takesText(new Text(parent, SWT.SINGLE)));
		assertFalse(SingleKeys.takesText(new Text(parent, SWT.READ_ONLY)));
		assertTrue(SingleKeys.takesText(new StyledText(parent, SWT.MULTI)));
		assertFalse(SingleKeys.takesText(new StyledText(parent, SWT.READ_ONLY)));
		assertTrue(SingleKeys.takesText(new Combo(parent, SWT.DROP_DOWN)));
		assertFalse(SingleKeys.takesText(new Combo(parent, SWT.READ_ONLY)));
		assertTrue(SingleKeys.takesText(new CCombo(parent, SWT.DROP_DOWN)));
		assertTrue(SingleKeys.takesText(new Spinner(parent, SWT.NONE)));
		assertFalse(SingleKeys.takesText(new Button(parent, SWT.PUSH)));
	}
}
