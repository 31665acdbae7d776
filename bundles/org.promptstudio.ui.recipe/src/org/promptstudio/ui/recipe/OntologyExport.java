package org.promptstudio.ui.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.AtomicFiles;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.recipe.internal.Messages;

/** Writes the recipe of an editor as an ontology of Dataloop, after telling what Dataloop has no place for. */
final class OntologyExport {

	private OntologyExport() {
	}

	static void run(RecipeEditor editor) {
		editor.commitTyped();
		Shell shell = editor.getSite().getShell();
		Path recipeFile = editor.file();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.Export_title);
		dialog.setOverwrite(true);
		dialog.setFilterNames(new String[] { Messages.Ontology_files });
		dialog.setFilterExtensions(new String[] { "*.json" });
		dialog.setFilterPath(recipeFile.getParent().toString());
		dialog.setFileName(editor.getPartName() + ".json");
		String chosen = dialog.open();
		if (chosen != null) {
			editor.model().ifPresent(model -> export(shell, model.recipe(), Path.of(chosen)));
		}
	}

	/** Writes a recipe; asks first when something cannot be told to Dataloop. */
	static boolean export(Shell shell, Recipe recipe, Path file) {
		List<Problem> warnings = OntologyDocument.warnings(file.getFileName().toString(), recipe);
		if (!warnings.isEmpty() && !ProblemsDialog.ask(shell, Messages.Export_title, Messages.Export_warnings, warnings, Messages.Export_ok)) {
			return false;
		}
		try {
			AtomicFiles.write(file, OntologyDocument.write(recipe));
			Toasts.show(shell, NLS.bind(Messages.Export_done, file.getFileName()), null, null);
			return true;
		} catch (IOException e) {
			MessageDialog.openError(shell, Messages.Export_title, e.getMessage());
			return false;
		}
	}
}
