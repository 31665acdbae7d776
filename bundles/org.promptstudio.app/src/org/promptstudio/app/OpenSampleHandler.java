package org.promptstudio.app;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.StudioWorkspace;

/** Opens the sample dataset. */
public final class OpenSampleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveShell(event));
		return null;
	}

	/** Opens the copy of the sample in the workspace folder, or says why it cannot. */
	static void open(Shell shell) {
		Path workspace = WorkspaceLock.folder();
		try {
			StudioWorkspace.get().open(SampleDataset.inWorkspace(workspace));
		} catch (IOException e) {
			ILog.of(OpenSampleHandler.class).error(e.getMessage(), e);
			MessageDialog.openError(shell, Messages.Sample_title, NLS.bind(Messages.Sample_failed, workspace, e.getMessage()));
		}
	}
}
