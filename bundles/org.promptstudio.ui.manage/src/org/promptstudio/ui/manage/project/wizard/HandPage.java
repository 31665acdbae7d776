package org.promptstudio.ui.manage.project.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Which items each person gets, chosen by hand. */
final class HandPage extends TaskPage {

	private static final int LIST_HEIGHT = 280;
	private static final int ITEM_WIDTH = 420;
	private static final int TAKERS_WIDTH = 120;

	private Combo person;
	private Table table;
	private Label count;

	HandPage(TaskWizard wizard) {
		super(wizard, "hand", Messages.Hand_title, Messages.Hand_message);
	}

	@Override
	void create(Composite content) {
		label(content, Messages.Hand_person);
		person = named(new Combo(content, SWT.DROP_DOWN | SWT.READ_ONLY), Messages.Hand_person, "task.person");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(person);
		person.addListener(SWT.Selection, event -> refresh());
		Label items = label(content, Messages.Items_list);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(items);
		table = named(new Table(content, SWT.VIRTUAL | SWT.CHECK | SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), Messages.Items_list,
				"task.given");
		table.setHeaderVisible(true);
		column(Messages.Hand_item, ITEM_WIDTH);
		column(Messages.Hand_takers, TAKERS_WIDTH);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, task().getItems().get(event.index)));
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				give((TableItem) event.item);
			}
		});
		count = help(content, "", "task.given.count");
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	@Override
	void shown() {
		List<String> names = task().getAssignees().stream().map(mail -> Members.name(wizard().project(), mail)).toList();
		if (!names.equals(List.of(person.getItems()))) {
			person.setItems(names.toArray(String[]::new));
			person.select(0);
			person.getParent().layout(true, true);
		}
		refresh();
	}

	private String chosen() {
		return task().getAssignees().get(Math.max(0, person.getSelectionIndex()));
	}

	private void refresh() {
		table.setItemCount(task().getItems().size());
		table.clearAll();
		refreshCount();
	}

	private void refreshCount() {
		int given = draft().given(chosen()).size();
		count.setText(NLS.bind(given == 1 ? Messages.Hand_countOne : Messages.Hand_count, Members.name(wizard().project(), chosen()), given));
	}

	private void fill(TableItem row, String item) {
		row.setText(new String[] { item, NLS.bind(Messages.Hand_takersOf, draft().takers(item), TaskPlan.overlap(task())) });
		row.setChecked(draft().given(chosen()).contains(item));
	}

	/** All selected rows go along with the one that was checked, when it is one of them. */
	private void give(TableItem checked) {
		boolean isGiven = checked.getChecked();
		List<TableItem> selected = List.of(table.getSelection());
		for (TableItem row : selected.contains(checked) ? selected : List.of(checked)) {
			String item = task().getItems().get(table.indexOf(row));
			draft().give(chosen(), item, isGiven);
			fill(row, item);
		}
		refreshCount();
		changed();
	}

	@Override
	Control first() {
		return table;
	}

	@Override
	Optional<String> problem() {
		return draft().problemOfGiven();
	}
}
