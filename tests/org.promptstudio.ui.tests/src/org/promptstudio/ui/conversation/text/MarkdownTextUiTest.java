package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.markdown.MarkdownReader;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.ui.ThemeColor;

class MarkdownTextUiTest {

	private static final String TABLE = "| Name | Qty | Price |\n|:--|:-:|--:|\n| Apple pie with cream | 3 | 1.20 |\n| Fig | 12 | 1000.00 |\n";

	@TempDir
	private Path folder;
	private TextStage stage;

	@BeforeEach
	void open() {
		stage = new TextStage(folder);
	}

	@AfterEach
	void close() {
		stage.close();
	}

	@Test
	void heightFor_grows_whenTheColumnIsNarrower() {
		MarkdownText text = stage.text("word ".repeat(200), 600);
		int wide = text.heightFor(600);
		int narrow = text.heightFor(300);
		assertTrue(narrow > wide * 3 / 2, narrow + " against " + wide);
		assertEquals(wide, text.heightFor(600));
	}

	@Test
	void heightFor_isTheBottomOfTheLastLine() {
		MarkdownText text = stage.text("# Title\n\n- a\n- b\n\n```\ncode\n```\n\nend", 400);
		StyledText control = text.control();
		assertEquals(text.heightFor(400), control.getLinePixel(control.getLineCount()));
	}

	@Test
	void heightFor_doesNotDependOnScrolling() {
		MarkdownText text = stage.text("word ".repeat(500), 300);
		int height = text.heightFor(300);
		text.control().setSize(300, 100);
		text.control().setTopPixel(200);
		text.setMarkdown("word ".repeat(500));
		assertEquals(height, text.heightFor(300));
	}

	@Test
	void zoom_makesTextLargerAndSmallerAgain() {
		MarkdownText text = stage.text("# Title\n\nSome words.", 400);
		int normal = text.heightFor(400);
		stage.context.setZoom(200);
		int large = text.heightFor(400);
		assertTrue(large > normal * 3 / 2, large + " against " + normal);
		stage.context.resetZoom();
		assertEquals(normal, text.heightFor(400));
	}

	@Test
	void zoomBy_goesThroughTheStepsAndStopsAtTheEnds() {
		stage.context.zoomBy(1);
		assertEquals(110, stage.context.zoom());
		stage.context.setZoom(105);
		stage.context.zoomBy(1);
		assertEquals(110, stage.context.zoom());
		stage.context.setZoom(105);
		stage.context.zoomBy(-1);
		assertEquals(100, stage.context.zoom());
		stage.context.zoomBy(-100);
		assertEquals(50, stage.context.zoom());
		stage.context.zoomBy(100);
		assertEquals(300, stage.context.zoom());
	}

	@Test
	void columnsOfATable_areAlignedOnTheScreen() {
		MarkdownText text = stage.text(TABLE, 600);
		StyledText control = text.control();
		String shown = control.getText();
		assertEquals(x(control, shown.indexOf("Apple")), x(control, shown.indexOf("Fig")));
		int firstEnd = right(control, shown.indexOf("1.20"), 4);
		int secondEnd = right(control, shown.indexOf("1000.00"), 7);
		assertTrue(Math.abs(firstEnd - secondEnd) <= 1, firstEnd + " against " + secondEnd);
	}

	@Test
	void cellsThatAreTooWide_wrapWithinTheirColumn() {
		MarkdownText text = stage.text("| A | B |\n|---|---|\n| short | " + "some more words ".repeat(10) + "|\n", 320);
		StyledText control = text.control();
		String shown = control.getText();
		int column = x(control, shown.indexOf('B'));
		int line = control.getLineAtOffset(shown.indexOf("some"));
		assertTrue(control.getLineCount() > line + 2);
		for (int next = line + 1; next < control.getLineCount(); next++) {
			assertEquals(column, x(control, control.getOffsetAtLine(next) + 1), "the second column of line " + next);
		}
	}

	@Test
	void table_isLaidOutAnew_whenTheWidthChanges() {
		MarkdownText text = stage.text("| A | B |\n|---|---|\n| short | " + "some more words ".repeat(5) + "|\n", 320);
		int narrow = text.control().getLineCount();
		text.control().setSize(900, 400);
		stage.settle();
		assertTrue(text.control().getLineCount() < narrow);
	}

