package org.promptstudio.ui.handlers;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.store.ItemLocation;

/** The item that a command is about. */
final class SelectedItem {

	private SelectedItem() {
	}

	static Optional<ItemLocation> of(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof ItemLocation location) {
			return Optional.of(location);
		}
		return Optional.empty();
	}
}
