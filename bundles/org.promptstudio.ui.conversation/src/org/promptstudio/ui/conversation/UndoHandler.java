package org.promptstudio.ui.conversation;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import org.promptstudio.store.ItemSession;

/** Undo and redo of the conversation editor; the menu says what is undone. {@code :redo} behind the class name in {@code plugin.xml} makes it redo. */
public final class UndoHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private boolean redo;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		redo = "redo".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ConversationEditor editor = ConversationHandler.activeEditor();
		if (editor != null) {
			UndoRedo.run(editor, redo);
		}
		return null;
	}

	private static Optional<BasicCommandStack> stack() {
		ConversationEditor editor = ConversationHandler.activeEditor();
		return editor == null ? Optional.empty() : editor.session().map(ItemSession::commandStack);
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		String plain = redo ? Messages.Redo : Messages.Undo;
		Command next = stack().filter(stack -> UndoRedo.can(stack, redo)).map(stack -> UndoRedo.next(stack, redo)).orElse(null);
		element.setText(next == null ? plain : NLS.bind(redo ? Messages.Redo_of : Messages.Undo_of, next.getLabel()));
	}
}
