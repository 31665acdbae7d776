package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Item;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.CurrentTask;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.review.ItemReview;
import org.promptstudio.ui.review.ReviewCommands;
import org.promptstudio.ui.review.ReviewMenus;
import org.promptstudio.ui.widgets.Spoken;

/** The slim bar above a conversation: where the item is, how far one is with it, the way to its neighbours, and the blind switch. */
final class EditorBar extends Composite {

	private static final int HEIGHT = 36;
	/** The most characters of tags; the tool tip has all. */
	private static final int MOST_TAGS = 24;
	/** As many as the dialog has room for on a small screen. */
	private static final int MOST_PROBLEMS = 8;

	private final ConversationModel model;
	private final IconButton blind;
	private final IconButton problems;
	private final IconButton status;
	private final IconButton tags;
	private final Canvas title;
	private List<Problem> found = List.of();
	private ItemLocation shown;
	private String path = "";
	private String facts = "";

	EditorBar(Composite parent, ConversationEditor editor, ConversationModel model) {
		super(parent, SWT.NONE);
		this.model = model;
		setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayout layout = new GridLayout(9, false);
		layout.marginHeight = 4;
		layout.marginWidth = 8;
		layout.horizontalSpacing = 4;
		setLayout(layout);
		addListener(SWT.Paint, event -> {
			event.gc.setForeground(ThemeColor.LINE.get());
			event.gc.drawLine(0, getSize().y - 1, getSize().x, getSize().y - 1);
		});
		new IconButton(this, SWT.PUSH, Icons.PREVIOUS, Messages.Bar_previous).testId("bar.previous").command("org.promptstudio.ui.previousItem")
				.onPress(() -> ItemNavigation.previous(editor.getSite().getPage()));
		new IconButton(this, SWT.PUSH, Icons.NEXT, Messages.Bar_next).testId("bar.next").command("org.promptstudio.ui.nextItem")
				.onPress(() -> ItemNavigation.next(editor.getSite().getPage()));
		title = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		TestIds.set(title, "bar.title");
		GridData titleData = new GridData(SWT.FILL, SWT.FILL, true, true);
		titleData.heightHint = HEIGHT - 8;
		titleData.widthHint = 100;
		title.setLayoutData(titleData);
		title.addListener(SWT.Paint, event -> paintTitle(event.gc));
		Spoken.of(title).name(() -> path + ", " + facts).role(ACC.ROLE_LABEL);
		problems = new IconButton(this, SWT.PUSH, Icons.WARNING, Messages.Bar_problems).testId("bar.problems").onPress(this::showProblems);
		problems.setLayoutData(new GridData());
		tags = new IconButton(this, SWT.PUSH, Icons.TAG, Messages.Bar_tags).testId("bar.tags").command(ReviewCommands.TAG)
				.onPress(() -> ItemReview.of(editor.getSite().getPage()).ifPresent(ItemReview::tag));
		tags.setLayoutData(new GridData());
		status = new IconButton(this, SWT.PUSH, Icons.ITEM_OPEN, Messages.Bar_status).testId("bar.status");
		status.setArrow(true);
		status.onPress(() -> ReviewMenus.openStatus(status, editor.getSite()));
		status.setLayoutData(new GridData());
		new IconButton(this, SWT.PUSH, Icons.SEARCH, Messages.Bar_find).testId("bar.find").command("org.eclipse.ui.edit.findReplace")
				.onPress(() -> editor.findBar().open());
		blind = new IconButton(this, SWT.TOGGLE, Icons.VISIBLE, Messages.Bar_blind).testId("bar.blind").command(Commands.BLIND);
		blind.onPress(() -> editor.setBlind(blind.getSelection()));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
		Runnable taskListener = this::refreshFacts; // another task may have been chosen
		StudioWorkspace.get().addListener(taskListener);
		addListener(SWT.Dispose, event -> StudioWorkspace.get().removeListener(taskListener));
	}

