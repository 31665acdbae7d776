package org.promptstudio.ui.recipe;

import java.nio.file.Path;

import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.models.ModelEditorInput;
import org.promptstudio.ui.models.ModelOpening;

/** Opens recipes in their editor. User-interface thread. */
public final class RecipeOpening {

	private RecipeOpening() {
	}

	/** Opens a recipe that was made just now; the items of the dataset are answered by it, if it is in the dataset. */
	public static void openNew(IWorkbenchPage page, Path file) {
		StudioWorkspace workspace = StudioWorkspace.get();
		if (workspace.dataset().map(Dataset::recipeFolder).filter(file::startsWith).isPresent()) {
			workspace.useRecipe(file);
		}
		open(page, file);
	}

	/**
	 * Opens a file, or brings the editor to the front that has it; what is wrong with the file stands in the editor. Edits that a crash left are asked about
	 * before.
	 */
	public static void open(IWorkbenchPage page, Path file) {
		String name = file.getFileName().toString();
		String stem = name.endsWith(RecipeFile.ENDING) ? name.substring(0, name.length() - RecipeFile.ENDING.length()) : name;
		ModelOpening.open(page, new ModelEditorInput(file, stem, Icons.RECIPE), RecipeEditor.ID);
	}
}