	@Test
	void copy_putsWhatAReaderExpectsIntoTheClipboard() {
		MarkdownText text = stage.text("Intro\n\n" + TABLE, 200);
		text.control().selectAll();
		text.control().copy();
		Clipboard clipboard = new Clipboard(stage.display);
		Object copied = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		assertEquals("Intro\n\nName\tQty\tPrice\nApple pie with cream\t3\t1.20\nFig\t12\t1000.00", copied);
	}

	@Test
	void copy_canBeCalledByTheWorkbench() throws NoSuchMethodException {
		MarkdownText text = stage.text("words", 200);
		assertTrue(Modifier.isPublic(text.control().getClass().getMethod("copy").getDeclaringClass().getModifiers()));
	}

	@Test
	void selection_isInOneTextOnly() {
		MarkdownText first = stage.text("first text", 300);
		MarkdownText second = stage.text("second text", 300);
		selectAll(first);
		selectAll(second);
		assertEquals("", first.selectedText());
		assertEquals("second text", second.selectedText());
	}

	@Test
	void text_cannotBeEdited() {
		MarkdownText text = stage.text("fixed", 300);
		Event key = new Event();
		key.character = 'x';
		key.keyCode = 'x';
		text.control().notifyListeners(SWT.KeyDown, key);
		assertEquals("fixed", text.control().getText());
	}

	@Test
	void find_countsAndShowsEachPlaceWithinTheControl() {
		MarkdownText text = stage.text("needle and Needle\n\n" + "filler ".repeat(100) + "\n\n- needle", 300);
		assertEquals(3, text.find("needle", false).count());
		assertEquals(2, text.find("needle", true).count());
		Rectangle last = text.showMatch(1).orElseThrow();
		Point size = text.control().getSize();
		assertTrue(last.y > size.y / 2 && last.y + last.height <= size.y, last + " in " + size);
		assertTrue(text.showMatch(2).isEmpty());
		text.showMatch(0);
		text.selectMatch();
		assertEquals("needle", text.selectedText());
		text.clearFind();
		assertTrue(text.showMatch(0).isEmpty());
	}

	@Test
	void placesFound_areToBeSeen() {
		stage.setColor(ThemeColor.FOUND, new Color(255, 0, 255));
		MarkdownText text = stage.text("some words to look for", 300);
		assertFalse(stage.hasColor(text.control(), new RGB(255, 0, 255)));
		text.find("look", false);
		assertTrue(stage.hasColor(text.control(), new RGB(255, 0, 255)));
	}

	@Test
	void link_opensByClick_butNotByASelectionThatEndsThere() {
		MarkdownText text = stage.text("go [there](https://example.org/x) now", 400);
		Point at = text.control().getLocationAtOffset(5);
		TextStage.click(text, at.x + 2, at.y + 5);
		assertEquals(List.of("https://example.org/x"), stage.opened);
		TextStage.click(text, text.control().getLocationAtOffset(11).x + 3, at.y + 5);
		text.control().notifyListeners(SWT.MouseDown, TextStage.event(1, at.y + 5, 1));
		text.control().notifyListeners(SWT.MouseUp, TextStage.event(at.x + 2, at.y + 5, 1));
		assertEquals(1, stage.opened.size());
	}

	@Test
	void links_areReachedByTabInTheirOrder_thenTheFocusLeaves() {
		MarkdownText text = stage.text("[one](https://one.org) and [two](https://two.org)", 400);
		List<Rectangle> revealed = new ArrayList<>();
		text.onReveal(revealed::add);
		assertFalse(text.openFocusedLink());
		assertFalse(tab(text), "the first link takes the key");
		text.openFocusedLink();
		assertFalse(tab(text), "the second link takes the key");
		text.openFocusedLink();
		assertTrue(tab(text), "the focus goes on to the next control");
		assertEquals(List.of("https://one.org", "https://two.org"), stage.opened);
		assertEquals(2, revealed.size());
	}

	@Test
	void refusedLink_isNeitherClickedNorReached() {
		MarkdownText text = stage.text("[click](javascript:alert)", 400);
		Point at = text.control().getLocationAtOffset(1);
		TextStage.click(text, at.x + 2, at.y + 5);
		assertEquals(List.of(), stage.opened);
		assertTrue(tab(text), "there is nothing to open");
		text.control().notifyListeners(SWT.MouseMove, TextStage.event(at.x + 2, at.y + 5, 0));
		assertEquals("javascript:alert", text.control().getToolTipText());
	}

