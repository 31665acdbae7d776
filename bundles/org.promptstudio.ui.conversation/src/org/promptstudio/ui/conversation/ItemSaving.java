package org.promptstudio.ui.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ChangedOutsideException;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.ItemText;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.widgets.Notice;

/** Saves the item of the editor, and asks what to do where its files and what is in the editor are not of one line: changed or deleted outside, recovered. */
final class ItemSaving {

	private final ConversationEditor editor;
	private final Notice notice;
	private final ItemMerging merging;

	/** @param notice asks */
	ItemSaving(ConversationEditor editor, Notice notice) {
		this.editor = editor;
		this.notice = notice;
		merging = new ItemMerging(editor);
	}

	/** Another item is shown: says when edits of it were recovered. */
	void itemShown() {
		notice.hide();
		if (session().isDirty()) {
			showRecovered();
		}
	}

	private ItemSession session() {
		return editor.session().orElseThrow();
	}

	private void showRecovered() {
		if (isItemGone()) {
			notice.show(Icons.WARNING, NLS.bind(Messages.Notice_recoveredGone, place()), writeAgain(),
					new Notice.Choice(Messages.Notice_discard, this::giveUp));
		} else {
			notice.show(Icons.INFO, Messages.Notice_recovered);
		}
	}

	/** Saves; false when that was not possible: then the notice tells why, and has the keyboard. */
	boolean save(Overwrite overwrite) {
		if (editor.session().isEmpty() || trySaving(overwrite)) {
			return true;
		}
		WindowFocus.give(notice, notice::focusChoices);
		return false;
	}

	private boolean trySaving(Overwrite overwrite) {
		editor.commitTyped();
		try {
			session().save(overwrite);
			notice.hide();
			StudioWorkspace.get().saved(session());
			editor.saved();
			return true;
		} catch (ChangedOutsideException e) {
			return mergeOrAsk();
		} catch (IOException e) {
			ILog.of(ItemSaving.class).error(e.getMessage(), e);
			notice.show(Icons.ERROR, NLS.bind(Messages.Save_failedText, e.getMessage()),
					new Notice.Choice(Messages.Editor_tryAgain, () -> save(overwrite)),
					new Notice.Choice(Messages.Notice_discard, this::reload));
		}
		return false;
	}

	/** Where the edits here and those of others do not touch, both are saved. */
	private boolean mergeOrAsk() {
		try {
			if (merging.mergeAlone()) {
				notice.hide();
				return true;
			}
			showChangedOutside();
		} catch (IOException e) {
			notice.show(Icons.ERROR, NLS.bind(Messages.Save_failedText, e.getMessage()));
		}
		return false;
	}

	private void merge() {
		editor.commitTyped();
		try {
			if (merging.ask()) {
				notice.hide();
			}
		} catch (IOException e) {
			notice.show(Icons.ERROR, NLS.bind(Messages.Save_failedText, e.getMessage()), new Notice.Choice(Messages.Editor_tryAgain, this::merge));
		}
	}

	/** Looks whether another program has changed the files, and asks what to do about it. */
	void checkOutsideChange() {
		if (editor.session().isEmpty() || notice.isOpen()) {
			return;
		}
		editor.commitTyped();
		try {
			if (session().isChangedOutside()) {
				if (session().isDirty() || isItemGone()) {
					showChangedOutside();
				} else {
					reload();
					Toasts.show(shell(), NLS.bind(Messages.Notice_reloaded, editor.location().name()), null, null);
				}
			}
		} catch (IOException e) {
			notice.show(Icons.WARNING, e.getMessage());
		}
	}

	private Shell shell() {
		return editor.getSite().getShell();
	}

	private String place() {
		return editor.location().displayPath();
	}

	private boolean isItemGone() {
		return !Files.exists(editor.location().itemFile());
	}

	private Notice.Choice writeAgain() {
		return new Notice.Choice(Messages.Notice_writeAgain, () -> save(Overwrite.YES));
	}

	private void showChangedOutside() {
		if (isItemGone()) {
			boolean dirty = session().isDirty();
			notice.show(Icons.WARNING, NLS.bind(dirty ? Messages.Notice_deletedOutside : Messages.Notice_deletedUnedited, place()), writeAgain(),
					new Notice.Choice(dirty ? Messages.Notice_discard : Messages.Notice_closeItem, this::giveUp));
			return;
		}
		List<Notice.Choice> choices = new ArrayList<>();
		if (merging.isPossible()) {
			choices.add(Notice.Choice.leaving(Messages.Notice_merge, this::merge));
		}
		choices.add(Notice.Choice.leaving(Messages.Notice_compare, this::compare));
		choices.add(new Notice.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)));
		choices.add(new Notice.Choice(Messages.Notice_reload, this::reload));
		notice.show(Icons.WARNING, NLS.bind(Messages.Notice_changedOutside, place()), choices.toArray(Notice.Choice[]::new));
	}

	private void compare() {
		editor.commitTyped();
		try {
			new CompareDialog(shell(), editor.context(), shown(session().textHere()), shown(session().textOnDisk())).open();
		} catch (IOException e) {
			notice.show(Icons.WARNING, e.getMessage());
		}
	}

	/** Without the models, as long as they are hidden. */
	private ItemText shown(ItemText text) {
		if (!editor.model().isBlind()) {
			return text;
		}
		Set<String> models = new HashSet<>();
		for (Prompt prompt : editor.model().prompts()) {
			prompt.getResponses().stream().map(Response::getModel).filter(Objects::nonNull).forEach(info -> {
				models.add(info.getName());
				models.add(info.getModelId());
			});
		}
		return new ItemText(text.item(), BlindText.of(text.annotations(), models, Messages.Response_hiddenModel));
	}

	private void reload() {
		try {
			editor.leaveFullSize();
			session().reload();
			editor.reloaded();
			StudioWorkspace.get().saved(session()); // by others, but its row and its counts are others now
			notice.hide();
		} catch (IOException | FormatException e) {
			notice.show(Icons.ERROR, e.getMessage(), new Notice.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)),
					new Notice.Choice(Messages.Notice_discard, this::giveUp));
		}
	}

	/** Closes the editor without its edits, for instance because somebody has deleted the item. */
	private void giveUp() {
		editor.getSite().getPage().closeEditor(editor, false);
	}
}
