package org.promptstudio.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.promptstudio.ui.StudioWorkspace;

/** Looks for new and changed items. */
public final class RefreshHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		StudioWorkspace.get().refreshIndex();
		return null;
	}

	@Override
	public boolean isEnabled() {
		return StudioWorkspace.get().dataset().isPresent();
	}
}
