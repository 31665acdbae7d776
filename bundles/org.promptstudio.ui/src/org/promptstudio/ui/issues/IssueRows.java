package org.promptstudio.ui.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.promptstudio.core.team.ReviewEntry;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.LayerReviews;

/**
 * The entries that a filter lets through at one moment, in order: of each the item's row and its place among the entries of that item, five bytes; the entry
 * itself is read when it is drawn. Items in layers come after the rows of the index. Immutable; any thread.
 */
final class IssueRows {

	private static final int INDEX_BITS = 24;
	private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
	private static final long MOST_SECONDS = (1L << 34) - 1;
	/** More people than anybody looks through. */
	private static final int MOST_PEOPLE = 200;

	private final IndexView view;
	private final List<LayerReviews.Found> layers;
	private final int[] rows;
	private final byte[] places;
	private final int[] counts;
	private final List<String> people;

	private IssueRows(IndexView view, List<LayerReviews.Found> layers, int[] rows, byte[] places, int[] counts, List<String> people) {
		this.view = view;
		this.layers = layers;
		this.rows = rows;
		this.places = places;
		this.counts = counts;
		this.people = people;
	}

	/** No entries. */
	static final IssueRows NONE = new IssueRows(null, List.of(), new int[0], new byte[0], new int[ReviewEntry.State.values().length], List.of());

	/**
	 * Looks through all items; about a tenth of a second for 100,000 entries.
	 *
	 * @param layers what annotators' layers hold
	 * @param isUnseen of the path of an item whether the dataset's own entries about it are left out
	 * @param now milliseconds since 1970
	 */
	static IssueRows of(IndexView view, List<LayerReviews.Found> layers, Predicate<String> isUnseen, IssueFilter filter, IssueSort sort,
			boolean descending, long now) {
		return new Collecting(view, layers, isUnseen, filter, sort, descending, now).run();
	}

	int size() {
		return rows.length;
	}

	ReviewEntry entry(int index) {
		int row = rows[index];
		return (row < view.size() ? view.reviews(row) : layers.get(row - view.size()).entries()).get(places[index]);
	}

	ItemLocation location(int index) {
		int row = rows[index];
		return row < view.size() ? view.location(row) : layers.get(row - view.size()).location();
	}

	/** How many entries have a state, among those that the rest of the filter lets through. */
	int count(ReviewEntry.State state) {
		return counts[state.ordinal()];
	}

	/** Whom entries name, whatever the filter, by their spelling. */
	List<String> people() {
		return people;
	}

	private static final class Collecting {
		private final IndexView view;
		private final List<LayerReviews.Found> layers;
		private final Predicate<String> isUnseen;
		private final IssueFilter filter;
		private final IssueSort sort;
		private final boolean descending;
		private final long now;
		private final int[] counts = new int[ReviewEntry.State.values().length];
		private final Map<String, Integer> persons = new HashMap<>();
		private final List<String> spellings = new ArrayList<>();
		private int[] rows = new int[1024];
		private byte[] places = new byte[1024];
		private long[] values = new long[1024];
		private int size;

		Collecting(IndexView view, List<LayerReviews.Found> layers, Predicate<String> isUnseen, IssueFilter filter, IssueSort sort,
				boolean descending,
				long now) {
			this.view = view;
			this.layers = layers;
			this.isUnseen = isUnseen;
			this.filter = filter;
			this.sort = sort;
			this.descending = descending;
			this.now = now;
		}

		IssueRows run() {
			for (int row = 0; row < view.size(); row++) {
				List<ReviewEntry> entries = view.reviews(row);
				if (!entries.isEmpty() && !isUnseen.test(view.location(row).displayPath())) {
					collect(entries, row, row);
				}
			}
			for (int i = 0; i < layers.size(); i++) {
				collect(layers.get(i).entries(), view.size() + i, Math.max(0, view.indexOf(layers.get(i).location().displayPath())));
			}
			long[] order = order();
			int[] sortedRows = new int[size];
			byte[] sortedPlaces = new byte[size];
			for (int i = 0; i < size; i++) {
				int index = (int) (order[i] & INDEX_MASK);
				sortedRows[i] = rows[index];
				sortedPlaces[i] = places[index];
			}
			List<String> people = spellings.stream().limit(MOST_PEOPLE).sorted(String.CASE_INSENSITIVE_ORDER).toList();
			return new IssueRows(view, layers, sortedRows, sortedPlaces, counts, people);
		}

		/** @param item the place of the item in the index, by which is sorted */
		private void collect(List<ReviewEntry> entries, int row, int item) {
			for (int place = 0; place < entries.size(); place++) {
				collect(entries.get(place), row, place, item);
			}
		}

		private void collect(ReviewEntry entry, int row, int place, int item) {
			person(entry.assignee());
			int person = person(entry.person());
			if (!filter.letsThrough(entry, now)) {
				return;
			}
			counts[entry.state().ordinal()]++;
			if (!filter.states().contains(entry.state()) || size > INDEX_MASK) {
				return;
			}
			if (size == rows.length) {
				rows = Arrays.copyOf(rows, size * 2);
				places = Arrays.copyOf(places, size * 2);
				values = Arrays.copyOf(values, size * 2);
			}
			rows[size] = row;
			places[size] = (byte) place;
			values[size++] = switch (sort) {
				case STATE -> entry.state().ordinal();
				case ITEM -> item;
				case PERSON -> person;
				case AGE -> entry.time() == 0 ? MOST_SECONDS : Math.clamp((now - entry.time()) / 1000, 0, MOST_SECONDS - 1);
			};
		}

		/** The number of a person; 0 for nobody. */
		private int person(String mail) {
			if (mail.isEmpty()) {
				return 0;
			}
			String key = mail.toLowerCase(Locale.ROOT);
			Integer known = persons.get(key);
			if (known == null) {
				spellings.add(mail);
				known = Integer.valueOf(spellings.size());
				persons.put(key, known);
			}
			return known.intValue();
		}

		/** What is sorted by in the upper bits, and where the entry is in the lower ones. */
		private long[] order() {
			int[] ranks = sort == IssueSort.PERSON ? ranks() : null;
			long[] order = new long[size];
			for (int i = 0; i < size; i++) {
				long value = ranks == null ? values[i] : ranks[(int) values[i]];
				order[i] = (descending ? MOST_SECONDS - value : value) << INDEX_BITS | i;
			}
			Arrays.sort(order);
			return order;
		}

		private int[] ranks() {
			Integer[] byName = new Integer[spellings.size()];
			Arrays.setAll(byName, Integer::valueOf);
			Arrays.sort(byName, (one, other) -> spellings.get(one.intValue()).compareToIgnoreCase(spellings.get(other.intValue())));
			int[] ranks = new int[spellings.size() + 1];
			ranks[0] = spellings.size(); // nobody comes last
			for (int i = 0; i < byName.length; i++) {
				ranks[byName[i].intValue() + 1] = i;
			}
			return ranks;
		}
	}
}
