package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.widgets.EmptyPage;

/** A page that says why nothing is shown, and what can be done. */
class EmptyPageUiTest {

	private Shell shell;
	private EmptyPage page;

	@BeforeEach
	void openPage() {
		shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
		shell.setLayout(new FillLayout());
		page = new EmptyPage(shell, ThemeColor.GROUND, "empty");
		shell.setSize(400, 400);
		shell.open();
	}

	@AfterEach
	void closePage() {
		shell.dispose();
	}

	private static List<EmptyPage.Action> actions(String... labels) {
		return Stream.of(labels).map(label -> new EmptyPage.Action(label, label, () -> {})).toList();
	}

	@Test
	void otherActions_whileTheLastOneHasTheKeyboard_replaceAllAndTheFirstGetsIt() {
		page.show("Broken", actions("Open", "Look again", "Use another"));
		IconButton last = (IconButton) TestIds.find(shell, "Use another");
		Keyboard.focus(last);
		page.show("Broken too", actions("Open", "Look again", "Use the first"));
		assertTrue(last.isDisposed());
		assertEquals(3, Stream.of(page.getChildren()).filter(IconButton.class::isInstance).count());
		assertTrue(TestIds.find(shell, "Open").isFocusControl());
	}
}
