package org.promptstudio.ui.history;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.ui.views.ActHandler;

/** Shows the history view, or restores the earlier text that is selected in it. */
public final class HistoryHandler extends ActHandler<HistoryHandler.Act> {

	enum Act {
		SHOW,
		RESTORE
	}

	/** Made by the workbench. */
	public HistoryHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) throws PartInitException {
		HistoryView view = (HistoryView) page.showView(HistoryView.ID);
		if (act == Act.RESTORE) {
			view.restore();
		}
	}
}
