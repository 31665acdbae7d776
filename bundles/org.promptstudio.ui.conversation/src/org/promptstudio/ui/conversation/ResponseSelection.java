package org.promptstudio.ui.conversation;

import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

import org.promptstudio.model.studio.Response;

/** Tells the workbench which response is selected, so that other views can follow. */
final class ResponseSelection extends EventManager implements ISelectionProvider, ConversationModel.Listener {

	private final ConversationModel model;

	ResponseSelection(ConversationModel model) {
		this.model = model;
		model.addListener(this);
	}

	@Override
	public void selectionChanged(Response selected) {
		SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
		for (Object listener : getListeners()) {
			((ISelectionChangedListener) listener).selectionChanged(event);
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		addListenerObject(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		removeListenerObject(listener);
	}

	@Override
	public ISelection getSelection() {
		return model.selected().<ISelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Response response) {
			model.select(response);
		}
	}
}
