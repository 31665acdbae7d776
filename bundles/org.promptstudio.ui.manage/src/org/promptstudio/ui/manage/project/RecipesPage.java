package org.promptstudio.ui.manage.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.FolderRecipes;
import org.promptstudio.model.project.RecipeAssignment;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexView;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.project.fields.ChoiceEntry;
import org.promptstudio.ui.manage.project.fields.RowTable;
import org.promptstudio.ui.manage.project.fields.RowTable.Column;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Which recipe answers the items of which folder; the longest folder wins. */
final class RecipesPage extends RowPage {

	private final RowTable<RecipeAssignment> table;
	private final IconButton add;
	private final IconButton remove;
	private final ChoiceEntry<String> folder;
	private final ChoiceEntry<String> recipe;

	RecipesPage(Composite parent, ProjectModel model) {
		super(model, new ListPage(parent, Messages.Recipes_details, "project.recipe", false));
		add = frame.button(Icons.ADD, Messages.Recipes_add, Messages.Recipes_addTip, "project.addRecipe", this::add);
		remove = frame.button(Icons.DELETE, Messages.Recipes_remove, Messages.Recipes_removeTip, "project.removeRecipe", this::remove);
		table = new RowTable<>(frame.table(), Messages.Page_recipes, "project.recipes",
				List.of(new Column(Messages.Recipes_folder, 3), new Column(Messages.Recipes_recipe, 2)),
				row -> List.of(folderText(row.getFolder()), row.getRecipe() == null ? "" : row.getRecipe()));
		table.onSelect(this::refresh);
		table.onDelete(this::remove);
		Composite content = frame.details().content();
		folder = new ChoiceEntry<>(content, frame.looks(), Messages.Recipes_folder, Messages.Recipes_folderHelp, "project.field.folder",
				RecipesPage::folders, RecipesPage::folderText, chosen -> change(chosen, recipe().value()));
		recipe = new ChoiceEntry<>(content, frame.looks(), Messages.Recipes_recipe, "", "project.field.recipe", RecipesPage::recipes,
				value -> value == null ? "" : value, chosen -> change(folder().value(), chosen));
		Runnable workspaceListener = this::refresh;
		StudioWorkspace.get().addListener(workspaceListener);
		frame.root().addDisposeListener(event -> StudioWorkspace.get().removeListener(workspaceListener));
		Themes.onChange(frame.root(), this::applyTheme);
		refresh();
	}

	private ChoiceEntry<String> folder() {
		return folder;
	}

	private ChoiceEntry<String> recipe() {
		return recipe;
	}

	private void applyTheme() {
		folder.applyTheme();
		recipe.applyTheme();
	}

	private static String folderText(String folder) {
		String normal = FolderRecipes.normal(folder);
		return normal == null ? Messages.Recipes_allItems : normal;
	}

	/** All folders with items as far as the index knows; null first, for all items. */
	static List<String> folders() {
		List<String> folders = new ArrayList<>();
		folders.add(null);
		SortedSet<String> found = new TreeSet<>();
		IndexView view = StudioWorkspace.get().index().map(DatasetIndex::view).orElse(null);
		for (int row = 0; view != null && row < view.size(); row++) {
			String path = view.location(row).displayPath();
			for (int slash = path.lastIndexOf('/'); slash > 0 && found.add(path.substring(0, slash)); slash = path.lastIndexOf('/', slash - 1)) {
				// the folders around it, too
			}
		}
		folders.addAll(found);
		return folders;
	}

	/** The names of the recipe files of the dataset. */
	static List<String> recipes() {
		return StudioWorkspace.get().recipes().stream().map(Path::getFileName).map(Path::toString).toList();
	}

	@Override
	RowTable<RecipeAssignment> table() {
		return table;
	}

	@Override
	void refresh() {
		List<String> known = recipes();
		table.setRows(model.project().getRecipes(), row -> (known.contains(row.getRecipe()) ? Icons.RECIPE : Icons.WARNING).image());
		RecipeAssignment row = table.selected().orElse(null);
		Optional<String> refusal = model.refusal(Action.SET_RECIPE_OPTIONS);
		String reason = refusal.orElse(null);
		if (reason == null && row == null) {
			frame.details().setHint(Messages.Recipes_empty);
		} else {
			frame.details().setReason(reason);
		}
		folder.setShown(row != null);
		recipe.setShown(row != null);
		ListPage.allow(add, Messages.Recipes_addTip, reason != null ? reason : known.isEmpty() ? Messages.Recipes_noRecipes : null);
		ListPage.allow(remove, Messages.Recipes_removeTip, reason != null ? reason : row == null ? Messages.Recipes_none : null);
		folder.setEditable(reason == null && row != null);
		recipe.setEditable(reason == null && row != null);
		folder.setValue(row == null ? null : FolderRecipes.normal(row.getFolder()));
		recipe.setValue(row == null ? null : row.getRecipe());
		folder.setWrong(null);
		recipe.setWrong(row != null && !known.contains(row.getRecipe()) ? Messages.Recipes_gone : null);
		frame.root().layout(true, true);
	}

	/** For the first folder without one, by the recipe that is in use. */
	private void add() {
		List<String> taken = new ArrayList<>();
		model.project().getRecipes().forEach(row -> taken.add(FolderRecipes.normal(row.getFolder())));
		List<String> free = new ArrayList<>(folders());
		free.removeAll(taken);
		String used = StudioWorkspace.get().recipeFile().map(Path::getFileName).map(Path::toString).orElse(recipes().getFirst());
		Optional<String> refusal = model.execute(model.commands().addRecipe(model.project(), free.isEmpty() ? null : free.getFirst(), used));
		if (refusal.isEmpty()) {
			table.select(model.project().getRecipes().getLast());
			refresh();
		} else {
			folder.setWrong(refusal.get());
		}
	}

	private void change(String newFolder, String newRecipe) {
		Optional<String> refusal = table.selected().flatMap(row -> model.execute(model.commands().changeRecipe(row, newFolder, newRecipe)));
		refusal.ifPresent(folder::setWrong);
	}

	private void remove() {
		table.selected().flatMap(row -> model.execute(model.commands().removeRecipe(row))).ifPresent(folder::setWrong);
	}
}
