package org.promptstudio.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.Workbench;

/** The chips of the items view stand in as few rows as the width allows, about evenly. */
class ChipLayoutUiTest {

	private Composite chips;
	private Point size;

	@BeforeEach
	void findChips() {
		Workbench.itemsView();
		chips = Workbench.control("items.chip.open").getParent();
		size = chips.getSize();
	}

	@AfterEach
	void setBack() {
		chips.setSize(size);
	}

	private List<Rectangle> laidOut(int width) {
		chips.setSize(width, chips.computeSize(width, SWT.DEFAULT).y);
		chips.layout(true);
		return Arrays.stream(chips.getChildren()).map(Control::getBounds).toList();
	}

	private static List<Integer> rows(List<Rectangle> bounds) {
		return bounds.stream().map(chip -> chip.y).distinct().toList();
	}

	@Test
	void asWideAsTheyAre_isOneRow() {
		Point whole = chips.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		List<Rectangle> bounds = laidOut(whole.x);
		assertEquals(1, rows(bounds).size());
		assertEquals(whole.y, bounds.get(0).height);
		assertEquals(whole.x, bounds.getLast().x + bounds.getLast().width);
	}

	@Test
	void onePixelLess_isTwoRowsOfAboutTheSameWidth_withoutOverlap() {
		int whole = chips.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		List<Rectangle> bounds = laidOut(whole - 1);
		assertEquals(2, rows(bounds).size());
		int widest = Arrays.stream(chips.getChildren()).mapToInt(chip -> chip.getSize().x).max().orElseThrow();
		int first = right(bounds, rows(bounds).get(0));
		int second = right(bounds, rows(bounds).get(1));
		assertTrue(Math.abs(first - second) <= widest, first + " and " + second);
		for (int i = 1; i < bounds.size(); i++) {
			assertTrue(!bounds.get(i).intersects(bounds.get(i - 1)), bounds.toString());
		}
		assertEquals(chips.getSize().y, bounds.getLast().y + bounds.getLast().height);
	}

	private static int right(List<Rectangle> bounds, int row) {
		return bounds.stream().filter(chip -> chip.y == row).mapToInt(chip -> chip.x + chip.width).max().orElseThrow();
	}

	@Test
	void narrowerThanAnyChip_isARowForEach() {
		List<Rectangle> bounds = laidOut(1);
		assertEquals(bounds.size(), rows(bounds).size());
	}
}
