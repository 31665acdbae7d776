package org.promptstudio.ui.manage.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.store.ItemWork;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Spoken;
import org.promptstudio.ui.widgets.ThinBar;

/** A task in the list: its title, what kind it is and until when, how far it is, what came back, and what to do next. */
final class TaskCard extends Composite {

	private static final int PADDING = 12;
	private static final int CORNER = 12;
	private static final int EDGE = 2;
	/** More items that came back are counted, not named. */
	private static final int MOST_RETURNED = 5;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

	private final String taskId;
	private final WorkActions actions;
	private final Label title;
	private final Label kind;
	private final Label due;
	private final ThinBar bar;
	private final Label count;
	private final Composite returned;
	private final IconButton main;
	private final IconButton giveBack;
	private final IconButton leave;
	private MyTask task;
	private boolean current;
	private List<String> shownReturned = List.of();

	TaskCard(Composite parent, String taskId, WorkActions actions) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.taskId = taskId;
		this.actions = actions;
		TestIds.set(this, "work.task." + taskId);
		setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		GridLayout layout = new GridLayout();
		layout.marginWidth = PADDING;
		layout.marginHeight = PADDING;
		layout.verticalSpacing = 4;
		setLayout(layout);
		Looks looks = new Looks(this);
		title = label(looks.bold(), "title");
		Composite facts = new Composite(this, SWT.NONE);
		RowLayout factsLayout = new RowLayout();
		factsLayout.marginLeft = 0;
		factsLayout.marginTop = 0;
		factsLayout.marginBottom = 0;
		factsLayout.spacing = 8;
		facts.setLayout(factsLayout);
		facts.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		kind = new Label(facts, SWT.NONE);
		TestIds.set(kind, "work.kind." + taskId);
		due = new Label(facts, SWT.NONE);
		TestIds.set(due, "work.due." + taskId);
		bar = new ThinBar(this);
		GridData barData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		barData.verticalIndent = 4;
		bar.setLayoutData(barData);
		count = label(null, "count");
		returned = new Composite(this, SWT.NONE);
		returned.setLayout(Looks.grid(1, 0, 0));
		returned.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Composite buttons = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginTop = 4;
		row.marginBottom = 0;
		row.spacing = 8;
		row.center = true;
		buttons.setLayout(row);
		main = new IconButton(buttons, SWT.PUSH, null, "").testId("work.main." + taskId).onPress(this::goOn);
		giveBack = new IconButton(buttons, SWT.PUSH, null, Messages.Card_giveBackHelp).testId("work.giveBack." + taskId)
				.command("org.promptstudio.ui.manage.work.giveBack").onPress(actions::giveBack);
		giveBack.setText(Messages.Card_giveBack);
		giveBack.setTone(ThemeColor.MUTED);
		giveBack.setLayoutData(new RowData());
		leave = new IconButton(buttons, SWT.PUSH, null, Messages.Card_leaveHelp).testId("work.leave." + taskId)
				.command("org.promptstudio.ui.manage.work.stop")
				.onPress(actions::stop);
		leave.setText(Messages.Card_leave);
		leave.setTone(ThemeColor.MUTED);
		addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.of(this).name(() -> task == null ? "" : task.title() + ", " + kind.getText() + ", " + count.getText());
		Themes.onChange(this, this::useColors);
		useColors();
	}

	private Label label(Font font, String id) {
		Label label = new Label(this, SWT.WRAP);
		if (font != null) {
			label.setFont(font);
		}
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(label, "work." + id + '.' + taskId);
		return label;
	}

	String taskId() {
		return taskId;
	}

	/** The one thing to do with the task: the next item, or beginning it. */
	private void goOn() {
		if (current) {
			actions.next();
		} else {
			actions.start(task.task());
		}
	}

	/** Gives the keyboard to the one thing to do with the task. */
	void focusMain() {
		main.setFocus();
	}

	/**
	 * Shows how far the task is; the list has to be laid out afterwards.
	 *
	 * @param isFirst whether this is the one to go on with
	 */
	void show(MyTask shown, boolean isCurrent, boolean isFirst, LocalDate today) {
		task = shown;
		current = isCurrent;
		text(title, task.title());
		text(kind, kindWords());
		showDue(today);
		boolean isDone = task.total() > 0 && task.done() == task.total();
		bar.show(Messages.Card_progress, task.total() == 0 ? 0 : (double) task.done() / task.total(), isDone ? ThemeColor.GOOD : ThemeColor.ACCENT);
		text(count, countWords());
		showReturned();
		main.setText(mainWords());
		main.setLabel(NLS.bind(Messages.Card_mainOf, mainWords(), task.title()));
		main.command(isCurrent ? "org.promptstudio.ui.manage.work.next" : null);
		main.setPrimary(isFirst && !task.isFinished());
		main.setTone(ThemeColor.ACCENT);
		leave.setVisible(isCurrent);
		boolean canGiveBack = isCurrent && task.isQueue() && task.done() < task.total();
		giveBack.setVisible(canGiveBack);
		((RowData) giveBack.getLayoutData()).exclude = !canGiveBack;
		useColors();
		redraw();
	}

	private static void text(Label label, String text) {
		label.setText(text.replace("&", "&&"));
	}

	/** That answers of some items are known is nothing for those who answer. */
	private String kindWords() {
		return switch (task.task().getKind()) {
			case REVIEW -> Messages.Kind_review;
			case QUALIFICATION -> Messages.Kind_qualification;
			default -> Messages.Kind_label;
		};
	}

	private void showDue(LocalDate today) {
		String day = task.due().map(DAY::format).orElse("");
		String words = day.isEmpty()
				? ""
				: NLS.bind(task.isOverdue(today) ? Messages.Card_overdue : isToday(today) ? Messages.Card_dueToday : Messages.Card_due, day);
		text(due, words);
		due.setData(Boolean.valueOf(task.isOverdue(today)));
	}

	private boolean isToday(LocalDate today) {
		return task.due().filter(today::equals).isPresent();
	}

	private String countWords() {
		String words = task.total() == 0
				? task.isQueue() ? Messages.Card_noneTaken : Messages.Card_noItems
				: NLS.bind(Messages.Card_done, Integer.valueOf(task.done()), Integer.valueOf(task.total()));
		if (task.unreadable() > 0) {
			words = NLS.bind(Messages.Card_unreadable, words, Integer.valueOf(task.unreadable()));
		}
		return task.isQueue() ? NLS.bind(task.free() == 1 ? Messages.Card_oneFree : Messages.Card_free, words, Integer.valueOf(task.free())) : words;
	}

	private String mainWords() {
		boolean isNothingOpen = task.done() == task.total();
		if (task.free() > 0 && isNothingOpen) {
			return Messages.Card_takeNext;
		}
		if (current) {
			return task.isFinished() ? Messages.Card_look : Messages.Card_next;
		}
		if (task.isFinished()) {
			return Messages.Card_look;
		}
		boolean isUntouched = task.count(WorkState.OPEN) == task.total();
		return isUntouched ? Messages.Card_start : Messages.Card_continue;
	}

	private void showReturned() {
		List<ItemWork> back = task.returned();
		List<String> items = back.stream().map(ItemWork::item).toList();
		if (!items.equals(shownReturned)) {
			shownReturned = items;
			for (Control old : returned.getChildren()) {
				old.dispose();
			}
			if (!items.isEmpty()) {
				boolean isReview = task.task().getKind() == TaskKind.REVIEW;
				String one = isReview ? Messages.Card_oneAnswered : Messages.Card_oneReturned;
				String many = isReview ? Messages.Card_answered : Messages.Card_returned;
				Label head = Looks.label(returned, SWT.WRAP, items.size() == 1 ? one : NLS.bind(many, Integer.valueOf(items.size())), null,
						ThemeColor.WARN);
				head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
				items.stream().limit(MOST_RETURNED).forEach(this::addReturned);
			}
		}
		returned.setVisible(!items.isEmpty());
		((GridData) returned.getLayoutData()).exclude = items.isEmpty();
	}

	private void addReturned(String item) {
		String name = item.substring(item.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
		Icons icon = task.task().getKind() == TaskKind.REVIEW ? Icons.REVIEW : Icons.ITEM_ISSUE;
		IconButton button = new IconButton(returned, SWT.PUSH, icon, NLS.bind(Messages.Card_open, item)).testId("work.returned." + item)
				.onPress(() -> actions.open(task.task(), item));
		button.setText(name);
	}

	private void useColors() {
		color(this);
		title.setForeground(ThemeColor.TEXT.get());
		kind.setForeground(ThemeColor.MUTED.get());
		due.setForeground((Boolean.TRUE.equals(due.getData()) ? ThemeColor.BAD : ThemeColor.MUTED).get());
		count.setForeground(ThemeColor.MUTED.get());
		for (Control child : returned.getChildren()) {
			if (child instanceof Label) {
				child.setForeground(ThemeColor.WARN.get());
			}
		}
	}

	private static void color(Control control) {
		control.setBackground(ThemeColor.CARD.get());
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				color(child);
			}
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		int edge = current ? EDGE : 1;
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		gc.setForeground((current ? ThemeColor.ACCENT : ThemeColor.LINE).get());
		gc.setLineWidth(edge);
		gc.drawRoundRectangle(edge / 2, edge / 2, area.width - edge, area.height - edge, CORNER, CORNER);
	}
}
