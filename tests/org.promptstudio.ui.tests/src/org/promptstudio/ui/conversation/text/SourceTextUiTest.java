package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.ThemeColor;

class SourceTextUiTest {

	private TextStage stage;
	private SourceText source;
	private StyledText control;

	@BeforeEach
	void open() {
		stage = new TextStage(null);
		source = new SourceText(stage.shell, stage.context);
		control = source.control();
		control.setBounds(0, 0, 500, 400);
	}

	@AfterEach
	void close() {
		stage.close();
	}

	@Test
	void setText_ofTheSameText_keepsTheSelection() {
		source.setText("one two three");
		control.setSelection(4, 7);
		source.setText("one two three");
		assertEquals("two", control.getSelectionText());
	}

	@Test
	void ctrlB_emphasisesTheSelectionAndBack() {
		source.setText("one two three");
		control.setSelection(4, 7);
		press('b');
		assertEquals("one **two** three", source.getText());
		assertEquals("two", control.getSelectionText());
		press('b');
		assertEquals("one two three", source.getText());
		press('i');
		assertEquals("one *two* three", source.getText());
	}

	@Test
	void tab_leaves() {
		Event event = new Event();
		event.detail = SWT.TRAVERSE_TAB_NEXT;
		event.doit = false;
		control.notifyListeners(SWT.Traverse, event);
		assertTrue(event.doit);
	}

	@Test
	void fencedCode_hasAGroundOfItsOwn_asLongAsItIsOpen() {
		RGB ground = new RGB(255, 0, 128);
		stage.setColor(ThemeColor.CODE, new Color(ground));
		source.setText("a\n**b**\nc\n");
		assertFalse(stage.hasColor(control, ground));
		control.replaceTextRange(0, 1, "```");
		assertTrue(stage.hasColor(control, ground));
		control.replaceTextRange(0, 3, "a");
		assertFalse(stage.hasColor(control, ground));
	}

	@Test
	void closingAFence_recoloursTheLinesBelow() {
		RGB link = new RGB(255, 0, 128);
		stage.setColor(ThemeColor.ACCENT, new Color(link));
		source.setText("```\na\n\n[##################](x)\n");
		assertFalse(stage.hasColor(control, link));
		control.replaceTextRange(6, 0, "```");
		assertTrue(stage.hasColor(control, link));
	}

	@Test
	void zoom_changesTheFont() {
		int before = control.getFont().getFontData()[0].getHeight();
		stage.context.setZoom(200);
		assertTrue(control.getFont().getFontData()[0].getHeight() > before);
	}

	private void press(char letter) {
		Event event = new Event();
		event.keyCode = letter;
		event.character = (char) (letter - 'a' + 1);
		event.stateMask = SWT.MOD1;
		control.notifyListeners(SWT.KeyDown, event);
	}
}
