package org.promptstudio.ui.recipe.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.team.Action;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.store.AtomicFiles;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.RecipeOpening;
import org.promptstudio.ui.recipe.internal.Messages;

/** Makes a recipe file from a template and opens it. */
public final class NewRecipeWizard extends Wizard {

	private final IWorkbenchPage page;
	private final TemplatePage choice = new TemplatePage();

	/**
	 * The wizard.
	 *
	 * @param page where the new recipe is opened
	 */
	public NewRecipeWizard(IWorkbenchPage page) {
		this.page = page;
		setWindowTitle(Messages.New_title);
	}

	@Override
	public void addPages() {
		addPage(choice);
	}

	@Override
	public boolean performFinish() {
		Path file = choice.file();
		Optional<String> refusal = refusal(file);
		if (refusal.isPresent()) {
			choice.setErrorMessage(refusal.get());
			return false;
		}
		try {
			if (Files.exists(file)) {
				choice.setErrorMessage(NLS.bind(Messages.New_exists, file.getFileName()));
				return false;
			}
			Recipe recipe = choice.template().newRecipe();
			recipe.setName(choice.recipeName());
			AtomicFiles.write(file, RecipeFile.write(recipe));
		} catch (IOException | FormatException e) {
			ILog.of(NewRecipeWizard.class).error(e.getMessage(), e);
			choice.setErrorMessage(e.getMessage());
			return false;
		}
		RecipeOpening.openNew(page, file);
		return true;
	}

	/** Into the open dataset recipes are put by those who may. */
	private static Optional<String> refusal(Path file) {
		StudioWorkspace workspace = StudioWorkspace.get();
		boolean isOfDataset = workspace.dataset().map(Dataset::recipeFolder).filter(file::startsWith).isPresent();
		return isOfDataset ? workspace.permissions().refusal(Action.SET_QUESTIONS) : Optional.empty();
	}
}
