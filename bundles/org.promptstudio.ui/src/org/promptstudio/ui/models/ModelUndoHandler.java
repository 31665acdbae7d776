package org.promptstudio.ui.models;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Undo and redo of the active editor of a model file; the menu says what is undone. {@code :redo} behind the class name in {@code plugin.xml} makes it
 * redo.
 */
public final class ModelUndoHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private boolean redo;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		redo = "redo".equals(data);
	}

	/** Has the menu say what is undone now. */
	static void refresh(IServiceLocator window) {
		ICommandService commands = window.getService(ICommandService.class);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
	}

	private static Optional<ModelEditing> editor() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		return page != null && page.getActiveEditor() instanceof ModelEditing editor ? Optional.of(editor) : Optional.empty();
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ModelEditing editor = editor().orElse(null);
		if (editor == null) {
			return null;
		}
		editor.commitTyped();
		if (!redo && editor.discardTyped()) {
			return null; // what could not be taken is what was done last
		}
		editor.commandStack().filter(this::can).ifPresent(stack -> {
			if (redo) {
				stack.redo();
			} else {
				stack.undo();
			}
		});
		return null;
	}

	private boolean can(BasicCommandStack stack) {
		return redo ? stack.canRedo() : stack.canUndo();
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		String plain = redo ? Messages.Redo : Messages.Undo;
		Command next = editor().flatMap(ModelEditing::commandStack).filter(this::can)
				.map(stack -> redo ? stack.getRedoCommand() : stack.getUndoCommand()).orElse(null);
		element.setText(next == null ? plain : NLS.bind(redo ? Messages.Redo_of : Messages.Undo_of, next.getLabel()));
	}
}
