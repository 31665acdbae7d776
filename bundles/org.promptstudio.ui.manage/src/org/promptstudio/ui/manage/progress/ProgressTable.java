package org.promptstudio.ui.manage.progress;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.progress.TeamProgress.Row;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.Spoken;
import org.promptstudio.ui.widgets.TableLook;

/** The rows of the model in a native table whose cells are filled when they come into sight. */
final class ProgressTable {

	private static final int ROOM = 22;
	private static final int NAME_WIDTH = 135;

	private final ProgressModel model;
	private final Table table;
	private List<ProgressColumn> columns = List.of();

	ProgressTable(Composite parent, ProgressModel model) {
		this.model = model;
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setScrollbarsMode(SWT.NONE); // one that floats above would not tell that there are more columns
		TableLook.install(table);
		TableLook.tellWhatIsCut(table);
		TableLook.keepSearchAway(table);
		TestIds.set(table, "progress.table");
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> model.choose(selected()));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				table.deselectAll();
				model.choose(null);
			}
		});
		Spoken.of(table).name(Messages.Table_name);
	}

	Table control() {
		return table;
	}

	/** How wide all columns are together, in pixels. */
	int width() {
		return Stream.of(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
	}

	/** Takes the keyboard. GTK would choose the first row for that, and so one task of the chart, which nobody asked for. */
	void setFocus() {
		Row before = selected();
		table.setFocus();
		if (before == null) {
			table.deselectAll();
			model.choose(null);
		}
	}

	private Row selected() {
		int index = table.getSelectionIndex();
		return index < 0 ? null : model.rows().get(index);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < model.rows().size()) {
			Row row = model.rows().get(index);
			item.setData(row);
			item.setText(columns.stream().map(column -> column.text(row)).toArray(String[]::new));
		}
	}

	/** Shows the rows as the model has them. */
	void update() {
		Row before = shownSelection();
		table.setRedraw(false);
		if (!columns.equals(model.columns())) {
			makeColumns();
		}
		showOrder();
		table.setItemCount(model.rows().size());
		table.clearAll();
		select(before);
		table.setRedraw(true);
	}

	private Row shownSelection() {
		return table.getSelectionCount() > 0 && table.getSelection()[0].getData() instanceof Row row ? row : null;
	}

	private void select(Row before) {
		table.deselectAll();
		for (int i = 0; before != null && i < model.rows().size(); i++) {
			Row row = model.rows().get(i);
			if (same(row.taskId(), before.taskId()) && same(row.person(), before.person())) {
				table.select(i);
			}
		}
	}

	private static boolean same(String one, String two) {
		return one == null ? two == null : one.equals(two);
	}

	private void makeColumns() {
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		columns = model.columns();
		GC gc = new GC(table);
		for (ProgressColumn shown : columns) {
			TableColumn column = new TableColumn(table, shown.isNumber() ? SWT.RIGHT : SWT.LEFT);
			column.setText(shown.title());
			column.setToolTipText(shown.help());
			column.setWidth(shown.isNumber() ? gc.textExtent(shown.title()).x + ROOM : NAME_WIDTH);
			column.setMoveable(true);
			column.addListener(SWT.Selection, event -> model.sort(shown));
		}
		gc.dispose();
		TableColumn filler = new TableColumn(table, SWT.LEFT); // takes the room that GTK gives to the last column
		filler.setWidth(1);
		filler.setResizable(false);
	}

	private void showOrder() {
		int sorted = columns.indexOf(model.sorted());
		table.setSortColumn(sorted < 0 ? null : table.getColumn(sorted));
		table.setSortDirection(sorted < 0 ? SWT.NONE : model.isDescending() ? SWT.DOWN : SWT.UP);
	}

	void useColors() {
		TableLook.useColors(table);
	}
}
