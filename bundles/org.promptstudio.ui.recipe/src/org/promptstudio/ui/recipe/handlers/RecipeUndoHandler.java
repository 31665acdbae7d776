package org.promptstudio.ui.recipe.handlers;

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
import org.promptstudio.ui.recipe.RecipeEditor;
import org.promptstudio.ui.recipe.internal.Messages;

/** Undo and redo of the recipe editor; the menu says what is undone. {@code :redo} behind the class name in {@code plugin.xml} makes it redo. */
public final class RecipeUndoHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

	private boolean redo;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		redo = "redo".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		RecipeEditor editor = ActiveRecipe.editor().orElse(null);
		if (editor != null) {
			editor.commitTyped();
			if (!redo && editor.discardTyped()) {
				return null; // what could not be taken is what was done last
			}
		}
		stack().filter(this::can).ifPresent(stack -> {
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

	private static Optional<BasicCommandStack> stack() {
		return ActiveRecipe.editor().flatMap(RecipeEditor::commandStack);
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		String plain = redo ? Messages.Redo : Messages.Undo;
		Command next = stack().filter(this::can).map(stack -> redo ? stack.getRedoCommand() : stack.getUndoCommand()).orElse(null);
		element.setText(next == null ? plain : NLS.bind(redo ? Messages.Redo_of : Messages.Undo_of, next.getLabel()));
	}
}
