package org.promptstudio.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.shortcuts.ShortcutList;
import org.promptstudio.ui.shortcuts.ShortcutsDialog;

/** Shows every key. */
public final class ShortcutsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new ShortcutsDialog(HandlerUtil.getActiveShellChecked(event), ShortcutList.of(PlatformUI.getWorkbench())).open();
		return null;
	}
}
