package org.promptstudio.ui.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.store.UnsavedEdits;

/** How unsaved edits of an earlier run are told to people. */
public final class RecoveryText {

	private RecoveryText() {
	}

	/** When the last edit was made, in the person's zone and language. */
	public static String time(UnsavedEdits edits) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
				.format(edits.time());
	}

	/** What else there is to know before deciding; empty when there is nothing. */
	public static String note(UnsavedEdits edits) {
		if (edits.isFileGone()) {
			return Messages.Recovery_itemGone;
		}
		return edits.isBaseUnchanged() ? "" : Messages.Recovery_baseChanged;
	}

	/** The question about one item, recipe or project. */
	public static String question(UnsavedEdits edits) {
		String question = NLS.bind(Messages.Recovery_question, edits.displayPath(), time(edits));
		String note = note(edits);
		return note.isEmpty() ? question : question + "\n\n" + note;
	}
}
