package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.recipe.edit.OptionLines;
import org.promptstudio.ui.widgets.FieldBox;
import org.promptstudio.ui.widgets.Spoken;

/**
 * The options of a choice as a quick list: one a line, with the digit that chooses it in the margin and its help behind a bar. Alt+Up and Alt+Down move a
 * line.
 */
final class OptionsField extends Field {

	private static final int REST = 500;
	private static final int MIN_LINES = 4;
	private static final int MAX_LINES = 14;
	private static final int MARGIN = 22;
	private static final int DIGITS = 9;

	private FieldBox box;
	private StyledText text;
	private final Runnable commit = this::commit;
	private boolean refreshing;

	OptionsField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	@Override
	Control create(Composite parent) {
		box = new FieldBox(parent);
		text = box.hold(new StyledText(box, SWT.MULTI | SWT.V_SCROLL));
		text.setAlwaysShowScrollBars(false);
		text.setMargins(MARGIN, 2, 2, 2);
		text.setLineSpacing(3);
		Spoken.of(text).name(setting().style().label());
		TestIds.set(text, testId(""));
		text.addLineStyleListener(OptionsField::style);
		text.addListener(SWT.Paint, event -> paintDigits(event.gc));
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> commit());
		text.addListener(SWT.Traverse, OptionsField::traverse);
		text.addVerifyKeyListener(event -> {
			if (event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
				event.doit = false;
				moveLine(event.keyCode == SWT.ARROW_UP ? -1 : 1);
			}
		});
		return box;
	}

	private static void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	private static void style(LineStyleEvent event) {
		int help = OptionLines.helpStart(event.lineText);
		if (help < event.lineText.length()) {
			event.styles = new StyleRange[] {
					new StyleRange(event.lineOffset + help, event.lineText.length() - help, ThemeColor.MUTED.get(), null) };
		}
	}

	private void paintDigits(GC gc) {
		gc.setForeground(ThemeColor.MUTED.get());
		gc.setFont(context().looks().small());
		int top = text.getLineIndex(0);
		int bottom = text.getLineIndex(text.getClientArea().height);
		int number = 0;
		for (int line = 0; line <= bottom && line < text.getLineCount(); line++) {
			if (!text.getLine(line).isBlank() && ++number <= DIGITS && line >= top) {
				gc.drawText(Integer.toString(number), 4, text.getLinePixel(line) + 2, true);
			}
		}
	}

	private void moveLine(int by) {
		int line = text.getLineAtOffset(text.getCaretOffset());
		List<String> lines = new ArrayList<>(text.getText().lines().toList());
		int to = line + by;
		if (line >= lines.size() || to < 0 || to >= lines.size()) {
			return;
		}
		int column = text.getCaretOffset() - text.getOffsetAtLine(line);
		lines.add(to, lines.remove(line));
		text.setText(String.join("\n", lines));
		text.setCaretOffset(text.getOffsetAtLine(to) + column);
		commit();
	}

	private void typed() {
		text.redraw();
		grow();
		if (!refreshing) {
			context().typed();
			text.getDisplay().timerExec(REST, commit);
		}
	}

	private void grow() {
		GridData data = (GridData) box.getLayoutData();
		int height = Math.clamp(text.getLineCount(), MIN_LINES, MAX_LINES) * (text.getLineHeight() + 3) + 14;
		if (data != null && data.heightHint != height) {
			data.heightHint = height;
			context().relayout();
		}
	}

	@SuppressWarnings("unchecked")
	private String shown() {
		return OptionLines.text((List<Option>) setting().value());
	}

	@Override
	boolean isPending() {
		return !text.isDisposed() && !OptionLines.same(text.getText(), shown());
	}

	@Override
	void commit() {
		if (isPending()) {
			context().execute(context().model().edits().setOptions(setting().subject(), setting().feature(), text.getText()));
			context().typed();
		}
	}

	@Override
	void refresh() {
		if (isPending()) {
			refreshing = true;
			int caret = text.getCaretOffset();
			text.setText(shown());
			text.setCaretOffset(Math.min(caret, text.getCharCount()));
			refreshing = false;
		}
		grow();
	}

	@Override
	boolean concerns(RecipeProblem problem) {
		return super.concerns(problem) || problem.where() == setting().subject() && problem.feature() == null
				|| problem.where() instanceof Option && problem.where().eContainer() == setting().subject();
	}

	@Override
	void setWrong(boolean wrong) {
		box.setWrong(wrong);
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		text.setSelectionBackground(ThemeColor.SELECTION.get());
		text.setSelectionForeground(ThemeColor.TEXT.get());
		text.redraw();
	}

	@Override
	Control focusControl() {
		return text;
	}
}
