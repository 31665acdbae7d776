package org.promptstudio.ui.manage.project.wizard;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.widgets.TableLook;

/** The items of the draft, in a list that makes only the rows that are to be seen. */
final class ItemList {

	private final Table table;
	private List<String> items = List.of();
	private Set<String> known = Set.of();

	ItemList(Composite parent, String name, String testId) {
		table = TaskPage.named(new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION), name, testId);
		TableLook.install(table);
		TableLook.tellWhatIsCut(table);
		table.addListener(SWT.SetData, event -> {
			TableItem row = (TableItem) event.item;
			String item = items.get(event.index);
			row.setText(item);
			row.setImage((known.contains(item) ? Icons.APPROVED : Icons.ITEM).image());
		});
	}

	Table control() {
		return table;
	}

	/** @param newKnown those with known answers, which have an icon of their own */
	void show(List<String> newItems, List<String> newKnown) {
		items = List.copyOf(newItems);
		known = Set.copyOf(newKnown);
		table.setItemCount(items.size());
		table.clearAll();
	}
}
