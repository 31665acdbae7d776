package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.UiPump;

class RowListUiTest {

	private static final int ROW = 20;

	private final Set<Integer> whole = new TreeSet<>();
	private Shell shell;
	private RowList list;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
		shell.setSize(400, 600);
		list = new RowList(shell, ROW, (gc, area, index, state) -> {
			Rectangle seen = list.getClientArea();
			if (area.y >= 0 && area.y + area.height <= seen.height) {
				whole.add(Integer.valueOf(index));
			}
		}, index -> "", index -> "row " + index);
		list.setCount(100);
		list.setSize(300, 10 * ROW);
		shell.open();
		UiPump.events();
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	/** The rows that are painted whole. */
	private Set<Integer> inSight() {
		UiPump.events();
		whole.clear();
		list.redraw();
		UiPump.until("the rows are painted", () -> !whole.isEmpty());
		return whole;
	}

	@Test
	void resize_keepsASelectedRowInSight() {
		list.choose(50);
		assertTrue(inSight().contains(50), whole.toString());
		list.setSize(300, 4 * ROW);
		assertTrue(inSight().contains(50), whole.toString());
		assertEquals(4, whole.size());
		list.setSize(300, ROW / 2);
		list.setSize(300, 7 * ROW);
		assertTrue(inSight().contains(50), whole.toString());
	}

	@Test
	void resize_doesNotBringBackARowThatWasScrolledAway() {
		list.choose(50);
		list.getVerticalBar().setSelection(0);
		list.setSize(300, 4 * ROW);
		assertFalse(inSight().contains(50), whole.toString());
	}

	@Test
	void reveal_beforeThereIsRoom_isDoneLater() {
		list.setSize(300, 0);
		list.reveal(70);
		list.setSize(300, 5 * ROW);
		assertTrue(inSight().contains(70), whole.toString());
	}
}
