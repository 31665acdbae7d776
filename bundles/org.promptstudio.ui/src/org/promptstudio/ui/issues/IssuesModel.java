package org.promptstudio.ui.issues;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import org.promptstudio.core.team.ReviewEntry.State;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexListener;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.LayerReviews;
import org.promptstudio.ui.items.IndexNews;

/**
 * What the issues view shows, without the view: the entries that pass the filter, in order. They are collected in the background, one look at a time, and only
 * while the view is to be seen. All methods are for the one thread that the owner executor runs in.
 */
final class IssuesModel {

	private final Executor background;
	private final Executor owner;
	private final InstantSource clock;
	private final Runnable changed;
	private final IndexListener indexListener;
	private final Set<State> states = EnumSet.of(State.ISSUE, State.REVIEW, State.OPEN);
	private DatasetIndex index;
	private List<LayerReviews.Found> layers = List.of();
	private Predicate<String> isUnseen = item -> false;
	private IssueRows rows = IssueRows.NONE;
	private String person;
	private IssueFilter.Age age = IssueFilter.Age.ANY;
	private IssueSort sort = IssueSort.STATE;
	private boolean descending;
	private boolean active;
	private boolean looking;
	private boolean lookAgain;

	/**
	 * A model without a dataset, which looks at nothing yet.
	 *
	 * @param background collects entries
	 * @param owner runs actions later in the thread that uses this model
	 * @param changed told when there is something else to show
	 */
	IssuesModel(Executor background, Executor owner, InstantSource clock, Runnable changed) {
		this.background = background;
		this.owner = owner;
		this.clock = clock;
		this.changed = changed;
		indexListener = new IndexNews(owner, this::refresh);
	}

	/** Shows another index; null for none. */
	void setIndex(DatasetIndex newIndex) {
		if (index == newIndex) {
			return;
		}
		if (index != null) {
			index.removeListener(indexListener);
		}
		index = newIndex;
		rows = IssueRows.NONE;
		layers = List.of();
		isUnseen = item -> false;
		person = null;
		if (index != null) {
			index.addListener(indexListener);
		}
		refresh();
	}

	/**
	 * Leaves out what the dataset's own annotations hold of some items.
	 *
	 * @param test of the path of an item whether it is one of them; any thread asks it
	 */
	void setUnseen(Predicate<String> test) {
		isUnseen = test;
		refresh();
	}

	/** Lists what annotators' layers hold, too. */
	void setLayers(List<LayerReviews.Found> found) {
		if (!found.equals(layers)) {
			layers = found;
			refresh();
		}
	}

	/** Whether somebody sees what is shown; while nobody does nothing is looked for. */
	void setActive(boolean isActive) {
		if (active != isActive) {
			active = isActive;
			refresh();
		}
	}

	boolean hasDataset() {
		return index != null;
	}

	/** Whether entries are being collected. */
	boolean isLooking() {
		return looking;
	}

	IssueRows rows() {
		return rows;
	}

	boolean shows(State state) {
		return states.contains(state);
	}

	void setShows(State state, boolean shows) {
		if (shows ? states.add(state) : states.remove(state)) {
			refresh();
		}
	}

	String person() {
		return person;
	}

	/** Shows what concerns a person; null for all. */
	void setPerson(String mail) {
		person = mail;
		refresh();
	}

	IssueFilter.Age age() {
		return age;
	}

	void setAge(IssueFilter.Age newAge) {
		age = newAge;
		refresh();
	}

	IssueSort sort() {
		return sort;
	}

	boolean isDescending() {
		return descending;
	}

	/** Sorts by something; once more the other way round. */
	void sortBy(IssueSort newSort) {
		descending = sort == newSort && !descending;
		sort = newSort;
		refresh();
	}

	/** Whether the filter hides nothing but what is settled. */
	boolean isFiltered() {
		return person != null || age != IssueFilter.Age.ANY || !states.containsAll(EnumSet.of(State.ISSUE, State.REVIEW, State.OPEN));
	}

	/** Lets everything through that is not settled. */
	void resetFilter() {
		states.clear();
		states.addAll(EnumSet.of(State.ISSUE, State.REVIEW, State.OPEN));
		person = null;
		age = IssueFilter.Age.ANY;
		refresh();
	}

	private void refresh() {
		if (index == null || !active) {
			changed.run();
			return;
		}
		if (looking) {
			lookAgain = true;
			return;
		}
		looking = true;
		DatasetIndex asked = index;
		IndexView view = asked.view();
		IssueFilter filter = new IssueFilter(Set.copyOf(states), person, age);
		List<LayerReviews.Found> others = layers;
		Predicate<String> unseen = isUnseen;
		IssueSort by = sort;
		boolean down = descending;
		long now = clock.millis();
		background.execute(() -> {
			IssueRows found = IssueRows.of(view, others, unseen, filter, by, down, now);
			owner.execute(() -> found(asked, found));
		});
	}

	private void found(DatasetIndex asked, IssueRows found) {
		looking = false;
		if (asked == index) {
			rows = found;
			changed.run();
		}
		if (lookAgain || asked != index) {
			lookAgain = false;
			refresh();
		}
	}

	/** Stops listening to the index. */
	void dispose() {
		active = false;
		setIndex(null);
	}
}
