package org.promptstudio.ui.feedback.controls;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;

/**
 * A list to choose from that opens at a control, with a field to find things by typing. Up and Down lead through what is found, Enter chooses; of several
 * things it marks one and stays open. Esc, and a click elsewhere, close it.
 */
public final class OptionPopup {

	private static final int BORDER = 1;
	private static final int FIELD = 32;
	private static final int PADDING = 8;
	private static final int MAX_ROWS = 10;
	private static final int MIN_WIDTH = 240;

	private final Shell shell;
	private final Control opener;
	private final String name;
	private final StyledText filter;
	private final OptionList list;
	private final List<Choice> choices;
	private final boolean several;
	private final IntPredicate chosen;
	private final IntConsumer choose;

	private OptionPopup(Control opener, String name, List<Choice> choices, boolean several, IntPredicate chosen, IntConsumer choose) {
		this.opener = opener;
		this.name = name;
		this.choices = choices;
		this.several = several;
		this.chosen = chosen;
		this.choose = choose;
		shell = new Shell(opener.getShell(), SWT.NO_TRIM | SWT.TOOL);
		Themes.keepOwnColors(shell);
		shell.setText(name);
		filter = new StyledText(shell, SWT.SINGLE);
		list = new OptionList(shell, choices, several, chosen, this::choose);
		TestIds.set(shell, "feedback.popup");
		TestIds.set(filter, "feedback.popup.filter");
		TestIds.set(list, "feedback.popup.list");
		shell.addListener(SWT.Paint, event -> paint(event.gc));
		filter.addListener(SWT.Modify, event -> list.filter(filter.getText()));
		filter.addListener(SWT.Paint, event -> paintHint(event.gc));
		filter.addVerifyKeyListener(event -> event.doit &= !key(event.keyCode));
		filter.addListener(SWT.Traverse, OptionPopup::traverse);
		shell.addListener(SWT.Deactivate, event -> UiThread.later(shell, this::close));
		Themes.onChange(shell, this::useColors);
		useColors();
		hookAccessible();
	}

	/**
	 * Opens a list.
	 *
	 * @param opener where it opens, and what gets the focus back
	 * @param name what is chosen
	 * @param chosen whether something is chosen, by its index
	 * @param choose told what a person chose, by its index
	 */
	static OptionPopup open(Control opener, String name, List<Choice> choices, boolean several, IntPredicate chosen, IntConsumer choose) {
		OptionPopup popup = new OptionPopup(opener, name, choices, several, chosen, choose);
		popup.show();
		return popup;
	}

	/**
	 * Opens a list of texts to go to one of them.
	 *
	 * @param labels what people read, each with more about it behind it
	 * @param choose told which one, by its index
	 */
	public static void openTexts(Control opener, String name, List<Entry> labels, IntConsumer choose) {
		List<Choice> choices = labels.stream().map(entry -> new Choice(entry, entry.label(), entry.more(), null, 0)).toList();
		open(opener, name, choices, false, index -> false, choose);
	}

	/**
	 * A text to go to.
	 *
	 * @param more about it; may be empty
	 */
	public record Entry(String label, String more) {}

	private void show() {
		Rectangle place = opener.getDisplay().map(opener.getParent(), null, opener.getBounds());
		int width = Math.max(MIN_WIDTH, place.width);
		int height = FIELD + Math.clamp(choices.size(), 3, MAX_ROWS) * OptionList.ROW + 2 * BORDER + 4;
		Rectangle screen = opener.getMonitor().getClientArea();
		int x = Math.clamp(place.x, screen.x, Math.max(screen.x, screen.x + screen.width - width));
		int y = place.y + place.height + height <= screen.y + screen.height ? place.y + place.height : Math.max(screen.y, place.y - height);
		shell.setBounds(x, y, width, height);
		filter.setBounds(BORDER + PADDING, BORDER + PADDING, width - 2 * (BORDER + PADDING), FIELD - 2 * PADDING + 2);
		list.setBounds(BORDER, BORDER + FIELD, width - 2 * BORDER, height - FIELD - 2 * BORDER);
		list.filter("");
		shell.open();
		filter.setFocus();
	}

	private static void traverse(Event event) {
		event.doit = false;
	}

	/** Whether a key was for the list. */
	private boolean key(int keyCode) {
		switch (keyCode) {
			case SWT.ARROW_DOWN -> move(1);
			case SWT.ARROW_UP -> move(-1);
			case SWT.PAGE_DOWN -> move(list.pageSize());
			case SWT.PAGE_UP -> move(-list.pageSize());
			case SWT.ESC -> close();
			case SWT.CR, SWT.KEYPAD_CR -> {
				if (list.current() >= 0) {
					choose(list.current());
				}
			}
			case SWT.TAB -> close();
			default -> {
				return false;
			}
		}
		return true;
	}

	private void move(int by) {
		list.move(by);
		filter.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
	}

	private void choose(int index) {
		if (several) {
			choose.accept(index);
			list.redraw();
			filter.selectAll();
			filter.setFocus();
		} else {
			close();
			choose.accept(index);
		}
	}

	private void close() {
		if (!shell.isDisposed()) {
			boolean active = opener.getDisplay().getActiveShell() == shell;
			shell.dispose();
			if (active && !opener.isDisposed()) {
				opener.setFocus();
			}
		}
	}

	private void useColors() {
		shell.setBackground(ThemeColor.CARD.get());
		filter.setBackground(ThemeColor.CARD.get());
		filter.setForeground(ThemeColor.TEXT.get());
		shell.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = shell.getClientArea();
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawLine(BORDER, FIELD, area.width - 2, FIELD);
	}

	private void paintHint(GC gc) {
		if (filter.getCharCount() == 0) {
			gc.setForeground(ThemeColor.MUTED.get());
			gc.drawText(Messages.Popup_filter, 1, 0, SWT.DRAW_TRANSPARENT);
		}
	}

	private void hookAccessible() {
		filter.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				int count = list.count();
				String found = count == 1 ? Messages.Popup_foundOne : NLS.bind(Messages.Popup_found, Integer.valueOf(count));
				event.result = list.current() < 0 ? Messages.Popup_nothing : spoken(list.current()) + ". " + found;
			}
		});
		filter.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_COMBOBOX;
			}
		});
	}

	private String spoken(int index) {
		return chosen.test(index) ? NLS.bind(Messages.Choice_chosen, choices.get(index).spoken()) : choices.get(index).spoken();
	}
}
