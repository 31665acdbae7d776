package org.promptstudio.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.ItemNavigation;

/** Shows the selected item and gives its editor the focus. */
public final class OpenSelectedHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		SelectedItem.of(event).ifPresent(item -> ItemNavigation.open(page, item, true));
		return null;
	}
}
