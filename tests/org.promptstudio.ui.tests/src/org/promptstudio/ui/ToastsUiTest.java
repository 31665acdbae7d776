package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class ToastsUiTest {

	private int undone;

	@BeforeEach
	void activate() {
		Keyboard.activate(Workbench.shell());
	}

	@AfterEach
	void hide() {
		Toasts.hide(Workbench.shell());
	}

	private static Control toast() {
		return TestIds.find(Workbench.shell(), "toast");
	}

	@Test
	void show_standsInTheLowerCornerWithoutTakingTheFocus() {
		Control focus = Workbench.shell().getDisplay().getFocusControl();
		Toasts.show(Workbench.page(), "Response B was deleted", "Undo", () -> undone++);
		UiPump.events();
		Rectangle window = Workbench.shell().getClientArea();
		Rectangle toast = toast().getBounds();
		assertTrue(window.contains(toast.x, toast.y) && window.contains(toast.x + toast.width, toast.y + toast.height), toast.toString());
		assertTrue(toast.x > window.width / 2 && toast.y > window.height / 2, toast.toString());
		assertSame(focus, Workbench.shell().getDisplay().getFocusControl());
	}

	@Test
	void toast_makesWayForTheFieldInWhichPeopleType() {
		Toasts.show(Workbench.page(), "Response B was deleted");
		Rectangle corner = toast().getBounds();
		Text field = new Text(Workbench.shell(), SWT.BORDER);
		try {
			field.setBounds(corner.x - 20, corner.y + 4, corner.width, 30);
			field.moveBelow(toast());
			Keyboard.focus(field);
			UiPump.until("the toast is above the field", () -> toast().getBounds().y + corner.height < field.getBounds().y);
			field.dispose();
			Toasts.show(Workbench.page(), "Response B was deleted");
			assertEquals(corner, toast().getBounds(), "in its corner again");
		} finally {
			field.dispose();
		}
	}

	@Test
	void show_again_replacesTheFirst() {
		Toasts.show(Workbench.page(), "One");
		Control first = toast();
		Toasts.show(Workbench.page(), "Two");
		assertTrue(first.isDisposed());
		assertEquals("Two", ((Label) Workbench.control("toast.text")).getText());
	}

	@Test
	void action_runsOnceAndClosesTheToast() {
		Toasts.show(Workbench.page(), "Response B was deleted", "Undo", () -> undone++);
		((IconButton) Workbench.control("toast.action")).press();
		assertEquals(1, undone);
		assertNull(toast());
	}

	@Test
	void escape_closesTheToast() {
		Toasts.show(Workbench.page(), "Response B was deleted");
		assertNotNull(toast());
		Event escape = new Event();
		escape.type = SWT.KeyDown;
		escape.keyCode = SWT.ESC;
		escape.character = SWT.ESC;
		escape.widget = Workbench.shell();
		Workbench.shell().getDisplay().getFocusControl().notifyListeners(SWT.KeyDown, escape);
		UiPump.events();
		assertNull(toast());
	}

	@Test
	void text_withAnAmpersand_isShownAsItIs() {
		Toasts.show(Workbench.page(), "Q & A");
		assertEquals("Q && A", ((Label) Workbench.control("toast.text")).getText());
	}
}