	@Test
	void linkAt_givesTheTargetUnderThePointer() {
		MarkdownText text = stage.text("[one](https://one.org) text", 400);
		Point inside = text.control().getLocationAtOffset(1);
		Point outside = text.control().getLocationAtOffset(6);
		assertEquals("https://one.org", text.linkAt(new Point(inside.x, inside.y + 5)).orElseThrow());
		assertTrue(text.linkAt(new Point(outside.x, outside.y + 5)).isEmpty());
	}

	@Test
	void remoteImage_isAskedFor_onlyAfterItsHostIsAllowed() {
		MarkdownText text = stage.text("![a cat](https://images.example.org/cat.png)", 400);
		assertEquals(0, stage.background.size());
		Point at = text.control().getLocationAtOffset(0);
		TextStage.click(text, at.x + 20, at.y + 20);
		assertTrue(stage.policy.allows("images.example.org"));
		assertEquals(1, stage.background.size());
	}

	@Test
	void remoteImage_isAllowedByTheKeyboardToo() {
		MarkdownText text = stage.text("![a cat](https://images.example.org/cat.png)", 400);
		assertFalse(tab(text));
		assertTrue(text.openFocusedLink());
		assertTrue(stage.policy.allows("images.example.org"));
	}

	@Test
	void imageOfTheDataset_makesTheTextHigherWhenItHasCome() throws IOException {
		Files.write(folder.resolve("a b.png"), png(300, 200));
		MarkdownText text = stage.text("![picture](a%20b.png)", 400);
		List<Integer> heights = new ArrayList<>();
		text.onHeightChange(() -> heights.add(Integer.valueOf(text.heightFor(400))));
		stage.load();
		assertEquals(1, heights.size());
		assertTrue(heights.get(0).intValue() >= 200, heights.toString());
	}

	@Test
	void image_isScaledDownToTheColumnAndToALimit() throws IOException {
		String wide = "![](data:image/png;base64," + Base64.getEncoder().encodeToString(png(1000, 100)) + ")";
		MarkdownText text = stage.text(wide, 208);
		stage.load();
		int wideHeight = text.heightFor(208);
		assertTrue(wideHeight >= 20 && wideHeight < 40, "a tenth of 200 pixels, not " + wideHeight);
		MarkdownText tall = stage.text("![](data:image/png;base64," + Base64.getEncoder().encodeToString(png(100, 3000)) + ")", 400);
		stage.load();
		assertTrue(tall.heightFor(400) < 400, "at most 360 pixels, not " + tall.heightFor(400));
	}

	@Test
	void image_followsTheWidthOfTheColumn() {
		MarkdownText text = stage.text("![](data:image/png;base64," + Base64.getEncoder().encodeToString(png(1000, 500)) + ")", 208);
		stage.load();
		int narrow = text.heightFor(208);
		text.control().setSize(408, 300);
		stage.settle();
		int wide = text.heightFor(408);
		assertTrue(wide - narrow >= 99 && wide - narrow <= 101, "half of 200 pixels more, not " + narrow + " and " + wide);
	}

	@Test
	void hugeImage_isRefusedByItsHeader() {
		byte[] bomb = png(1, 1);
		bomb[16] = 0x7F;
		bomb[20] = 0x7F;
		MarkdownText text = stage.text("![](data:image/png;base64," + Base64.getEncoder().encodeToString(bomb) + ")", 400);
		int before = text.heightFor(400);
		stage.load();
		assertEquals(before, text.heightFor(400));
	}

	@Test
	void brokenImages_doNoHarm() {
		MarkdownText text = stage.text("![](data:image/png;base64,AAAA) ![](nope.png) ![](file:///etc/passwd) ![](data:) ![](ftp://x/y.png)", 400);
		stage.load();
		assertTrue(text.heightFor(400) > 0);
	}

