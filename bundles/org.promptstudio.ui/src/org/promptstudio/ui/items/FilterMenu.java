package org.promptstudio.ui.items;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.SavedFilters;
import org.promptstudio.ui.SavedFilters.SavedFilter;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.internal.Messages;

/** The menu of saved filters: choose one, keep the present one under a name, delete one. */
final class FilterMenu {

	private final Control control;
	private final ItemsModel model;
	private final Runnable changed;
	private final SavedFilters filters = new SavedFilters(StudioPreferences.store());

	/**
	 * A menu.
	 *
	 * @param control below which it opens
	 * @param changed told when the model has another filter
	 */
	FilterMenu(Control control, ItemsModel model, Runnable changed) {
		this.control = control;
		this.model = model;
		this.changed = changed;
	}

	/** Opens the menu. */
	void open() {
		StudioWorkspace.get().dataset().map(Dataset::root).ifPresent(dataset -> {
			Menu before = control.getMenu();
			Menu menu = create(dataset);
			control.setMenu(menu);
			if (before != null) {
				before.dispose();
			}
			menu.setLocation(control.toDisplay(0, control.getSize().y));
			menu.setVisible(true);
		});
	}

	private Menu create(Path dataset) {
		Menu menu = new Menu(control);
		List<SavedFilter> saved = filters.list(dataset);
		for (SavedFilter filter : saved) {
			MenuItem item = item(menu, SWT.CHECK, label(filter), () -> use(filter));
			item.setSelection(isUsed(filter));
		}
		if (saved.isEmpty()) {
			item(menu, SWT.PUSH, Messages.Filters_none, () -> {
				// only tells
			}).setEnabled(false);
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.PUSH, Messages.Filters_save, () -> save(dataset)).setEnabled(model.isFiltered());
		if (!saved.isEmpty()) {
			MenuItem delete = new MenuItem(menu, SWT.CASCADE);
			delete.setText(Messages.Filters_delete);
			Menu names = new Menu(menu);
			delete.setMenu(names);
			saved.forEach(filter -> item(names, SWT.PUSH, label(filter), () -> filters.delete(dataset, filter.name())));
		}
		return menu;
	}

	private static MenuItem item(Menu menu, int style, String label, Runnable run) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(label);
		item.addListener(SWT.Selection, event -> run.run());
		return item;
	}

	/** The name, and what it searches where that says more. */
	private static String label(SavedFilter filter) {
		String label = filter.text().isBlank() || filter.text().equals(filter.name()) ? filter.name() : filter.name() + '\t' + filter.text();
		return label.replace("&", "&&");
	}

	private boolean isUsed(SavedFilter filter) {
		return filter.text().equals(model.getText()) && filter.chip().equals(model.getChip().name());
	}

	private void use(SavedFilter filter) {
		model.setText(filter.text());
		model.setChip(Arrays.stream(ItemChip.values()).filter(chip -> chip.name().equals(filter.chip())).findFirst().orElse(ItemChip.ALL));
		changed.run();
	}

	/** Asks for a name and keeps the present filter under it. */
	private void save(Path dataset) {
		String proposed = model.getText().isBlank() ? FilterBar.label(model.getChip()) : model.getText().strip();
		InputDialog dialog = new InputDialog(control.getShell(), Messages.Filters_saveTitle, NLS.bind(Messages.Filters_saveMessage, describe()),
				proposed,
				name -> name.isBlank() ? "" : null);
		if (dialog.open() == Window.OK) {
			filters.save(dataset, new SavedFilter(dialog.getValue().strip(), model.getText(), model.getChip().name()));
		}
	}

	private String describe() {
		String chip = model.getChip() == ItemChip.ALL ? "" : FilterBar.label(model.getChip());
		return model.getText().isBlank() ? chip : chip.isEmpty() ? model.getText().strip() : model.getText().strip() + ", " + chip;
	}
}
