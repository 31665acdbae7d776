package org.promptstudio.ui.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the history view, or restores the earlier text that is selected in it; {@code plugin.xml} says which behind the class name. */
public final class HistoryHandler extends AbstractHandler implements IExecutableExtension {

	private boolean isRestoring;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		isRestoring = "RESTORE".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page == null) {
			return null;
		}
		try {
			IViewPart view = page.showView(HistoryView.ID);
			if (isRestoring && view instanceof HistoryView history) {
				history.restore();
			}
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
