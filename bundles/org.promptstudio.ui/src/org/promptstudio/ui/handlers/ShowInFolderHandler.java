package org.promptstudio.ui.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.internal.Messages;

/** Opens the folder of the selected item's file in the system's file manager. */
public final class ShowInFolderHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		SelectedItem.of(event).ifPresent(item -> show(shell, item.itemFile().getParent()));
		return null;
	}

	private static void show(Shell shell, Path folder) {
		if (!Program.launch(folder.toString())) {
			MessageDialog.openError(shell, Messages.Folder_title, NLS.bind(Messages.Folder_failed, folder));
		}
	}
}
