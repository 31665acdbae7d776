package org.promptstudio.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.user.UserDialog;

/** Asks who works here. */
public final class SwitchUserHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new UserDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event)).open();
		return null;
	}
}
