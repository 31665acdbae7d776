package org.promptstudio.ui.issues;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.LayerReviews;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;

/**
 * Brings what annotators' layers hold to the issues view: whoever may decide between annotators sees all layers, everybody else his own. Of items that the user
 * does in a layer of his own, the dataset's own entries stay unseen. Read in the background, while the view is to be seen. User-interface thread.
 */
final class LayerIssues {

	/**
	 * What is read.
	 *
	 * @param user whose layer; null for those of everybody
	 */
	private record Wanted(Dataset dataset, String user, LayerReviews reader) {

		boolean isOf(Dataset otherDataset, String otherUser) {
			return dataset.equals(otherDataset) && (user == null ? otherUser == null : user.equals(otherUser));
		}

		boolean has(String annotator) {
			return user == null || Members.isSame(annotator, user);
		}
	}

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Consumer<ItemLocation> savedListener = this::saved;
	private final Display display;
	private final IssuesModel model;
	private final Runnable changed;
	private final Job reading = Job.createSystem(Messages.Layers_reading, this::read);
	private volatile Wanted wanted;
	private boolean isSeen;
	private Set<String> unseen = Set.of();
	private String message = "";

	/** @param changed told when there is another message */
	LayerIssues(Display display, IssuesModel model, Runnable changed) {
		this.display = display;
		this.model = model;
		this.changed = changed;
		workspace.addSavedListener(savedListener);
	}

	/** What is to be said about the layers, a whole sentence; empty for nothing. */
	String message() {
		return message;
	}

	private void saved(ItemLocation location) {
		if (isSeen && location.isLayer()) {
			reading.schedule();
		}
	}

	/** Looks again: the view is to be seen, or the dataset, the user, the task or the project is another one. */
	void refresh() {
		isSeen = true;
		leaveOut();
		Dataset dataset = workspace.dataset().orElse(null);
		String user = workspace.permissions().may(Action.ADJUDICATE) ? null : workspace.user();
		if (dataset == null) {
			wanted = null;
			message = "";
			reading.cancel();
			return;
		}
		if (wanted == null || !wanted.isOf(dataset, user)) {
			wanted = new Wanted(dataset, user, new LayerReviews(dataset));
			show(wanted, LayerReviews.Reading.NOTHING);
		}
		reading.schedule();
	}

	private void leaveOut() {
		Set<String> now = workspace.work().layered().keySet();
		if (!now.equals(unseen)) {
			unseen = now;
			model.setUnseen(now::contains);
		}
	}

	private void read(IProgressMonitor monitor) {
		Wanted asked = wanted;
		if (asked == null) {
			return;
		}
		try {
			LayerReviews.Reading read = asked.reader().read(asked::has, monitor);
			UiThread.later(display, () -> show(asked, read));
		} catch (IOException e) {
			ILog.of(LayerIssues.class).error(e.getMessage(), e);
			UiThread.later(display, () -> say(asked, NLS.bind(Messages.Layers_failed, e.getMessage())));
		}
	}

	private void show(Wanted asked, LayerReviews.Reading read) {
		if (asked == wanted) {
			model.setLayers(read.found());
		}
		say(asked, read.unreadable() == 0 ? "" : NLS.bind(Messages.Layers_unreadable, Integer.valueOf(read.unreadable())));
	}

	private void say(Wanted asked, String sentence) {
		if (asked == wanted && !sentence.equals(message)) {
			message = sentence;
			changed.run();
		}
	}

	/** Nobody sees the view any more. */
	void hidden() {
		isSeen = false;
		reading.cancel();
	}

	/** Lets go of everything. */
	void dispose() {
		workspace.removeSavedListener(savedListener);
		wanted = null;
		hidden();
	}
}
