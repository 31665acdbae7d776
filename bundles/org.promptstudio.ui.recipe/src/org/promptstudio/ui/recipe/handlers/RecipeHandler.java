package org.promptstudio.ui.recipe.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.promptstudio.ui.recipe.RecipeAct;
import org.promptstudio.ui.recipe.RecipeCommands;
import org.promptstudio.ui.recipe.RecipeEditor;

/** Does something in the active recipe editor; what, stands behind the class name in {@code plugin.xml}: the name of a {@link RecipeAct}. */
public final class RecipeHandler extends AbstractHandler implements IExecutableExtension {

	private RecipeAct act;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = RecipeAct.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ActiveRecipe.editor().ifPresent(editor -> {
			if (act == RecipeAct.PAGE) {
				showPage(editor, event.getParameter(RecipeCommands.PAGE_NAME));
			} else {
				act.run(editor, event.getParameter(RecipeCommands.ADD_QUESTION_TYPE));
			}
		});
		return null;
	}

	private static void showPage(RecipeEditor editor, String name) {
		for (RecipeEditor.Page page : RecipeEditor.Page.values()) {
			if (page.id().equals(name)) {
				editor.show(page);
			}
		}
	}
}
