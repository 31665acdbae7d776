package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.ui.conversation.text.LaidOutText.Line;
import org.promptstudio.ui.conversation.text.TableText.Cell;

class TableLayouterTest {

	private static final String ALIGNED = "| Name | Mid | Price |\n|:--|:-:|--:|\n| Apple | 3 | 1.20 |\n| Banana | 12 | 10.00 |\n";
	private static final String WORDY = "| A | B |\n|---|---|\n| short | " + "many words that need several lines ".repeat(4) + "|\n";

	@Test
	void tableThatFits_isOneLinePerRow() {
		LaidOutText text = Layouts.of(ALIGNED, 1000);
		assertEquals(List.of("Name\tMid\tPrice", "Apple\t3\t1.20", "Banana\t12\t10.00"), Layouts.texts(text));
	}

	@Test
	void tableThatFits_isRightForAllWidthsItFits() {
		LaidOutText text = Layouts.of(ALIGNED, 1000);
		assertTrue(text.fits(400));
		assertTrue(text.fits(5000));
		assertFalse(text.fits(100));
	}

	@Test
	void columns_areAlignedAtTheirEdgeOrMiddle() {
		LaidOutText text = Layouts.of(ALIGNED, 1000);
		Line apple = Layouts.line(text, "Apple");
		Line banana = Layouts.line(text, "Banana");
		assertEquals(end(apple, 2), end(banana, 2));
		assertEquals(middle(apple, 1), middle(banana, 1));
		assertEquals(start(apple, 0), start(banana, 0));
	}

	@Test
	void cellThatIsTooWide_goesOnInTheNextLine() {
		LaidOutText text = Layouts.of(WORDY, 300);
		List<Line> lines = Layouts.lines(text);
		assertTrue(lines.size() > 3);
		for (Line line : lines.subList(2, lines.size())) {
			assertTrue(line.runs().text().startsWith("\t"), "the first column of a continued row is empty");
			assertEquals(start(lines.get(1), 1), start(line, 1));
			assertTrue(end(line, 1) <= 300);
		}
		Cell cell = text.tables().get(0).rows().get(1).get(1);
		assertEquals(lines.size() - 1, cell.pieces().size());
		assertTrue(text.fits(300));
		assertFalse(text.fits(301));
	}

	@Test
	void pieces_pointAtTheirCharacters() {
		LaidOutText text = Layouts.of(WORDY, 300);
		for (List<Cell> row : text.tables().get(0).rows()) {
			for (Cell cell : row) {
				for (TableText.Piece piece : cell.pieces()) {
					assertEquals(cell.text().substring(piece.cellStart(), piece.cellStart() + piece.length()),
							text.text().substring(piece.start(), piece.start() + piece.length()));
				}
			}
		}
	}

	@Test
	void linkThatIsBroken_isALinkInEachLine() {
		LaidOutText text = Layouts
				.of("| A | B |\n|---|---|\n| " + "word ".repeat(8) + "| [" + "linked ".repeat(8).strip() + "](https://example.org) |\n", 300);
		assertTrue(text.links().size() > 1);
		for (LaidOutText.Link link : text.links()) {
			assertEquals("https://example.org", link.target());
			assertTrue(text.text().substring(link.range().start(), link.range().end()).startsWith("linked"));
		}
	}

	@Test
	void tableWithTooManyColumns_becomesAListOfRecords() {
		String row = "| " + "value | ".repeat(12);
		LaidOutText text = Layouts.of("| " + "Key | ".repeat(12) + "\n" + "|---".repeat(12) + "|\n" + row + "\n" + row + "\n", 300);
		List<String> lines = Layouts.texts(text);
		assertEquals(24, lines.size());
		assertTrue(lines.stream().allMatch("Key: value"::equals));
		Decoration.Grid grid = (Decoration.Grid) text.decorations().get(0);
		assertEquals(1, grid.rows().length);
	}

	@Test
	void hairlines_standAboveEachRowAfterTheHeader() {
		LaidOutText text = Layouts.of("before\n\n" + ALIGNED + "\nafter", 1000);
		Decoration.Grid grid = (Decoration.Grid) text.decorations().get(0);
		assertEquals(2, grid.rows().length);
		assertEquals(text.lineAt(Layouts.line(text, "Apple").start()) - 1, grid.rows()[0]);
	}

	@Test
	void emptyCells_keepTheirColumn() {
		LaidOutText text = Layouts.of("| A | B | C |\n|---|---|---|\n|  |  | x |\n| a | b | c |\n", 1000);
		List<Line> lines = Layouts.lines(text);
		assertEquals(start(lines.get(2), 2), start(lines.get(1), 2));
	}

	private static int start(Line line, int column) {
		return column == 0 ? line.setting().indent() : line.setting().indent() + line.setting().tabStops()[column - 1];
	}

	private static int end(Line line, int column) {
		return start(line, column) + line.runs().text().split("\t", -1)[column].length() * FakeMeasure.CHARACTER;
	}

	private static int middle(Line line, int column) {
		return (start(line, column) + end(line, column)) / 2;
	}
}