	private void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		redraw();
		title.redraw();
	}

	/** Shows where an item is that cannot be opened. */
	void showBroken(ItemLocation location) {
		show(location, List.of());
	}

	/** Shows where an item is, and whether there are problems in its files. */
	void showItem(ItemLocation location, ItemSession session) {
		show(location, session.document().problems());
		if (session.item().getDescription() != null) {
			title.setToolTipText((location.itemFile() + "\n\n" + session.item().getDescription()).replace("&", "&&"));
		}
	}

	private void show(ItemLocation location, List<Problem> newProblems) {
		shown = location;
		path = location.displayPath();
		title.setToolTipText(location.itemFile().toString().replace("&", "&&"));
		found = newProblems;
		problems.setVisible(!found.isEmpty());
		((GridData) problems.getLayoutData()).exclude = found.isEmpty();
		problems.setText(found.size() == 1 ? Messages.Bar_oneProblem : NLS.bind(Messages.Bar_manyProblems, Integer.valueOf(found.size())));
		problems.setTone(ThemeColor.WARN);
		layout(true);
		refresh();
	}

	/** Reads the progress and the order of the model again. */
	void refresh() {
		showStatus(model.item().orElse(null));
		showTags(model.item().map(item -> List.copyOf(item.getTags())).orElse(List.of()));
		blind.setSelection(model.order() == DisplayOrder.BLIND);
		blind.setIcon(model.isBlind() ? Icons.BLIND : Icons.VISIBLE);
		blind.setLabel(model.isBlind() ? Messages.Bar_unblind : Messages.Bar_blind);
		refreshFacts();
	}

	private void refreshFacts() {
		facts = model.item().map(item -> task() + facts(item)).orElse("");
		title.redraw();
	}

	private void showStatus(Item item) {
		status.setVisible(item != null);
		String given = item == null || item.getStatus() == null ? "" : item.getStatus();
		Icons icon = switch (given) {
			case "" -> Icons.ITEM_OPEN;
			case Statuses.DISCARD -> Icons.ITEM_DISCARDED;
			case Statuses.APPROVED -> Icons.ITEM_APPROVED;
			default -> Icons.ITEM_COMPLETED;
		};
		String text = switch (given) {
			case "" -> Messages.Bar_notDone;
			case Statuses.COMPLETED -> Messages.Bar_done;
			case Statuses.DISCARD -> Messages.Bar_discarded;
			case Statuses.APPROVED -> Messages.Bar_approved;
			default -> given;
		};
		String reason = item == null ? null : item.getStatusReason();
		status.setLabel(reason == null ? Messages.Bar_status : NLS.bind(Messages.Bar_statusReason, reason));
		status.setIcon(icon);
		status.setTone(given.isEmpty() ? ThemeColor.MUTED : ThemeColor.TEXT);
		if (!text.equals(status.getText())) {
			status.setText(text);
			layout(true);
		}
		if (item != null && title.getToolTipText() != null) {
			String place = title.getToolTipText().split("\n\n", 2)[0];
			title.setToolTipText(item.getDescription() == null ? place : place + "\n\n" + item.getDescription().replace("&", "&&"));
		}
	}

	private void showTags(List<String> given) {
		String all = String.join(", ", given);
		String text = all.length() > MOST_TAGS ? shortened(all) + '…' : all;
		tags.setLabel(all.isEmpty() ? Messages.Bar_tags : NLS.bind(Messages.Bar_tagged, all));
		if (!text.equals(tags.getText()) || tags.getVisible() == text.isEmpty()) {
			tags.setText(text);
			tags.setVisible(!text.isEmpty());
			((GridData) tags.getLayoutData()).exclude = text.isEmpty();
			layout(true);
		}
	}

	private static String shortened(String text) {
		int end = MOST_TAGS - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
	}

	private static String user() {
		return StudioWorkspace.get().user();
	}

	/** Whose work is looked at, or which task the item is worked on for, and the how manieth of it. */
	private String task() {
		CurrentTask work = StudioWorkspace.get().work();
		Optional<String> other = shown == null ? Optional.empty() : Layers.annotator(shown).filter(person -> !Members.isSame(person, user()));
		if (other.isPresent()) {
			return NLS.bind(Messages.Bar_layer, Members.name(StudioWorkspace.get().project().orElse(null), other.get())) + "  ·  ";
		}
		Optional<Task> task = shown == null ? Optional.empty() : work.taskOf(shown);
		if (task.isEmpty()) {
			return "";
		}
		List<String> items = work.shareOf(shown).orElseThrow().items();
		if (!items.contains(shown.displayPath())) {
			return ""; // as items of a queue are shown that nobody took
		}
		return NLS.bind(Messages.Bar_task,
				new Object[] { CurrentTask.title(task.get()), Integer.valueOf(items.indexOf(shown.displayPath()) + 1),
						Integer.valueOf(items.size()) })
				+ "  ·  ";
	}

	private static String facts(Item item) {
		ItemSummary summary = ItemSummary.of(item);
		String text = NLS.bind(Messages.Bar_ranked, Integer.valueOf(summary.ranked()), Integer.valueOf(summary.responses()));
		int others = item.getOtherAnnotationCount();
		if (others > 0) {
			text += "  ·  " + NLS.bind(others == 1 ? Messages.Bar_otherAnnotation : Messages.Bar_otherAnnotations, Integer.valueOf(others));
		}
		int orphans = item.getOrphans().size();
		if (orphans > 0) {
			text += "  ·  " + NLS.bind(orphans == 1 ? Messages.Bar_orphan : Messages.Bar_orphans, Integer.valueOf(orphans));
		}
		return text;
	}

	private void showProblems() {
		StringBuilder text = new StringBuilder();
		for (Problem problem : found.subList(0, Math.min(found.size(), MOST_PROBLEMS))) {
			String place = problem.line() > 0 ? problem.file() + ":" + problem.line() + ":" + problem.column() : problem.file();
			text.append(problem.message()).append('\n').append(problem.advice()).append('\n').append(place).append("\n\n");
		}
		if (found.size() > MOST_PROBLEMS) {
			text.append(NLS.bind(Messages.Bar_moreProblems, Integer.valueOf(found.size() - MOST_PROBLEMS)));
		}
		MessageDialog.openWarning(getShell(), Messages.Bar_problems, text.toString().strip());
	}

	private void paintTitle(GC gc) {
		int y = (title.getSize().y - gc.getFontMetrics().getHeight()) / 2;
		int width = title.getSize().x;
		int factsWidth = gc.textExtent(facts).x;
		int taken = Card.drawText(gc, path, 6, y, Math.max(60, width - factsWidth - 24), ThemeColor.TEXT.get());
		Card.drawText(gc, facts, taken + 22, y, width - taken - 24, ThemeColor.MUTED.get());
	}
}
