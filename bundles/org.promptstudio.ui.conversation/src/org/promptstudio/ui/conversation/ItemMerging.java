package org.promptstudio.ui.conversation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.MergeConflict;
import org.promptstudio.store.ChangedOutsideException;
import org.promptstudio.store.ItemMerge;
import org.promptstudio.store.ItemSession;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/** Brings the edits of the editor and what others have saved meanwhile together: by itself where they do not touch, else by asking. */
final class ItemMerging {

	/** How often others may save between our look at the file and our own saving. */
	private static final int ATTEMPTS = 5;

	private final ConversationEditor editor;

	ItemMerging(ConversationEditor editor) {
		this.editor = editor;
	}

	private ItemSession session() {
		return editor.session().orElseThrow();
	}

	/** Saves both where nothing has to be asked; false when that is not possible and nothing was written. */
	boolean mergeAlone() throws IOException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<ItemMerge> merge = find();
			if (merge.isEmpty() || !merge.get().conflicts().isEmpty()) {
				return false;
			}
			if (save(merge.get(), List.of())) {
				return true;
			}
		}
		return false;
	}

	/** Saves both, asking where they meet; false when nobody wanted to decide, or there is nothing to merge with. */
	boolean ask() throws IOException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<ItemMerge> merge = find();
			if (merge.isEmpty()) {
				return false;
			}
			List<MergeConflict> decided = List.of();
			if (!merge.get().conflicts().isEmpty()) {
				MergeDialog dialog = new MergeDialog(editor.getSite().getShell(), new ConflictWords(editor.model()), merge.get().conflicts());
				if (dialog.open() != Window.OK) {
					return false;
				}
				decided = dialog.decidedForMine();
			}
			if (save(merge.get(), decided)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the two can be brought together, with or without asking. */
	boolean isPossible() {
		try {
			return find().isPresent();
		} catch (IOException e) {
			return false; // comparing will tell why
		}
	}

	private Optional<ItemMerge> find() throws IOException {
		try {
			return session().merge();
		} catch (FormatException e) {
			return Optional.empty(); // what is in the file now cannot be read: reloading will tell why
		}
	}

	private boolean save(ItemMerge merge, List<MergeConflict> decidedForMine) throws IOException {
		try {
			editor.leaveFullSize();
			session().saveMerged(merge, decidedForMine);
		} catch (ChangedOutsideException e) {
			return false;
		} catch (FormatException e) {
			ILog.of(ItemMerging.class).error(e.getMessage(), e);
			throw new IOException(e.getMessage(), e);
		}
		StudioWorkspace.get().saved(session());
		editor.reloaded();
		editor.saved();
		Toasts.show(editor.getSite().getShell(), NLS.bind(Messages.Merge_done, editor.location().name()), null, null);
		return true;
	}
}
