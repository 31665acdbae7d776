package org.promptstudio.ui.items;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.internal.Messages;

/** Lists what can be searched, with an example of each; choosing an entry, by Enter or a click, puts it into the search. */
final class SearchHelp extends PopupDialog {

	/**
	 * A line of the help.
	 *
	 * @param example what is typed
	 * @param meaning what that finds
	 */
	record Entry(String example, String meaning) {}

	private static final int WIDTH = 640;
	private static final int ROWS = 20;
	private static final int MOST_ANSWERS = 12;

	private final Control anchor;
	private final List<Entry> entries;
	private final Consumer<String> insert;
	private Table table;

	/**
	 * A help.
	 *
	 * @param anchor     below which it opens
	 * @param answerKeys of the answers in the dataset
	 * @param insert     gets the example that was chosen
	 */
	SearchHelp(Control anchor, Collection<String> answerKeys, Consumer<String> insert) {
		super(anchor.getShell(), PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false, Messages.SearchHelp_title,
				Messages.SearchHelp_info);
		this.anchor = anchor;
		this.insert = insert;
		entries = entries(answerKeys);
	}

	/** The lines of the help: one per line of the text, example and meaning with a bar between. */
	static List<Entry> entries(Collection<String> answerKeys) {
		List<Entry> entries = new ArrayList<>();
		answerKeys.stream().sorted().limit(MOST_ANSWERS).forEach(key -> entries.add(new Entry(key + ":", NLS.bind(Messages.SearchHelp_answer, key))));
		Messages.SearchHelp_entries.lines().map(line -> line.split(" \\| ", 2))
				.forEach(parts -> entries.add(new Entry(parts[0].strip(), parts[1].strip())));
		return entries;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = WIDTH;
		data.heightHint = Math.min(ROWS, entries.size()) * (table.getItemHeight() + 4);
		table.setLayoutData(data);
		TestIds.set(table, "items.searchHelp");
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.SearchHelp_title;
			}
		});
		TableColumn example = new TableColumn(table, SWT.NONE);
		TableColumn meaning = new TableColumn(table, SWT.NONE);
		for (Entry entry : entries) {
			new TableItem(table, SWT.NONE).setText(new String[] { entry.example(), entry.meaning() });
		}
		example.pack();
		meaning.pack();
		table.setSelection(0);
		table.addListener(SWT.DefaultSelection, this::choose);
		table.addListener(SWT.MouseUp, this::choose);
		return area;
	}

	private void choose(Event event) {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			close();
			UiThread.later(anchor, () -> insert.accept(entries.get(index).example())); // once the window is active again
		}
	}

	@Override
	protected Control getFocusControl() {
		return table;
	}

	@Override
	protected Color getBackground() {
		return ThemeColor.CARD.get();
	}

	@Override
	protected Color getForeground() {
		return ThemeColor.TEXT.get();
	}

	/** Below the search, inside of the screen. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle screen = anchor.getMonitor().getClientArea();
		Point below = anchor.toDisplay(0, anchor.getSize().y + 4);
		return new Point(Math.min(below.x, screen.x + screen.width - size.x), Math.min(below.y, screen.y + screen.height - size.y));
	}
}
