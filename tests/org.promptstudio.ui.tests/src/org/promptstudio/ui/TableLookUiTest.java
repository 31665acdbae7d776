package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Keyboard;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.widgets.TableLook;

class TableLookUiTest {

	private static final String LONG = "MMMMMMMMMM & MMMMMMMMMM";

	private Shell shell;
	private Table table;

	@BeforeEach
	void open() {
		shell = new Shell(Workbench.shell());
		shell.setLayout(new FillLayout());
		table = new Table(shell, SWT.FULL_SELECTION);
		TableLook.install(table);
		TableLook.tellWhatIsCut(table);
		TableLook.useColors(table);
		for (int i = 0; i < 2; i++) {
			new TableColumn(table, SWT.LEFT).setWidth(100);
		}
		for (String text : new String[] { "short", LONG }) {
			new TableItem(table, SWT.NONE).setText(new String[] { text, "" });
		}
		shell.setBounds(50, 50, 400, 200);
		shell.open();
		Keyboard.activate(shell);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	/** Whether anything is painted in some columns of pixels of a cell of the first column. */
	private boolean hasInk(int row, int fromEnd, int width) {
		Rectangle cell = table.getItem(row).getBounds(0);
		Image image = new Image(shell.getDisplay(), width, cell.height - 2);
		GC gc = new GC(table);
		gc.copyArea(image, cell.x + cell.width - fromEnd, cell.y + 1);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		RGB ground = ThemeColor.CARD.get().getRGB();
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				RGB color = data.palette.getRGB(data.getPixel(x, y));
				if (Math.abs(color.red - ground.red) + Math.abs(color.green - ground.green) + Math.abs(color.blue - ground.blue) > 60) {
					return true;
				}
			}
		}
		return false;
	}

	/** The letters are wide and high; what is left free at the end, and low before it, is an ellipsis. */
	@Test
	void text_thatIsTooWide_isNotCutWithinALetter() {
		UiPump.until("the table is painted", () -> hasInk(0, 95, 40));
		assertTrue(hasInk(1, 95, 60));
		int wide = widthOf("M") / 2;
		assertFalse(hasInk(1, 2, 2), "the last pixels");
		assertTrue(hasInk(1, 2 * wide + widthOf("…"), 2 * wide + widthOf("…") - 2), "nearly all of the room is used");
	}

	private int widthOf(String text) {
		GC gc = new GC(table);
		try {
			return gc.textExtent(text).x;
		} finally {
			gc.dispose();
		}
	}

	private void pointAt(int row, int column) {
		Rectangle cell = table.getItem(row).getBounds(column);
		Event event = new Event();
		event.x = cell.x + 20;
		event.y = cell.y + cell.height / 2;
		table.notifyListeners(SWT.MouseMove, event);
	}

	@Test
	void toolTip_hasAllOfWhatIsCut_andIsNotThereElse() {
		pointAt(1, 0);
		assertEquals("MMMMMMMMMM && MMMMMMMMMM", table.getToolTipText());
		pointAt(0, 0);
		assertNull(table.getToolTipText());
		pointAt(1, 0);
		pointAt(1, 1);
		assertNull(table.getToolTipText());
		table.getColumn(0).setWidth(350);
		UiPump.until("there is room for it", () -> {
			pointAt(1, 0);
			return table.getToolTipText() == null;
		});
	}
}
