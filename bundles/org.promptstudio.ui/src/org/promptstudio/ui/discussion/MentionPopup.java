package org.promptstudio.ui.discussion;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.core.team.People.Person;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** People to mention, in a list at the caret of a field that keeps the keyboard. */
final class MentionPopup {

	/** Told whom somebody chose, and where the mention begins. */
	@FunctionalInterface
	interface Choice {
		void choose(Person person, int start);
	}

	private static final int ROW = 28;
	private static final int MAX_ROWS = 7;
	private static final int WIDTH = 280;
	private static final int PADDING = 8;

	private final StyledText field;
	private final Choice choice;
	private final Shell shell;
	private final Canvas list;
	private List<Person> people = List.of();
	private int start;
	private int current;
	private int top;

	MentionPopup(StyledText field, Choice choice) {
		this.field = field;
		this.choice = choice;
		shell = new Shell(field.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
		Themes.keepOwnColors(shell);
		list = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		TestIds.set(shell, "discussion.people");
		list.addListener(SWT.Paint, event -> paint(event.gc));
		list.addListener(SWT.MouseMove, event -> select(top + event.y / ROW));
		list.addListener(SWT.MouseDown, event -> choose());
	}

	/** Shows who is found, the first of them selected. */
	void show(List<Person> found, int newStart) {
		boolean same = found.equals(people);
		people = found;
		start = newStart;
		if (!same) {
			current = 0;
			top = 0;
		}
		int height = Math.min(MAX_ROWS, people.size()) * ROW + 2;
		Point caret = field.getLocationAtOffset(Math.min(start, field.getCharCount()));
		Point below = field.toDisplay(caret.x - PADDING, caret.y + field.getLineHeight() + 4);
		Rectangle screen = field.getMonitor().getClientArea();
		int x = Math.clamp(below.x, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH));
		boolean fits = below.y + height <= screen.y + screen.height;
		shell.setBounds(x, fits ? below.y : below.y - height - field.getLineHeight() - 8, WIDTH, height);
		list.setBounds(0, 0, WIDTH, height);
		shell.setVisible(true);
		list.redraw();
		field.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
	}

	void move(int by) {
		select(Math.floorMod(current + by, people.size()));
	}

	private void select(int index) {
		if (index >= 0 && index < people.size() && index != current) {
			current = index;
			top = Math.clamp(top, Math.max(0, current - MAX_ROWS + 1), current);
			list.redraw();
			field.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	void choose() {
		choice.choose(people.get(current), start);
	}

	/** What assistants read while the list is open. */
	String spoken() {
		return NLS.bind(Messages.Mention_spoken,
				new Object[] { people.get(current).name(), Integer.valueOf(current + 1), Integer.valueOf(people.size()) });
	}

	void close() {
		shell.dispose();
	}

	private void paint(GC gc) {
		Rectangle area = list.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRectangle(area);
		for (int i = top; i < people.size() && (i - top) * ROW < area.height; i++) {
			paintRow(gc, people.get(i), new Rectangle(1, 1 + (i - top) * ROW, area.width - 2, ROW), i == current);
		}
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
	}

	private static void paintRow(GC gc, Person person, Rectangle row, boolean selected) {
		if (selected) {
			gc.setBackground(ThemeColor.SELECTION.get());
			gc.fillRectangle(row);
		}
		int y = row.y + (row.height - gc.getFontMetrics().getHeight()) / 2;
		int right = row.x + row.width - PADDING;
		gc.setForeground(ThemeColor.TEXT.get());
		String name = Ellipsis.shorten(gc, person.name(), row.width - 2 * PADDING);
		gc.drawText(name, row.x + PADDING, y, true);
		if (!person.name().equals(person.mail())) {
			int left = row.x + PADDING + gc.textExtent(name).x + PADDING;
			gc.setForeground((selected ? ThemeColor.TEXT : ThemeColor.MUTED).get());
			gc.drawText(Ellipsis.shorten(gc, person.mail(), right - left), left, y, true);
		}
	}
}
