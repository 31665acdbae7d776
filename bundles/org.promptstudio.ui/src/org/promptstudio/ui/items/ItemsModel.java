package org.promptstudio.ui.items;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexListener;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemSequence;

/**
 * What the items view shows, without the view: the rows that pass the filter, the counts, the present item. Searching runs in the background; only the
 * newest request is answered. All methods are for the one thread that the owner executor runs in; properties change in it too.
 */
public final class ItemsModel implements ItemSequence {

	/** Properties. */
	public static final String TEXT = "text";
	public static final String CHIP = "chip";
	public static final String ROWS = "rows";
	public static final String COUNTS = "counts";
	public static final String CURRENT = "current";
	public static final String INDEXING = "indexing";
	public static final String REMARK = "remark";

	/** Is found nowhere, but looked for everywhere. */
	private static final String PREPARING = "\uFFFE \uFFFE";

	private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
	private final Executor background;
	private final Executor owner;
	private final IndexListener indexListener;
	private DatasetIndex index;
	private OwnItems own = OwnItems.NONE;
	private ItemRows rows;
	private ItemCounts counts = ItemCounts.NONE;
	private String text = "";
	private ItemChip chip = ItemChip.ALL;
	private String remark = "";
	private Set<String> answerKeys = Set.of();
	private ItemLocation current;
	private boolean indexing;
	private boolean filtering;
	private boolean filterAgain;

	/**
	 * A model without a dataset.
	 *
	 * @param background runs filters
	 * @param owner runs actions later in the thread that uses this model
	 * @param paced as the owner, but leaves time between them: while items are read, news come faster than anybody can look
	 */
	public ItemsModel(Executor background, Executor owner, Executor paced) {
		this.background = background;
		this.owner = owner;
		indexListener = new IndexNews(paced, this::refresh);
	}

	/** Shows another index, without a filter; null for none. */
	public void setIndex(DatasetIndex index) {
		if (this.index == index) {
			return;
		}
		if (this.index != null) {
			this.index.removeListener(indexListener);
		}
		this.index = index;
		rows = null;
		resetFilter();
		if (index != null) {
			index.addListener(indexListener);
		}
		refresh();
	}

	/** Shows and finds some items as the user has them in layers of one's own, in the place of what the dataset tells of them. */
	public void setOwnItems(OwnItems items) {
		OwnItems old = own;
		own = items;
		boolean isSearched = !text.isBlank() && !(old.isEmpty() && items.isEmpty());
		if (isSearched || !old.rows().equals(items.rows())) {
			refresh();
		}
	}

	/** Whether there is a dataset at all. */
	public boolean hasDataset() {
		return index != null;
	}

	/** What was typed to search, in the language of {@link org.promptstudio.core.search.Query}; empty for all. */
	public String getText() {
		return text;
	}

	public void setText(String text) {
		String old = this.text;
		this.text = Objects.requireNonNull(text);
		if (!old.equals(text)) {
			changes.firePropertyChange(TEXT, old, text);
			refresh();
		}
	}

	/** The quick filter. */
	public ItemChip getChip() {
		return chip;
	}

	public void setChip(ItemChip chip) {
		ItemChip old = this.chip;
		this.chip = Objects.requireNonNull(chip);
		if (old != chip) {
			changes.firePropertyChange(CHIP, old, chip);
			refresh();
		}
	}

	/** Gets ready for searching, in the background: the first search of a session takes longer. */
	public void prepareSearch() {
		if (index != null) {
			DatasetIndex asked = index;
			IndexView view = asked.view();
			background.execute(() -> new ItemQuestion(PREPARING, Set.of(), OwnItems.NONE).answer(asked, view));
		}
	}

	/** What is to be told about the search, a whole sentence: that it may not be what was meant, or that it does not work. Empty for nothing. */
	public String getRemark() {
		return remark;
	}

	/** The keys of answers that were found in the items with the last search. */
	public Set<String> getAnswerKeys() {
		return answerKeys;
	}

