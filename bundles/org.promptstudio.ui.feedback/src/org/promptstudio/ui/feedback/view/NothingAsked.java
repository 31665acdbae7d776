package org.promptstudio.ui.feedback.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;
import org.promptstudio.core.team.Action;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.widgets.EmptyPage;

/** Says in the place of the questions why there are none: no dataset, no item, no recipe, or one that cannot be read. */
final class NothingAsked {

	private static final String NEW_RECIPE = "org.promptstudio.ui.recipe.new";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final EmptyPage empty;
	private final RecipeChoice recipes;
	private final IWorkbenchPartSite site;
	private final EmptyPage.Action openDataset;
	private final Consumer<String> say;

	/**
	 * Says nothing yet.
	 *
	 * @param openDataset what to do where there is none
	 * @param say told what came of an act
	 */
	NothingAsked(EmptyPage empty, RecipeChoice recipes, IWorkbenchPartSite site, EmptyPage.Action openDataset, Consumer<String> say) {
		this.empty = empty;
		this.recipes = recipes;
		this.site = site;
		this.openDataset = openDataset;
		this.say = say;
	}

	/** Shows that the recipe in use asks nothing. */
	void showNoQuestions() {
		empty.show(NLS.bind(Messages.Empty_noQuestions, recipes.name()), editing());
	}

	/** Shows why nothing is asked, and what to do about it. */
	void show() {
		if (workspace.dataset().isEmpty()) {
			empty.show(Messages.Empty_noDataset, List.of(openDataset));
		} else if (workspace.recipeProblem().isPresent()) {
			showBroken(workspace.recipeProblem().get());
		} else if (workspace.recipe().isPresent()) {
			empty.show(Messages.Empty_noItem);
		} else if (workspace.isReadingRecipe()) {
			empty.show("");
		} else if (workspace.permissions().may(Action.SET_QUESTIONS)) {
			List<EmptyPage.Action> actions = new ArrayList<>();
			if (CommandRunner.has(site, NEW_RECIPE)) {
				actions.add(new EmptyPage.Action(Messages.Empty_newRecipe, "feedback.newRecipe",
						() -> CommandRunner.run(site, NEW_RECIPE, Map.of())));
			}
			workspace.ontology().ifPresent(ontology -> actions.add(new EmptyPage.Action(NLS.bind(Messages.Empty_import, ontology.getFileName()),
					"feedback.import", () -> importOntology(ontology))));
			empty.show(Messages.Empty_noRecipe, actions);
		} else {
			empty.show(Messages.Empty_noRecipe + ' ' + workspace.permissions().refusal(Action.SET_QUESTIONS).orElseThrow());
		}
	}

	private void showBroken(Problem problem) {
		String text = problem.line() > 0
				? NLS.bind(Messages.Empty_brokenAt,
						new Object[] { recipes.name(), Integer.valueOf(problem.line()), problem.message(), problem.advice() })
				: NLS.bind(Messages.Empty_broken, new Object[] { recipes.name(), problem.message(), problem.advice() });
		List<EmptyPage.Action> actions = new ArrayList<>(editing());
		actions.add(new EmptyPage.Action(Messages.Empty_refresh, "feedback.refresh", workspace::refreshRecipes));
		for (Path other : workspace.recipes()) {
			if (!other.equals(workspace.recipeFile().orElse(null))) {
				actions.add(new EmptyPage.Action(NLS.bind(Messages.Recipe_name, other.getFileName()), "feedback.use",
						() -> workspace.useRecipe(other)));
			}
		}
		empty.show(text, actions);
	}

	private List<EmptyPage.Action> editing() {
		return recipes.canEdit() ? List.of(new EmptyPage.Action(Messages.Empty_open, "feedback.openRecipe", recipes::edit)) : List.of();
	}

	private void importOntology(Path ontology) {
		try {
			List<Problem> kept = workspace.importOntology(ontology);
			if (!kept.isEmpty()) {
				say.accept(NLS.bind(Messages.Import_kept, Integer.valueOf(kept.size())));
			}
		} catch (IOException | FormatException e) {
			MessageDialog.openError(site.getShell(), Messages.Import_failed, e.getMessage());
		}
	}
}
