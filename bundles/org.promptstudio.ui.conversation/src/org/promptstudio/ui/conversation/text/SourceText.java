package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.RunStyle.Ink;
import org.promptstudio.ui.conversation.text.SourceStyler.Part;
import org.promptstudio.ui.conversation.text.SourceStyler.Token;
import org.promptstudio.ui.widgets.Spoken;

/**
 * An editor for the source of a Markdown text, with light colouring. Tab leaves it; Ctrl+B and Ctrl+I emphasise what is selected. It has no undo of its
 * own: whoever uses it listens to the control's changes. User-interface thread only.
 */
public final class SourceText {

	private static final String BOLD = "**";
	private static final String ITALIC = "*";
	private static final int MAX_HANGING = 12;

	private final RenderingContext context;
	private final StyledText control;
	private final Map<Token, StyleRange> styles = new EnumMap<>(Token.class);
	/** The fence of code that is open before each line; lines after the last of them are not known yet. */
	private final List<String> fences = new ArrayList<>();
	private String fenceAtEnd = "";
	private int characterWidth;
	private final SourcePlaces places;
	private String name = Messages.Source_name;

	public SourceText(Composite parent, RenderingContext context) {
		this.context = context;
		control = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		control.setAlwaysShowScrollBars(false);
		applyContext();
		control.addLineStyleListener(this::style);
		control.addLineBackgroundListener(this::colorGround);
		control.addVerifyListener(event -> changing(event.start));
		control.addModifyListener(event -> changed());
		control.addListener(SWT.Traverse, SourceText::traverse);
		control.addVerifyKeyListener(this::keyPressed);
		Spoken.of(control).name(() -> name);
		places = new SourcePlaces(control, context);
		context.onChange(control, this::applyContext);
	}

	/** The control; its text and modify events are the caller's to use. */
	public StyledText control() {
		return control;
	}

	/** Replaces the text, keeping the caret and what is in view as far as that exists; does nothing when it is the same. */
	public void setText(String text) {
		if (!control.getText().equals(text)) {
			int caret = control.getCaretOffset();
			int top = control.getTopPixel();
			control.setText(text);
			control.setCaretOffset(Math.min(caret, control.getCharCount()));
			control.setTopPixel(top);
		}
	}

	public String getText() {
		return control.getText();
	}

	/** Marks every place of a text, whatever its capitals; an empty text takes the marks away. They follow what is typed. */
	public void find(String wanted) {
		places.find(wanted);
	}

	/** How many places are marked. */
	public int found() {
		return places.count();
	}

	/** Selects a marked place and brings it into view, by its number from 0. */
	public void showFound(int index) {
		places.show(index);
	}

	/** What assistants read before the text. */
	public void setAccessibleName(String newName) {
		name = newName;
	}

	/** Emphasises what is selected as bold, or takes that away. */
	public void toggleBold() {
		toggle(BOLD);
	}

	/** Emphasises what is selected as italic, or takes that away. */
	public void toggleItalic() {
		toggle(ITALIC);
	}

	private void toggle(String mark) {
		if (!control.getEditable()) {
			return;
		}
		Point selection = control.getSelection();
		Emphasis change = Emphasis.toggle(control.getText(), selection.x, selection.y, mark);
		control.replaceTextRange(change.start(), change.end() - change.start(), change.replacement());
		control.setSelection(change.selectionStart(), change.selectionEnd());
	}

	private void keyPressed(VerifyEvent event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.MOD1) {
			return;
		}
		if (event.keyCode == 'b') {
			event.doit = false;
			toggleBold();
		} else if (event.keyCode == 'i') {
			event.doit = false;
			toggleItalic();
		}
	}

	private static void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	private void applyContext() {
		StyleSheet sheet = context.styles();
		styles.clear();
		for (Token token : Token.values()) {
			styles.put(token, style(sheet, token));
		}
		control.setFont(sheet.fonts().get(Face.CODE, false, false));
		ControlSetup.setColors(control, sheet);
		characterWidth = context.measure().width(new Runs().add("0", RunStyle.of(Face.CODE, Ink.TEXT)));
		int padding = sheet.spacing().px(4);
		control.setMargins(padding, padding, padding, padding);
		control.setLineSpacing(sheet.spacing().px(3));
		refreshStyles();
	}

	private static StyleRange style(StyleSheet sheet, Token token) {
		StyleRange style = new StyleRange();
		boolean bold = token == Token.HEADING || token == Token.BOLD;
		style.font = sheet.fonts().get(Face.CODE, bold, token == Token.ITALIC);
		style.foreground = sheet.color(switch (token) {
			case MARK, TARGET -> ThemeColor.MUTED;
			case LINK -> ThemeColor.ACCENT;
			case HEADING, FENCED, CODE, BOLD, ITALIC, STRIKE -> ThemeColor.TEXT;
		});
		style.background = token == Token.CODE ? sheet.color(ThemeColor.CODE) : null;
		style.strikeout = token == Token.STRIKE;
		return style;
	}

	private void style(LineStyleEvent event) {
		List<Part> parts = SourceStyler.parts(event.lineText, fenceBefore(control.getLineAtOffset(event.lineOffset)));
		int[] ranges = new int[parts.size() * 2];
		StyleRange[] ranged = new StyleRange[parts.size()];
		for (int i = 0; i < ranged.length; i++) {
			Part part = parts.get(i);
			ranges[2 * i] = event.lineOffset + part.start();
			ranges[2 * i + 1] = part.end() - part.start();
			ranged[i] = styles.get(part.token());
		}
		event.ranges = ranges;
		event.styles = ranged;
		if (!parts.isEmpty() && parts.get(0).token() == Token.MARK && parts.get(0).end() < event.lineText.length()) {
			event.wrapIndent = Math.min(parts.get(0).end() + 1, MAX_HANGING) * characterWidth;
		}
	}

	private void colorGround(LineBackgroundEvent event) {
		int line = control.getLineAtOffset(event.lineOffset);
		String fence = fenceBefore(line);
		if (!fence.isEmpty() || !SourceStyler.fenceAfter(event.lineText, fence).isEmpty()) {
			event.lineBackground = context.color(ThemeColor.CODE);
		}
	}

	private String fenceBefore(int line) {
		if (fences.isEmpty()) {
			fences.add("");
		}
		while (fences.size() <= line) {
			int last = fences.size() - 1;
			fences.add(SourceStyler.fenceAfter(control.getLine(last), fences.get(last)));
		}
		return fences.get(line);
	}

	private void changing(int offset) {
		fenceAtEnd = fenceBefore(control.getLineCount() - 1);
		fences.subList(control.getLineAtOffset(offset) + 1, fences.size()).clear();
	}

	/** The lines below a change are coloured anew only when a fence of code was opened or closed. */
	private void changed() {
		if (!fenceBefore(control.getLineCount() - 1).equals(fenceAtEnd)) {
			refreshStyles();
		}
	}

	/** Setting the tabs makes the control ask for all styles again. */
	private void refreshStyles() {
		fences.clear();
		control.setTabs(4);
	}
}
