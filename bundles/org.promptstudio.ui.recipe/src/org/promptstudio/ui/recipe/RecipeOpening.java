package org.promptstudio.ui.recipe;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens recipes in their editor. User-interface thread. */
public final class RecipeOpening {

	private RecipeOpening() {
	}

	/** Opens a file, or brings the editor to the front that has it; what is wrong with the file stands in the editor. */
	public static void open(IWorkbenchPage page, Path file) {
		try {
			page.openEditor(new RecipeEditorInput(file), RecipeEditor.ID, true);
		} catch (PartInitException e) {
			ILog.of(RecipeOpening.class).error("The recipe editor could not be opened.", e);
		}
	}
}
