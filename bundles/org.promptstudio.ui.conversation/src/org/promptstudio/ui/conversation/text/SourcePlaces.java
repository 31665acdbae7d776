package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import org.promptstudio.ui.ThemeColor;

/** Marks the places of a text in an editor, over its characters, as the control leaves no way to draw beneath them. */
final class SourcePlaces {

	/** Faint, for it lies over the characters. */
	private static final int ALPHA = 60;
	private static final int CORNER = 6;

	private final StyledText control;
	private final RenderingContext context;
	private String wanted = "";
	private List<TextRange> places = List.of();

	SourcePlaces(StyledText control, RenderingContext context) {
		this.control = control;
		this.context = context;
		control.addListener(SWT.Paint, event -> paint(event.gc));
		control.addModifyListener(event -> search());
	}

	void find(String newWanted) {
		wanted = newWanted;
		search();
	}

	int count() {
		return places.size();
	}

	void show(int index) {
		if (index >= 0 && index < places.size()) {
			control.setSelection(places.get(index).start(), places.get(index).end());
			control.showSelection();
		}
	}

	private void search() {
		List<TextRange> before = places;
		places = wanted.isEmpty() ? List.of() : places(control.getText(), wanted);
		if (!before.isEmpty() || !places.isEmpty()) {
			control.redraw();
		}
	}

	private static List<TextRange> places(String text, String wanted) {
		Matcher matcher = Pattern.compile(wanted, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
		List<TextRange> places = new ArrayList<>();
		while (matcher.find()) {
			places.add(new TextRange(matcher.start(), matcher.end()));
		}
		return places;
	}

	private void paint(GC gc) {
		if (places.isEmpty()) {
			return;
		}
		int height = control.getClientArea().height;
		int first = control.getOffsetAtLine(control.getLineIndex(0));
		int lastLine = control.getLineIndex(height);
		int last = lastLine + 1 < control.getLineCount() ? control.getOffsetAtLine(lastLine + 1) : control.getCharCount();
		gc.setAntialias(SWT.ON);
		gc.setBackground(context.color(ThemeColor.FOUND));
		gc.setForeground(context.color(ThemeColor.CROWN));
		for (TextRange place : places) {
			if (place.intersects(first, last) && place.end() <= control.getCharCount()) {
				for (Rectangle box : RangeBoxes.of(control, place.start(), place.end())) {
					gc.setAlpha(ALPHA);
					gc.fillRoundRectangle(box.x, box.y, box.width, box.height, CORNER, CORNER);
					gc.setAlpha(255);
					gc.drawRoundRectangle(box.x - 1, box.y, box.width + 1, box.height - 1, CORNER, CORNER);
				}
			}
		}
	}
}
