package org.promptstudio.ui.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.OntologyDocument;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.AtomicFiles;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.internal.Messages;

/** Makes a recipe of an ontology of Dataloop: a file in the dataset's folder of recipes, or beside the ontology when no dataset is open. */
public final class OntologyImport {

	private OntologyImport() {
	}

	/**
	 * Reads an ontology, writes the recipe and opens it; says in a message what could not be read.
	 *
	 * @return the file of the recipe; empty when there is none
	 */
	public static Optional<Path> run(IWorkbenchPage page, Path ontology) {
		Shell shell = page.getWorkbenchWindow().getShell();
		try {
			if (Files.size(ontology) > OntologyDocument.maxBytes()) {
				throw new IOException(NLS.bind(Messages.Import_tooLarge, ontology, Long.valueOf(OntologyDocument.maxBytes() >> 20)));
			}
			OntologyDocument document = OntologyDocument.read(ontology.toString(), Files.readAllBytes(ontology));
			Recipe recipe = document.recipe();
			if (!document.problems().isEmpty()
					&& !ProblemsDialog.ask(shell, Messages.Import_title, Messages.Import_problems, document.problems(), Messages.Import_ok)) {
				return Optional.empty();
			}
			String name = recipe.getName() == null || recipe.getName().isBlank()
					? ontology.getFileName().toString().replaceFirst("\\.json$", "")
					: recipe.getName();
			Path folder = StudioWorkspace.get().dataset().map(Dataset::recipeFolder).orElse(ontology.toAbsolutePath().getParent());
			Path file = RecipeNames.newFile(folder, name);
			AtomicFiles.write(file, RecipeFile.write(recipe));
			RecipeOpening.openNew(page, file);
			return Optional.of(file);
		} catch (IOException | FormatException e) {
			MessageDialog.openError(shell, Messages.Import_title, e.getMessage());
			return Optional.empty();
		}
	}
}
