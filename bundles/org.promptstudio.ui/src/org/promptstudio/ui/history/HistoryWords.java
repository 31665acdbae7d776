package org.promptstudio.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.store.HistoryEntry;

/** Says in plain words what was changed. */
final class HistoryWords {

	private static final int LONGEST = 60;

	private final Function<ItemChange, String> letters;
	private final UnaryOperator<String> names;
	private final ZoneId zone;

	/**
	 * @param letters by which people name the response of a change now
	 * @param names   gives what people call somebody by the mail address
	 * @param zone    of the times
	 */
	HistoryWords(Function<ItemChange, String> letters, UnaryOperator<String> names, ZoneId zone) {
		this.letters = letters;
		this.names = names;
		this.zone = zone;
	}

	/** Who, and when, of a save. */
	String save(HistoryEntry entry) {
		String person = entry.person().isBlank() ? Messages.History_nobody : names.apply(entry.person());
		return NLS.bind(Messages.History_save, person,
				DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(entry.time().atZone(zone)));
	}

	/** What was changed, such as "Rank of B: 1 → 0". */
	String change(ItemChange change) {
		String name = change.letter() == null ? "" : letters.apply(change);
		return switch (change.what()) {
			case RANK -> fromTo(NLS.bind(Messages.History_rank, name), change);
			case CROWN -> NLS.bind(Boolean.TRUE.equals(change.after()) ? Messages.History_crowned : Messages.History_uncrowned, name);
			case TEXT -> NLS.bind(Messages.History_text, name);
			case ANSWER -> fromTo(answer(change, name), change);
			case REVIEW -> fromTo(NLS.bind(Messages.History_review, name), change);
			case COMMENT -> fromTo(NLS.bind(Messages.History_comment, name), change);
			case AUTHOR -> fromTo(NLS.bind(Messages.History_author, name), change);
			case MODEL -> NLS.bind(Messages.History_model, name);
			case ADDED -> NLS.bind(Messages.History_added, name);
			case DELETED -> NLS.bind(Messages.History_deleted, name);
			case PLACE -> fromTo(NLS.bind(Messages.History_place, name), change);
			case STATUS -> fromTo(Messages.History_status, change);
			case DESCRIPTION -> fromTo(Messages.History_description, change);
			case TAGS -> fromTo(Messages.History_tags, change);
			case DISCUSSION -> discussion(change);
		};
	}

	private static String answer(ItemChange change, String name) {
		if (!name.isEmpty()) {
			return NLS.bind(Messages.History_answer, change.key(), name);
		}
		return change.prompt() == null ? change.key() : NLS.bind(Messages.History_promptAnswer, change.key(), change.prompt());
	}

	private static String discussion(ItemChange change) {
		if (change.before() == null) {
			return NLS.bind(Messages.History_discussionBegun, value(lastMessage(change.after())));
		}
		return change.after() == null
				? NLS.bind(Messages.History_discussionDeleted, value(lastMessage(change.before())))
				: NLS.bind(Messages.History_discussion, value(lastMessage(change.after())), member(change.after(), "state"));
	}

	private static Object lastMessage(Object discussion) {
		return member(discussion, "messages") instanceof List<?> messages && !messages.isEmpty() ? messages.getLast() : null;
	}

	private static Object member(Object object, String name) {
		return object instanceof Map<?, ?> map ? map.get(name) : null;
	}

	private static String fromTo(String what, ItemChange change) {
		return NLS.bind(Messages.History_fromTo, new Object[] { what, value(change.before()), value(change.after()) });
	}

	private static String value(Object value) {
		if (value == null || value instanceof List<?> list && list.isEmpty() || "none".equals(value)) {
			return Messages.History_none;
		}
		String text = value instanceof List<?> list
				? list.stream().map(HistoryWords::value).collect(Collectors.joining(", "))
				: String.valueOf(value);
		if (Boolean.TRUE.equals(value) || Boolean.FALSE.equals(value)) {
			text = Boolean.TRUE.equals(value) ? Messages.History_yes : Messages.History_no;
		}
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() > LONGEST
				? line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST - 1, line.codePointCount(0, line.length())))) + '\u2026'
				: line;
	}
}
