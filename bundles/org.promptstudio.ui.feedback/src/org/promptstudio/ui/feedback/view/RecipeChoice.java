package org.promptstudio.ui.feedback.view;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.services.IServiceLocator;
import org.promptstudio.core.team.Action;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;

/** The recipe in use: its name, the choice of another one, and the way to its editor, where that is installed. */
final class RecipeChoice {

	private static final String EDIT = "org.promptstudio.ui.recipe.edit";
	/** The parameter of that command: the path of the file. */
	private static final String EDIT_FILE = "org.promptstudio.ui.recipe.edit.file";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IServiceLocator locator;

	RecipeChoice(IServiceLocator locator) {
		this.locator = locator;
	}

	/** Whether there is an editor for recipes. */
	boolean canEdit() {
		return CommandRunner.has(locator, EDIT);
	}

	/** Opens the recipe in use in its editor. */
	void edit() {
		workspace.recipeFile().ifPresent(file -> CommandRunner.run(locator, EDIT, Map.of(EDIT_FILE, file.toString())));
	}

	/** The name of the file of the recipe in use; empty for none. */
	String name() {
		return workspace.recipeFile().map(file -> file.getFileName().toString()).orElse("");
	}

	/** Opens a menu of the recipes of the dataset below a control; with the reason where nobody may choose. */
	void choose(Control below) {
		Menu menu = new Menu(below);
		String obstacle = workspace.isRecipeFixed()
				? Messages.Recipe_fixed
				: workspace.permissions().refusal(Action.SET_RECIPE_OPTIONS).orElse(null);
		if (obstacle != null) {
			MenuItem reason = new MenuItem(menu, SWT.PUSH);
			reason.setText(obstacle.replace("&", "&&"));
			reason.setEnabled(false);
			new MenuItem(menu, SWT.SEPARATOR);
		}
		for (Path recipe : workspace.recipes()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setEnabled(obstacle == null || recipe.equals(workspace.recipeFile().orElse(null)));
			item.setText(recipe.getFileName().toString().replace("&", "&&"));
			item.setSelection(recipe.equals(workspace.recipeFile().orElse(null)));
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection()) {
					workspace.useRecipe(recipe);
				}
			});
		}
		if (canEdit()) {
			new MenuItem(menu, SWT.SEPARATOR);
			MenuItem edit = new MenuItem(menu, SWT.PUSH);
			edit.setText(Messages.Recipe_edit);
			edit.addListener(SWT.Selection, event -> edit());
		}
		menu.setLocation(below.toDisplay(0, below.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, menu::dispose));
		menu.setVisible(true);
	}
}
