package org.promptstudio.ui.models;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.ChangedOutsideException;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.ModelSession;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.widgets.Notice;

/**
 * Saves the file of an editor, and notices when another program has changed it: without edits here it is read again, else people choose. Nothing is
 * overwritten or given up silently. User-interface thread.
 */
public final class ModelSaving {

	/** The editor whose file is saved. */
	public interface Host {

		/** What people call the file, as the subject of a sentence. */
		String name();

		/** The window for messages. */
		Shell shell();

		/** Makes a command of what was typed. */
		void commitTyped();

		/** Why what was typed cannot be saved, a whole sentence; null when it can. */
		String obstacle();

		/** Whether there is something to save, also text that is no command yet. */
		boolean isDirty();

		/** The file was written. */
		void saved();

		/** The file was read again: the model is another object. */
		void reloaded();

		/** There may be something to save now, or nothing any more. */
		void dirtyChanged();

		/** Closes the editor without saving. */
		void giveUp();
	}

	private final ModelSession<?> session;
	private final Notice notice;
	private final Host host;
	/** Whether the notice, as long as it is there, asks what is to be done with the file. */
	private boolean asking;

	/**
	 * Saves nothing by itself.
	 *
	 * @param notice where people are asked
	 */
	public ModelSaving(ModelSession<?> session, Notice notice, Host host) {
		this.session = session;
		this.notice = notice;
		this.host = host;
	}

	/** To be called when the editor shows the file: says when these are edits from before a crash. */
	public void shown() {
		if (session.isRecovered()) {
			notice.show(Icons.INFO, Messages.Notice_recovered, new Notice.Choice(Messages.Notice_discard, this::reload));
		}
	}

	/** Saves; says in the editor why that is not possible. Gives whether the file is as the editor shows it now. */
	public boolean save(Overwrite overwrite) {
		host.commitTyped();
		String obstacle = host.obstacle();
		if (obstacle != null) {
			notice.show(Icons.ERROR, obstacle);
			return false;
		}
		try {
			session.save(overwrite);
			settled();
			host.saved();
			host.dirtyChanged();
			return true;
		} catch (ChangedOutsideException e) {
			showChangedOutside();
		} catch (IOException e) {
			ILog.of(ModelSaving.class).error(e.getMessage(), e);
			MessageDialog.openError(host.shell(), Messages.Save_failed, NLS.bind(Messages.Save_failedText, host.name(), e.getMessage()));
		}
		return false;
	}

	/** Looks whether another program has changed the file; not while there is something to decide already. */
	public void checkOutsideChange() {
		if (asking && notice.isOpen()) {
			return;
		}
		host.commitTyped();
		try {
			if (session.isChangedOutside()) {
				if (host.isDirty()) {
					showChangedOutside();
				} else {
					reload();
					Toasts.show(host.shell(), NLS.bind(Messages.Notice_reloaded, host.name()), null, null);
				}
			}
		} catch (IOException e) {
			notice.show(Icons.WARNING, e.getMessage());
		}
	}

	private void settled() {
		asking = false;
		notice.hide();
	}

	private void showChangedOutside() {
		asking = true;
		notice.show(Icons.WARNING, NLS.bind(Messages.Notice_changedOutside, host.name()),
				new Notice.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)), new Notice.Choice(Messages.Notice_reload, this::reload));
	}

	private void reload() {
		try {
			session.reload();
			host.reloaded();
			settled();
			host.dirtyChanged();
		} catch (IOException | FormatException e) {
			asking = true;
			notice.show(Icons.ERROR, e.getMessage(), new Notice.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)),
					new Notice.Choice(Messages.Notice_giveUp, host::giveUp));
		}
	}
}
