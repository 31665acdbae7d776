package org.promptstudio.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.internal.Messages;

/** Shows the item before the present one. */
public final class PreviousItemHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null && !ItemNavigation.previous(page) && ItemNavigation.isFirst(page)) {
			Toasts.show(page, Messages.Navigation_first);
		}
		return null;
	}

	@Override
	public boolean isEnabled() {
		return StudioWorkspace.get().dataset().isPresent();
	}
}