	/** Lets all items through again. */
	public void resetFilter() {
		setText("");
		setChip(ItemChip.ALL);
	}

	/** Whether some items may not be let through. */
	public boolean isFiltered() {
		return !text.isBlank() || chip != ItemChip.ALL;
	}

	/** How many items are shown. */
	public int size() {
		return rows == null ? 0 : rows.size();
	}

	/** What is known of the item at a position from 0. */
	public IndexRow row(int position) {
		return rows.row(position);
	}

	/** Where the item at a position from 0 is. */
	public ItemLocation location(int position) {
		return rows.location(position);
	}

	/** The position of an item, or -1 when it is not shown. */
	public int position(ItemLocation location) {
		return rows == null ? -1 : Math.max(-1, rows.position(location));
	}

	@Override
	public Optional<ItemLocation> neighbour(ItemLocation from, int steps) {
		return rows == null ? Optional.empty() : rows.neighbour(from, steps);
	}

	/** How many items of each kind there are, whatever the filter. */
	public ItemCounts getCounts() {
		return counts;
	}

	/** The item that the editor shows, or null. */
	public ItemLocation getCurrent() {
		return current;
	}

	public void setCurrent(ItemLocation current) {
		ItemLocation old = this.current;
		this.current = current;
		changes.firePropertyChange(CURRENT, old, current);
	}

	/** Whether the index is being brought up to date. */
	public boolean isIndexing() {
		return indexing;
	}

	public void setIndexing(boolean indexing) {
		boolean old = this.indexing;
		this.indexing = indexing;
		changes.firePropertyChange(INDEXING, old, indexing);
	}

	public void addPropertyChangeListener(PropertyChangeListener listener) {
		changes.addPropertyChangeListener(listener);
	}

	public void removePropertyChangeListener(PropertyChangeListener listener) {
		changes.removePropertyChangeListener(listener);
	}

	/** Asks for the rows as the index and the filter are now. */
	private void refresh() {
		if (index == null) {
			show(null, ItemCounts.NONE);
			return;
		}
		DatasetIndex asked = index;
		IndexView view = asked.view();
		if (!isFiltered() && own.isEmpty()) {
			setRemark("");
			show(new ItemRows(view, null), ItemCounts.of(view));
			return;
		}
		if (rows == null) { // something is shown from the start, and nothing that is not for the user
			IndexView seen = view.with(own.rows());
			show(new ItemRows(seen, null), ItemCounts.of(seen));
		}
		if (filtering) {
			filterAgain = true;
		} else {
			filtering = true;
			ItemQuestion question = question();
			background.execute(() -> {
				ItemAnswer answer = question.answer(asked, view);
				owner.execute(() -> filtered(asked, question, answer));
			});
		}
	}

	private ItemQuestion question() {
		return new ItemQuestion(text.strip(), chip.statuses(), own);
	}

	private void filtered(DatasetIndex asked, ItemQuestion question, ItemAnswer answer) {
		filtering = false;
		boolean wanted = asked == index && question.equals(question());
		if (wanted) {
			answerKeys = answer.answerKeys();
			setRemark(answer.remark());
			show(answer.rows(), answer.counts());
		}
		if (filterAgain || !wanted) {
			filterAgain = false;
			refresh();
		}
	}

	private void setRemark(String remark) {
		String old = this.remark;
		this.remark = remark;
		changes.firePropertyChange(REMARK, old, remark);
	}

	private void show(ItemRows newRows, ItemCounts newCounts) {
		ItemRows oldRows = rows;
		ItemCounts oldCounts = counts;
		rows = newRows;
		counts = newCounts;
		changes.firePropertyChange(ROWS, oldRows, newRows);
		changes.firePropertyChange(COUNTS, oldCounts, newCounts);
	}

	/** Stops listening to the index. */
	public void dispose() {
		setIndex(null);
	}
}
