package org.promptstudio.ui.manage.project.fields;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Spoken;
import org.promptstudio.ui.widgets.TableLook;

/**
 * A table of some objects, one a row; the selected one stays selected while it is there.
 *
 * @param <T> what a row shows
 */
public final class RowTable<T> {

	/**
	 * A column.
	 *
	 * @param weight of its share in the width of the table
	 */
	public record Column(String title, int weight) {}

	private static final int LEAST_COLUMN = 60;

	private final Table table;
	private final List<Column> columns;
	private final Function<T, List<String>> texts;
	private List<T> rows = List.of();

	/** @param texts of a row, one for each column */
	public RowTable(Composite parent, String name, String testId, List<Column> columns, Function<T, List<String>> texts) {
		this.columns = columns;
		this.texts = texts;
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		TableLook.install(table);
		TableLook.tellWhatIsCut(table);
		table.setHeaderVisible(true);
		TestIds.set(table, testId);
		Spoken.of(table).name(name);
		columns.forEach(column -> new TableColumn(table, SWT.NONE).setText(column.title()));
		table.addListener(SWT.Resize, event -> layoutColumns());
		Themes.onChange(table, this::applyTheme);
		applyTheme();
	}

	private void applyTheme() {
		table.setBackground(ThemeColor.CARD.get());
		table.setForeground(ThemeColor.TEXT.get());
		table.setHeaderBackground(ThemeColor.CARD.get());
		table.setHeaderForeground(ThemeColor.MUTED.get());
	}

	/** All of them fit: what the narrow ones get, to be read at all, is taken from the wide ones. */
	private void layoutColumns() {
		int width = table.getClientArea().width;
		int least = Math.min(LEAST_COLUMN, width / columns.size());
		int weights = columns.stream().mapToInt(Column::weight).sum();
		for (int i : IntStream.range(0, columns.size()).boxed().sorted(Comparator.comparing(i -> columns.get(i).weight())).toList()) {
			int weight = columns.get(i).weight();
			int share = Math.max(least, width * weight / weights);
			table.getColumn(i).setWidth(share);
			width -= share;
			weights -= weight;
		}
	}

	/** The control. */
	public Table control() {
		return table;
	}

	/** Runs an action whenever another row is selected by people. */
	public void onSelect(Runnable action) {
		table.addListener(SWT.Selection, event -> action.run());
	}

	/** Runs an action whenever a row is opened, by a double click or Enter. */
	public void onOpen(Runnable action) {
		table.addListener(SWT.DefaultSelection, event -> action.run());
	}

	/** Runs an action when Delete is pressed. */
	public void onDelete(Runnable action) {
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				action.run();
			}
		});
	}

	/** Shows rows; what was selected stays so, else the row that took its place. */
	public void setRows(List<T> newRows, Function<T, Image> image) {
		T before = selected().orElse(null);
		int index = table.getSelectionIndex();
		rows = List.copyOf(newRows);
		while (table.getItemCount() > rows.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < rows.size(); i++) {
			TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			String[] shown = texts.apply(rows.get(i)).toArray(String[]::new);
			for (int column = 0; column < shown.length; column++) {
				if (!shown[column].equals(item.getText(column))) {
					item.setText(column, shown[column]);
				}
			}
			item.setImage(image.apply(rows.get(i)));
		}
		int now = before == null ? -1 : rows.indexOf(before);
		table.setSelection(now >= 0 ? now : Math.min(Math.max(index, 0), rows.size() - 1));
	}

	/** Which row is selected. */
	public Optional<T> selected() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	/** Selects a row and shows it; tells nobody. */
	public void select(T row) {
		for (int i = 0; i < rows.size(); i++) {
			if (Objects.equals(rows.get(i), row)) {
				table.setSelection(i);
				table.showSelection();
			}
		}
	}
}
