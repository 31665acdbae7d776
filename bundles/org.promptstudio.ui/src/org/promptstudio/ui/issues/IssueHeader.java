package org.promptstudio.ui.issues;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;

/** The heads of the columns; pressing one sorts by it, and again the other way round. */
final class IssueHeader extends Composite {

	private static final int HEIGHT = 28;
	private static final int PADDING = 6;

	private final IssuesModel model;
	private final Map<IssueSort, IconButton> buttons = new EnumMap<>(IssueSort.class);

	IssueHeader(Composite parent, IssuesModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		for (IssueSort sort : IssueSort.values()) {
			IconButton button = new IconButton(this, SWT.PUSH, null, NLS.bind(Messages.Sort_by, name(sort)))
					.testId("issues.sort." + sort.name().toLowerCase(Locale.ROOT)).onPress(() -> model.sortBy(sort));
			button.setTone(ThemeColor.MUTED);
			buttons.put(sort, button);
		}
		addListener(SWT.Resize, event -> place());
		addListener(SWT.Paint, event -> paint(event.gc));
		useColors();
	}

	private static String name(IssueSort sort) {
		return switch (sort) {
			case STATE -> Messages.Column_state;
			case ITEM -> Messages.Column_item;
			case PERSON -> Messages.Column_people;
			case AGE -> Messages.Column_age;
		};
	}

	@Override
	public void update() {
		buttons.forEach((sort, button) -> {
			boolean isSorted = model.sort() == sort;
			button.setText(isSorted ? name(sort) + (model.isDescending() ? " ↓" : " ↑") : name(sort));
			button.setTone(isSorted ? ThemeColor.TEXT : ThemeColor.MUTED);
		});
		place();
	}

	private void place() {
		IssueColumns columns = IssueColumns.of(getClientArea().width);
		place(IssueSort.STATE, columns.state());
		place(IssueSort.ITEM, columns.item());
		place(IssueSort.PERSON, columns.people());
		place(IssueSort.AGE, columns.age());
		redraw();
	}

	private void place(IssueSort sort, IssueColumns.Column column) {
		IconButton button = buttons.get(sort);
		Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		button.setVisible(column.width() > 0);
		button.setBounds(column.left() - PADDING, (HEIGHT - size.y) / 2, Math.min(size.x, column.width()), size.y);
	}

	private void paint(GC gc) {
		IssueColumns columns = IssueColumns.of(getClientArea().width);
		gc.setForeground(ThemeColor.MUTED.get());
		int y = (HEIGHT - gc.getFontMetrics().getHeight()) / 2;
		if (columns.place().width() > 0) {
			gc.drawText(Messages.Column_place, columns.place().left(), y, true);
		}
		gc.drawText(Messages.Column_words, columns.words().left(), y, true);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawLine(0, HEIGHT - 1, getClientArea().width, HEIGHT - 1);
	}

	void useColors() {
		setBackground(ThemeColor.CARD.get());
		buttons.values().forEach(button -> button.setBackground(ThemeColor.CARD.get()));
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
	}
}
