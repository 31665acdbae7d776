package org.promptstudio.ui.models;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.ui.Recoveries;
import org.promptstudio.ui.RecoveryDialog;
import org.promptstudio.ui.StudioWorkspace;

/** Opens model files in their editors. User-interface thread. */
public final class ModelOpening {

	private ModelOpening() {
	}

	/**
	 * Opens a file, or brings the editor to the front that has it; what is wrong with the file stands in the editor. Edits that a crash left are asked about
	 * before.
	 *
	 * @return the editor; empty when people did not decide about the edits, or there is no such editor, which is logged
	 */
	public static Optional<IEditorPart> open(IWorkbenchPage page, ModelEditorInput input, String editorId) {
		Recoveries recoveries = StudioWorkspace.get().recoveries();
		RecoveredModel edits = recoveries.undecided(input.file()).orElse(null);
		if (edits != null && !RecoveryDialog.decide(page.getWorkbenchWindow().getShell(), recoveries, edits)) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(page.openEditor(input, editorId, true));
		} catch (PartInitException e) {
			ILog.of(ModelOpening.class).error("The editor " + editorId + " could not be opened.", e);
			return Optional.empty();
		}
	}
}
