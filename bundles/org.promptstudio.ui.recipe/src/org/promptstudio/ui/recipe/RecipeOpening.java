package org.promptstudio.ui.recipe;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.ui.Recoveries;
import org.promptstudio.ui.RecoveryDialog;
import org.promptstudio.ui.StudioWorkspace;

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
		RecipeEditorInput input = new RecipeEditorInput(file);
		Recoveries recoveries = StudioWorkspace.get().recoveries();
		RecoveredModel edits = recoveries.undecided(input.file()).orElse(null);
		if (edits != null && !RecoveryDialog.decide(page.getWorkbenchWindow().getShell(), recoveries, edits)) {
			return;
		}
		try {
			page.openEditor(input, RecipeEditor.ID, true);
		} catch (PartInitException e) {
			ILog.of(RecipeOpening.class).error("The recipe editor could not be opened.", e);
		}
	}
}
