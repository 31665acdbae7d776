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
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class SingleKeysUiTest {

	@TempDir(cleanup = CleanupMode.NEVER)
	private static Path folder;
	private static int number;
	private Shell dialog;

	@BeforeEach
	void openSample() throws IOException {
		Workbench.shell().forceActive();
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
		return PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains(SingleKeys.CONTEXT);
	}

	@Test
	void context_inTheList_isActive() {
		Workbench.control("items.list").setFocus();
		UiPump.until("the keys are active", SingleKeysUiTest::active);
	}

	@Test
	void context_inATextField_isNotActive() {
		Workbench.control("items.list").setFocus();
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		Workbench.control("items.filter").setFocus();
		UiPump.until("the keys are not active", () -> !active());
		Workbench.control("items.list").setFocus();
		UiPump.until("the keys are active again", SingleKeysUiTest::active);
	}

	@Test
	void context_whileSomebodyTypesInTheList_isNotActive() {
		Workbench.control("items.list").setFocus();
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		Workbench.key(Workbench.control("items.list"), SWT.KeyDown, 'x', 'x');
		assertFalse(active());
		UiPump.until("a rest ends the word", SingleKeysUiTest::active);
	}

	@Test
	void context_inADialog_isNotActive() {
		Workbench.control("items.list").setFocus();
		UiPump.until("the keys are active", SingleKeysUiTest::active);
		dialog = new Shell(Workbench.shell(), SWT.DIALOG_TRIM);
		Button button = new Button(dialog, SWT.PUSH);
		button.setBounds(0, 0, 80, 30);
		dialog.setBounds(200, 200, 200, 100);
		dialog.open();
		UiPump.until("the keys are not active in the dialog", () -> !active());
		dialog.dispose();
		Workbench.shell().forceActive();
		UiPump.until("the keys are active in the window", SingleKeysUiTest::active);
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