	@Test
	void difference_isShownOnColouredGround() {
		stage.setColor(ThemeColor.INSERTED, new Color(1, 255, 3));
		stage.setColor(ThemeColor.DELETED, new Color(255, 2, 3));
		MarkdownText text = stage.text("", 400);
		text.setDiff(WordDiff.between("the old word", "the new word"));
		text.control().setSize(400, text.heightFor(400));
		assertTrue(stage.hasColor(text.control(), new RGB(1, 255, 3)));
		assertTrue(stage.hasColor(text.control(), new RGB(255, 2, 3)));
	}

	@Test
	void plainText_isShownAsItIs() {
		MarkdownText text = stage.text("", 400);
		text.setPlain("# no heading\n\n**no bold**");
		text.control().selectAll();
		assertEquals("# no heading\n\n**no bold**", text.selectedText());
	}

	@Test
	void colours_followTheTheme() {
		MarkdownText text = stage.text("[link](https://example.org) `code`", 400);
		assertFalse(stage.hasColor(text.control(), new RGB(1, 2, 3)));
		stage.setColor(ThemeColor.CODE, new Color(1, 2, 3));
		assertTrue(stage.hasColor(text.control(), new RGB(1, 2, 3)));
		stage.setColor(ThemeColor.ACCENT, new Color(9, 8, 7));
		assertTrue(stage.hasColor(text.control(), new RGB(9, 8, 7)), "the line under the link");
	}

	@Test
	void ground_isThatOfTheParent() {
		MarkdownText text = stage.text("text", 400);
		text.control().getParent().setBackground(new Color(11, 22, 33));
		text.control().redraw();
		stage.settle();
		assertTrue(stage.hasColor(text.control(), new RGB(11, 22, 33)));
	}

	@Test
	void wheel_isLeftToTheSurroundings() {
		MarkdownText text = stage.text("word ".repeat(300), 300);
		assertNull(text.control().getVerticalBar());
		Event wheel = new Event();
		wheel.count = -3;
		wheel.doit = true;
		text.control().notifyListeners(SWT.MouseVerticalWheel, wheel);
		assertTrue(wheel.doit);
		assertEquals(0, text.control().getTopPixel());
	}

	@Test
	void disposedText_isForgottenByItsContext() {
		MarkdownText text = stage.text("![](https://images.example.org/cat.png)", 400);
		text.control().dispose();
		stage.policy.allow("images.example.org");
		stage.context.setZoom(150);
		stage.load();
		assertTrue(text.control().isDisposed());
	}

	@Test
	void settingTheSameAgain_keepsSelectionAndPlacesFound() {
		MarkdownText text = stage.text("some words", 400);
		text.setDocument(MarkdownReader.read("# some words"));
		text.heightFor(400);
		text.control().setSelection(5, 10);
		text.find("some", false);
		text.setDocument(MarkdownReader.read("# some words"));
		assertEquals("words", text.selectedText());
		assertTrue(text.showMatch(0).isPresent());
		text.setPlain("some words");
		text.setMarkdown("some words");
		assertEquals("", text.selectedText());
		assertTrue(text.showMatch(0).isEmpty());
	}

	@Test
	void settingTextAgain_leavesNothingOfTheFormer() {
		MarkdownText text = stage.text("# long\n\n" + TABLE + "\n\n[x](https://x.org) ![](https://images.example.org/cat.png)", 400);
		text.setMarkdown("short");
		assertEquals("short", text.control().getText());
		assertNotEquals(0, text.heightFor(400));
		assertTrue(tab(text), "there is no link any more");
	}

	private void selectAll(MarkdownText text) {
		text.control().selectAll();
		Event event = new Event();
		text.control().notifyListeners(SWT.Selection, event);
		stage.settle();
	}

	/** Whether the key leaves the text. */
	private static boolean tab(MarkdownText text) {
		Event event = new Event();
		event.detail = SWT.TRAVERSE_TAB_NEXT;
		event.doit = true;
		text.control().notifyListeners(SWT.Traverse, event);
		return event.doit;
	}

	private static int x(StyledText control, int offset) {
		return control.getLocationAtOffset(offset).x;
	}

	private static int right(StyledText control, int offset, int length) {
		Rectangle bounds = control.getTextBounds(offset, offset + length - 1);
		return bounds.x + bounds.width;
	}

	private static byte[] png(int width, int height) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)) };
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		loader.save(out, SWT.IMAGE_PNG);
		return out.toByteArray();
	}
}
