package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class IconButtonUiTest {

	private Shell shell;
	private int presses;

	@BeforeEach
	void open() {
		shell = new Shell(Workbench.shell());
		shell.setLayout(new RowLayout());
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private IconButton button(int style) {
		IconButton button = new IconButton(shell, style, Icons.CROWN, "Crown").testId("test.crown").onPress(() -> presses++);
		shell.pack();
		shell.open();
		UiPump.events();
		return button;
	}

	private static void click(IconButton button, int x) {
		Event event = new Event();
		event.button = 1;
		event.x = x;
		event.y = 5;
		button.notifyListeners(SWT.MouseDown, event);
		button.notifyListeners(SWT.MouseUp, event);
	}

	@Test
	void click_presses() {
		IconButton button = button(SWT.PUSH);
		click(button, 5);
		assertEquals(1, presses);
		assertFalse(button.getSelection());
	}

	@Test
	void toolTip_showsAnAmpersand() {
		IconButton button = button(SWT.PUSH);
		button.setLabel("Rank & crown");
		button.notifyListeners(SWT.MouseEnter, new Event());
		assertEquals("Rank && crown", button.getToolTipText());
	}

	@Test
	void click_releasedOutside_doesNothing() {
		click(button(SWT.PUSH), 500);
		assertEquals(0, presses);
	}

	@Test
	void spaceAndEnter_press() {
		IconButton button = button(SWT.PUSH);
		Workbench.key(button, SWT.KeyDown, ' ', ' ');
		Workbench.key(button, SWT.KeyDown, SWT.CR, '\r');
		assertEquals(2, presses);
	}

	@Test
	void toggle_staysDown() {
		IconButton button = button(SWT.TOGGLE);
		button.press();
		assertTrue(button.getSelection());
		button.press();
		assertFalse(button.getSelection());
		assertEquals(2, presses);
		button.setSelection(true);
		assertEquals(2, presses, "setting is not pressing");
	}

	@Test
	void disabled_cannotBePressed() {
		IconButton button = button(SWT.PUSH);
		button.setEnabled(false);
		button.press();
		assertEquals(0, presses);
	}

	@Test
	void names_tellWhatItDoes() {
		IconButton button = button(SWT.PUSH);
		assertEquals("Crown", AccessibleNames.of(button));
		assertEquals("test.crown", TestIds.of(button));
		assertNotNull(TestIds.find(shell, "test.crown"));
		button.setText("2");
		assertEquals("Crown: 2", AccessibleNames.of(button));
	}

	@Test
	void toolTip_showsTheKeyOfItsCommand() {
		IconButton button = button(SWT.PUSH).command("org.promptstudio.ui.keys");
		button.notifyListeners(SWT.MouseEnter, new Event());
		assertTrue(button.getToolTipText().startsWith("Crown"), button.getToolTipText());
		assertTrue(button.getToolTipText().endsWith("(F1)"), button.getToolTipText());
	}

	@Test
	void size_growsWithTheText() {
		IconButton button = button(SWT.PUSH);
		int before = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		assertEquals(24, before);
		button.setText("Add response");
		assertTrue(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > before + 40);
	}
}
