package org.promptstudio.ui.recipe.handlers;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.recipe.RecipeEditor;

/** The recipe editor that commands are about. */
final class ActiveRecipe {

	private ActiveRecipe() {
	}

	/** The active editor of the active window, when it is one. */
	static Optional<RecipeEditor> editor() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		return page != null && page.getActiveEditor() instanceof RecipeEditor editor ? Optional.of(editor) : Optional.empty();
	}
}
