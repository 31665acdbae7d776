package org.promptstudio.ui.issues;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.Mentions;
import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.core.team.ReviewEntry.State;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.discussion.Ages;
import org.promptstudio.ui.items.RowList;

/** Draws a row of the issues view and says it in words. */
final class IssuePainter {

	private static final int ICON = 16;
	private static final int GAP = 8;
	private static final int INSET = 4;
	private static final int RADIUS = 6;

	private final UnaryOperator<String> names;
	private final Supplier<String> user;

	/**
	 * Draws for one user.
	 *
	 * @param names gives what people see of a mail address
	 * @param user  the mail address of who works here
	 */
	IssuePainter(UnaryOperator<String> names, Supplier<String> user) {
		this.names = names;
		this.user = user;
	}

	/** The name of an item, with whose layer it is in, if it is not one's own. */
	private String name(ItemLocation item, String name) {
		return Layers.annotator(item).filter(person -> !Members.isSame(person, user.get()))
				.map(person -> NLS.bind(Messages.Place_layer, name, names.apply(person))).orElse(name);
	}

	static Icons icon(ReviewEntry entry) {
		return switch (entry.state()) {
			case ISSUE -> Icons.ISSUE;
			case REVIEW -> Icons.REVIEW;
			case OPEN -> Icons.DISCUSSION;
			case SETTLED -> Icons.APPROVED;
		};
	}

	static String stateName(ReviewEntry entry) {
		return switch (entry.state()) {
			case ISSUE -> Messages.State_issue;
			case REVIEW -> Messages.State_review;
			case OPEN -> Messages.State_open;
			case SETTLED -> entry.isDiscussion() ? Messages.State_resolved : Messages.State_approved;
		};
	}

	private static ThemeColor tone(State state) {
		return switch (state) {
			case ISSUE -> ThemeColor.BAD;
			case REVIEW -> ThemeColor.WARN;
			case OPEN -> ThemeColor.MUTED;
			case SETTLED -> ThemeColor.GOOD;
		};
	}

	/** What an entry is about, in few words. */
	static String place(ReviewEntry entry, DisplayOrder order) {
		if (entry.response() >= 0) {
			return NLS.bind(Messages.Place_turnAndResponse, Integer.valueOf(entry.prompt() + 1), entry.letter(order));
		}
		return entry.prompt() >= 0 ? NLS.bind(Messages.Place_prompt, Integer.valueOf(entry.prompt() + 1)) : Messages.Place_item;
	}

	private String words(ReviewEntry entry) {
		return Mentions.withNames(entry.words(), names);
	}

	/** Who reported it and who should act. */
	private String people(ReviewEntry entry) {
		String from = entry.person().isEmpty() ? "" : names.apply(entry.person());
		return entry.assignee().isEmpty() ? from : NLS.bind(Messages.People_to, from, names.apply(entry.assignee())).strip();
	}

	void paint(GC gc, Rectangle area, ReviewEntry entry, ItemLocation item, RowList.State state, DisplayOrder order) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRectangle(area);
		boolean strong = state.selected() && state.focused();
		if (state.selected() || state.hovered()) {
			gc.setBackground((strong ? ThemeColor.SELECTION : ThemeColor.HOVER).get());
			gc.fillRoundRectangle(area.x + INSET, area.y + 1, area.width - 2 * INSET, area.height - 2, RADIUS, RADIUS);
		}
		ThemeColor muted = strong ? ThemeColor.TEXT : ThemeColor.MUTED;
		IssueColumns columns = IssueColumns.of(area.width);
		gc.drawImage(icon(entry).image(), columns.state().left(), area.y + (area.height - ICON) / 2);
		draw(gc, area, stateName(entry), columns.state().indented(ICON + GAP), strong ? ThemeColor.TEXT : tone(entry.state()));
		draw(gc, area, name(item, item.name()), columns.item(), ThemeColor.TEXT);
		draw(gc, area, place(entry, order), columns.place(), muted);
		draw(gc, area, words(entry), columns.words(), ThemeColor.TEXT);
		draw(gc, area, people(entry), columns.people(), muted);
		draw(gc, area, Ages.ago(Long.valueOf(entry.time()), System.currentTimeMillis()), columns.age(), muted);
	}

	private static void draw(GC gc, Rectangle area, String text, IssueColumns.Column column, ThemeColor color) {
		if (column.width() > GAP) {
			gc.setForeground(color.get());
			String shown = Ellipsis.shorten(gc, text, column.width() - GAP);
			gc.drawText(shown, column.left(), area.y + (area.height - gc.getFontMetrics().getHeight()) / 2, true);
		}
	}

	/** All of a row, for the tool tip. */
	String toolTip(ReviewEntry entry, ItemLocation item, DisplayOrder order) {
		String when = Ages.exact(Long.valueOf(entry.time()));
		return String.join("\n", name(item, item.displayPath()) + " · " + place(entry, order),
				stateName(entry) + (entry.words().isEmpty() ? "" : ": " + words(entry)),
				(people(entry) + ' ' + when).strip()).strip();
	}

	/** A row for assistants. */
	String spoken(ReviewEntry entry, ItemLocation item, DisplayOrder order) {
		return NLS.bind(Messages.Row_spoken,
				new Object[] { stateName(entry), name(item, item.name()), place(entry, order), words(entry), people(entry),
						Ages.ago(Long.valueOf(entry.time()), System.currentTimeMillis()) });
	}
}
