package org.promptstudio.ui.widgets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/** Says in the place of what would be shown why there is nothing, and what to do. The same everywhere: a narrow column, a bit above the middle. */
public final class EmptyPage extends Composite {

	/** Something to do, as a button. */
	public record Action(String label, String testId, Runnable run) {}

	private final ThemeColor ground;
	private final Label icon;
	private final Label title;
	private final Label message;
	private final List<IconButton> buttons = new ArrayList<>();
	private List<Action> actions = List.of();

	/**
	 * A page without a text.
	 *
	 * @param ground what is behind it
	 * @param testId of the text; that of the title has {@code .title} behind it
	 */
	public EmptyPage(Composite parent, ThemeColor ground, String testId) {
		super(parent, SWT.NONE);
		this.ground = ground;
		icon = new Label(this, SWT.CENTER);
		icon.setVisible(false);
		title = new Label(this, SWT.WRAP | SWT.CENTER);
		title.setFont(new Looks(this).bold());
		title.setVisible(false);
		TestIds.set(title, testId + ".title");
		message = new Label(this, SWT.WRAP | SWT.CENTER);
		TestIds.set(message, testId);
		setLayout(new Column());
		Themes.onChange(this, this::useColors);
		useColors();
	}

	/** Shows a text, and nothing to do. */
	public void show(String text) {
		show(text, List.of());
	}

	/** Shows a text and what can be done; the first act stands out. */
	public void show(String text, List<Action> newActions) {
		boolean isSame = setText(message, text) & setActions(newActions);
		if (!isSame) {
			layout();
		}
	}

	/** Shows a text under an icon and a title, and what can be done. */
	public void show(Icons newIcon, String newTitle, String text, List<Action> newActions) {
		icon.setImage(newIcon.image());
		icon.setVisible(true);
		title.setVisible(true);
		boolean isSame = setText(title, newTitle) & setText(message, text) & setActions(newActions);
		if (!isSame) {
			layout();
		}
	}

	/** Gives whether the label says that already: its height takes milliseconds to find. */
	private static boolean setText(Label label, String text) {
		String shown = text.replace("&", "&&");
		boolean isSame = shown.equals(label.getText());
		if (!isSame) {
			label.setText(shown);
		}
		return isSame;
	}

	/** Gives whether the buttons are the same, which is so for most items that follow each other. */
	private boolean setActions(List<Action> newActions) {
		boolean isSame = labels(newActions).equals(labels(actions));
		actions = List.copyOf(newActions);
		if (!isSame) {
			boolean hasFocus = buttons.stream().anyMatch(Control::isFocusControl);
			List<IconButton> before = List.copyOf(buttons);
			buttons.clear(); // first: one that has the keyboard hands it to this page when it goes
			before.forEach(Control::dispose);
			for (int i = 0; i < actions.size(); i++) {
				addButton(i);
			}
			if (hasFocus) {
				setFocus();
			}
		}
		return isSame;
	}

	private static List<String> labels(List<Action> actions) {
		return actions.stream().map(action -> action.testId() + ' ' + action.label()).toList();
	}

	private void addButton(int index) {
		Action action = actions.get(index);
		IconButton button = new IconButton(this, SWT.PUSH, null, action.label()).testId(action.testId())
				.onPress(() -> actions.get(index).run().run());
		button.setText(action.label());
		button.setPrimary(index == 0);
		button.setTone(ThemeColor.ACCENT);
		button.setBackground(ground.get());
		buttons.add(button);
	}

	private void useColors() {
		setBackground(ground.get());
		for (Control child : getChildren()) {
			child.setBackground(ground.get());
		}
		title.setForeground(ThemeColor.TEXT.get());
		message.setForeground(ThemeColor.MUTED.get());
	}

	@Override
	public boolean setFocus() {
		return buttons.isEmpty() ? forceFocus() : buttons.getFirst().setFocus();
	}

	/** One control below the other, each centred; a third of the room that is left is above them. */
	private final class Column extends Layout {

		private static final int MOST = 420;
		private static final int SIDE = 16;
		private static final int TOP = 32;
		private static final int GAP = 8;

		@Override
		protected Point computeSize(Composite page, int width, int height, boolean flush) {
			int wide = width == SWT.DEFAULT ? MOST + 2 * SIDE : width;
			return new Point(wide, height == SWT.DEFAULT ? heightFor(column(wide)) + 2 * TOP : height);
		}

		@Override
		protected void layout(Composite page, boolean flush) {
			Rectangle area = getClientArea();
			int column = column(area.width);
			int y = area.y + Math.max(TOP, (area.height - heightFor(column)) / 3);
			for (Control control : shown()) {
				Point size = size(control, column);
				control.setBounds(area.x + (area.width - size.x) / 2, y, size.x, size.y);
				y += size.y + GAP;
			}
		}

		private int column(int width) {
			return Math.max(1, Math.min(MOST, width - 2 * SIDE));
		}

		private int heightFor(int column) {
			return shown().stream().mapToInt(control -> size(control, column).y + GAP).sum() - GAP;
		}

		private Point size(Control control, int column) {
			if (control instanceof IconButton) {
				Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
				return new Point(Math.min(size.x, column), size.y);
			}
			return new Point(column, control.computeSize(column, SWT.DEFAULT).y);
		}

		private List<Control> shown() {
			List<Control> shown = new ArrayList<>();
			if (icon.getVisible()) {
				shown.add(icon);
			}
			if (title.getVisible()) {
				shown.add(title);
			}
			shown.add(message);
			shown.addAll(buttons);
			return shown;
		}
	}
}
