package org.promptstudio.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Journal;
import org.promptstudio.store.ModelJournal;
import org.promptstudio.store.Recovered;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.store.UnsavedEdits;

/**
 * Unsaved edits of items, recipes and projects that an earlier run left behind, and what was decided about them. Until somebody decides, what has such edits is not
 * worked on, so that new edits never take their place. User-interface thread.
 */
public final class Recoveries {

	private final Journal journal;
	private final ModelJournal modelJournal;
	private final Map<Path, UnsavedEdits> undecided = new LinkedHashMap<>();
	private final Map<Path, UnsavedEdits> restoring = new LinkedHashMap<>();

	/** Those of two journals; empty until {@link #find()}. */
	public Recoveries(Journal journal, ModelJournal modelJournal) {
		this.journal = journal;
		this.modelJournal = modelJournal;
	}

	/** Looks for edits that were left behind; done once, at the start, before anything is opened. */
	public void find() {
		Stream.concat(journal.pending().stream(), modelJournal.pending().stream()).sorted(Comparator.comparing(UnsavedEdits::time).reversed())
				.forEach(edits -> undecided.put(edits.key(), edits));
	}

	/** The edits that nobody has decided about, the latest first. */
	public List<UnsavedEdits> undecided() {
		return List.copyOf(undecided.values());
	}

	/** The edits of an item, when nobody has decided about them. */
	public Optional<Recovered> undecided(ItemLocation location) {
		return of(Recovered.class, undecided.get(location.key()));
	}

	/** The edits of a recipe or project, when nobody has decided about them. */
	public Optional<RecoveredModel> undecided(Path file) {
		return of(RecoveredModel.class, undecided.get(file));
	}

	private static <T> Optional<T> of(Class<T> kind, UnsavedEdits edits) {
		return kind.isInstance(edits) ? Optional.of(kind.cast(edits)) : Optional.empty();
	}

	/** What was edited gets these edits when it is opened next. */
	public void restore(Collection<? extends UnsavedEdits> edits) {
		edits.forEach(each -> {
			undecided.remove(each.key());
			restoring.put(each.key(), each);
		});
	}

	/** Gives edits up. */
	public void discard(Collection<? extends UnsavedEdits> edits) {
		edits.forEach(each -> {
			undecided.remove(each.key());
			switch (each) {
				case Recovered item -> journal.discard(item.location());
				case RecoveredModel model -> modelJournal.discard(model.file());
			}
		});
	}

	/** The edits to open an item with; they are handed out once. */
	public Optional<Recovered> take(ItemLocation location) {
		return of(Recovered.class, restoring.remove(location.key()));
	}

	/** The edits to open a recipe or project with; they are handed out once. */
	public Optional<RecoveredModel> take(Path file) {
		return of(RecoveredModel.class, restoring.remove(file));
	}
}
