package org.promptstudio.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Journal;
import org.promptstudio.store.Recovered;

/**
 * Unsaved edits that an earlier run left behind, and what was decided about them. Until somebody decides, an item with such edits is not worked on,
 * so that new edits never take their place. User-interface thread.
 */
public final class Recoveries {

	private final Journal journal;
	private final Map<Path, Recovered> undecided = new LinkedHashMap<>();
	private final Map<Path, Recovered> restoring = new LinkedHashMap<>();

	/** Those of a journal; empty until {@link #find()}. */
	public Recoveries(Journal journal) {
		this.journal = journal;
	}

	/** Looks for edits that were left behind; done once, at the start, before any item is opened. */
	public void find() {
		journal.pending().forEach(recovered -> undecided.put(recovered.location().key(), recovered));
	}

	/** The edits that nobody has decided about, the latest first. */
	public List<Recovered> undecided() {
		return List.copyOf(undecided.values());
	}

	/** The edits of an item, when nobody has decided about them. */
	public Optional<Recovered> undecided(ItemLocation location) {
		return Optional.ofNullable(undecided.get(location.key()));
	}

	/** The items get these edits when they are opened next. */
	public void restore(Collection<Recovered> edits) {
		edits.forEach(recovered -> {
			Path key = recovered.location().key();
			undecided.remove(key);
			restoring.put(key, recovered);
		});
	}

	/** Gives edits up. */
	public void discard(Collection<Recovered> edits) {
		edits.forEach(recovered -> {
			undecided.remove(recovered.location().key());
			journal.discard(recovered.location());
		});
	}

	/** The edits to open an item with; they are handed out once. */
	public Optional<Recovered> take(ItemLocation location) {
		return Optional.ofNullable(restoring.remove(location.key()));
	}
}
