package org.promptstudio.ui.recipe;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;
import org.promptstudio.ui.widgets.Spoken;

/** What is wrong with the recipe, below the pages; Enter or a click leads to the place. It takes no room while nothing is wrong. */
final class ProblemsList extends Composite implements RecipeListener {

	private static final int ROWS = 4;
	/** More are not shown one by one: nobody reads them. */
	private static final int MOST = 200;

	private final RecipeModel model;
	private final Label title;
	private final Panel panel;
	private final Table table;
	private List<RecipeProblem> shown = List.of();

	ProblemsList(Composite parent, RecipeModel model, Consumer<RecipeProblem> jump) {
		super(parent, SWT.NONE);
		this.model = model;
		TestIds.set(this, "recipe.problems");
		GridLayout layout = Looks.grid(1, 0, 4);
		layout.marginLeft = 12;
		layout.marginRight = 12;
		layout.marginBottom = Looks.GRID;
		setLayout(layout);
		setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		Looks looks = new Looks(this);
		title = Looks.label(this, SWT.NONE, "", looks.small(), ThemeColor.MUTED);
		TestIds.set(title, "recipe.problems.title");
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		panel = new Panel(this, 4);
		panel.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = new Table(panel, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		TestIds.set(table, "recipe.problems.table");
		Spoken.of(table).name(Messages.Problems_name);
		SingleKeys.setTyping(table, true); // its arrow keys are its own
		table.addListener(SWT.DefaultSelection, event -> jump.accept(shown.get(table.indexOf((TableItem) event.item))));
		table.addListener(SWT.MouseUp, event -> {
			int row = table.getSelectionIndex();
			if (event.button == 1 && row >= 0) {
				jump.accept(shown.get(row));
			}
		});
		model.addListener(this);
		addDisposeListener(event -> model.removeListener(this));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
		recipeChanged();
	}

	private void applyTheme() {
		for (Control control : new Control[] { this, title }) {
			control.setBackground(ThemeColor.GROUND.get());
		}
		title.setForeground(ThemeColor.MUTED.get());
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		fill();
	}

	@Override
	public void recipeChanged() {
		if (!model.problems().equals(shown) || shown.isEmpty()) {
			shown = model.problems();
			fill();
			arrange();
		}
	}

	private void fill() {
		table.setRedraw(false);
		table.removeAll();
		for (RecipeProblem problem : shown.subList(0, Math.min(MOST, shown.size()))) {
			TableItem row = new TableItem(table, SWT.NONE);
			row.setImage((problem.isError() ? Icons.ERROR : Icons.WARNING).image());
			row.setText((problem.message() + ' ' + problem.advice()).strip());
		}
		table.setRedraw(true);
		title.setText(shown.size() == 1 ? Messages.Problems_one : NLS.bind(Messages.Problems_several, Integer.valueOf(shown.size())));
	}

	private void arrange() {
		setVisible(!shown.isEmpty());
		((GridData) getLayoutData()).exclude = shown.isEmpty();
		((GridData) panel.getLayoutData()).heightHint = Math.min(ROWS, shown.size()) * table.getItemHeight() + 12;
		getParent().layout(true, true);
	}
}
