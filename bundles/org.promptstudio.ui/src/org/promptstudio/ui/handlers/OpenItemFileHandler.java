package org.promptstudio.ui.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.internal.Messages;

/** Asks for the file of an item and opens it, with the dataset around it. */
public final class OpenItemFileHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
		dialog.setText(Messages.Open_itemTitle);
		dialog.setFilterNames(new String[] { Messages.Open_itemFiles, Messages.Open_allFiles });
		dialog.setFilterExtensions(new String[] { "*.json", "*" });
		StudioWorkspace workspace = StudioWorkspace.get();
		workspace.dataset().map(Dataset::itemFolder).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String file = dialog.open();
		if (file != null) {
			workspace.open(Path.of(file));
		}
		return null;
	}
}
