package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** A selection that is dragged past the edge of a text scrolls it, or the conversation that cuts it off. */
class DragScrollUiTest {

	private static final String LONG = "3-conversations/18-long-response";
	private static final Duration SOME_STEPS = Duration.ofMillis(400);

	@RegisterExtension
	final SampleConversation conversation = new SampleConversation();
	private final Point pointer = Display.getCurrent().getCursorLocation();

	@AfterEach
	void setBack() {
		Display.getCurrent().setCursorLocation(pointer);
	}

	private StyledText longText() {
		conversation.open(LONG);
		Workbench.page().activate(conversation.editor());
		return conversation.shown("response.text").stream().map(StyledText.class::cast)
				.max((a, b) -> Integer.compare(a.getCharCount(), b.getCharCount())).orElseThrow();
	}

	/** How far the text has gone up on the screen, by itself or with its card. */
	private static int gone(StyledText text, int topBefore) {
		return text.getTopPixel() + topBefore - text.toDisplay(0, 0).y;
	}

	private static void pointTo(Point place) {
		Display display = Display.getCurrent();
		display.setCursorLocation(place);
		UiPump.until("the pointer is there", () -> display.getCursorLocation().equals(place));
		UiPump.events(); // the movement without a button
	}

	private static void mouse(Control control, int type, int x, int y) {
		Event event = new Event();
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.count = 1;
		event.x = x;
		event.y = y;
		event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
		control.notifyListeners(type, event);
	}

	@Test
	void dragPastTheLowerEdge_scrollsAndSelects_untilTheButtonIsReleased() {
		StyledText text = longText();
		int top = text.toDisplay(0, 0).y;
		int bottom = Math.min(text.toDisplay(0, text.getSize().y).y, Workbench.shell().getBounds().y + Workbench.shell().getSize().y - 120);
		pointTo(new Point(text.toDisplay(30, 0).x, bottom + 90));
		Point at = text.toControl(Display.getCurrent().getCursorLocation());
		mouse(text, SWT.MouseDown, 20, 5);
		mouse(text, SWT.MouseMove, at.x, at.y);
		UiPump.until("it scrolls", () -> gone(text, top) > 60);
		assertTrue(text.getSelectionCount() > 40, text.getSelectionText());
		mouse(text, SWT.MouseUp, at.x, at.y);
		int end = gone(text, top);
		UiPump.within(SOME_STEPS, () -> gone(text, top) > end + 60);
		assertEquals(end, gone(text, top));
	}

	@Test
	void dragWithinTheText_doesNotScroll() {
		StyledText text = longText();
		int top = text.toDisplay(0, 0).y;
		pointTo(text.toDisplay(60, 40));
		mouse(text, SWT.MouseDown, 20, 5);
		mouse(text, SWT.MouseMove, 60, 40);
		UiPump.within(SOME_STEPS, () -> gone(text, top) != 0);
		assertEquals(0, gone(text, top));
		mouse(text, SWT.MouseUp, 60, 40);
	}
}
