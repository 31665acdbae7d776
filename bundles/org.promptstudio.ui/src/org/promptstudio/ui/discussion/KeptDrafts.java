package org.promptstudio.ui.discussion;

import java.io.IOException;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;

/** The drafts of this workbench, written half a second after the last change, in the background. */
final class KeptDrafts {

	private static final int SAVE_DELAY = 500;
	private static final Job SAVING = Job.createSystem(Messages.Drafts_saving, (ICoreRunnable) monitor -> save());
	private static final Drafts DRAFTS = new Drafts(
			Platform.getStateLocation(Platform.getBundle("org.promptstudio.ui")).append("drafts.properties").toPath(),
			() -> SAVING.schedule(SAVE_DELAY));

	private KeptDrafts() {
	}

	static Drafts get() {
		return DRAFTS;
	}

	private static void save() {
		try {
			DRAFTS.save();
		} catch (IOException e) {
			ILog.of(KeptDrafts.class).error(e.getMessage(), e);
		}
	}

	/** Writes what is still to be written, at once. */
	static void flush() {
		if (SAVING.cancel()) {
			save();
		}
	}
}
