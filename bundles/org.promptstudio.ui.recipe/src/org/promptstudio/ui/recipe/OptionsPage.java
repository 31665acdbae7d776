package org.promptstudio.ui.recipe;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.recipe.details.DetailsPane;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.outline.ElementIcons;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;

/** What holds for the recipe as a whole: its name, whether responses may be edited, the rules of ranking. */
final class OptionsPage extends DetailsPage {

	private final Composite root;
	private final DetailsPane details;
	/** The rules that hold for a recipe without any. */
	private final Ranking usual = RecipeFactory.eINSTANCE.createRanking();

	OptionsPage(Composite parent, RecipeModel model, Runnable typed) {
		root = new Composite(parent, SWT.NONE);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 12;
		layout.marginHeight = Looks.GRID;
		root.setLayout(layout);
		Panel panel = new Panel(root, 2);
		details = new DetailsPane(panel, model, new ElementIcons(panel, model.types()), () -> subjects(model), typed);
		Themes.onChange(root, this::applyTheme);
		applyTheme();
	}

	private List<EObject> subjects(RecipeModel model) {
		Ranking own = model.recipe().getRanking();
		return List.of(model.recipe(), own == null ? usual : own);
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
	}

	@Override
	DetailsPane details() {
		return details;
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public void focus(RecipeProblem problem) {
		details.focus(problem);
	}

	@Override
	public boolean setFocus() {
		return details.setFocus();
	}
}
