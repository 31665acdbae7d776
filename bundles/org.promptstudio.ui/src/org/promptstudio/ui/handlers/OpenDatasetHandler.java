package org.promptstudio.ui.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.internal.Messages;

/** Asks for the folder of a dataset and opens it. */
public final class OpenDatasetHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
		dialog.setText(Messages.Open_datasetTitle);
		dialog.setMessage(Messages.Open_datasetMessage);
		StudioWorkspace workspace = StudioWorkspace.get();
		workspace.dataset().map(Dataset::root).ifPresent(root -> dialog.setFilterPath(root.getParent().toString()));
		String folder = dialog.open();
		if (folder != null) {
			workspace.open(Path.of(folder));
		}
		return null;
	}
}
