package org.promptstudio.ui.items;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.widgets.ListPopup;

/** Lists what can be searched, with an example of each; choosing an entry, by Enter or a click, puts it into the search. */
final class SearchHelp extends ListPopup {

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

	/**
	 * A help.
	 *
	 * @param anchor     below which it opens
	 * @param answerKeys of the answers in the dataset
	 * @param insert     gets the example that was chosen
	 */
	SearchHelp(Control anchor, Collection<String> answerKeys, Consumer<String> insert) {
		super(anchor.getShell(), SWT.NONE, Messages.SearchHelp_title, Messages.SearchHelp_info, WIDTH, ROWS, "items.searchHelp",
				Messages.SearchHelp_title);
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
	protected void fill(Table list) {
		TableColumn example = new TableColumn(list, SWT.NONE);
		TableColumn meaning = new TableColumn(list, SWT.NONE);
		for (Entry entry : entries) {
			new TableItem(list, SWT.NONE).setText(new String[] { entry.example(), entry.meaning() });
		}
		example.pack();
		meaning.pack();
	}

	@Override
	protected void chosen(int index) {
		insert.accept(entries.get(index).example());
	}

	/** Below the search, inside of the screen. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle screen = anchor.getMonitor().getClientArea();
		Point below = anchor.toDisplay(0, anchor.getSize().y + 4);
		return new Point(Math.min(below.x, screen.x + screen.width - size.x), Math.min(below.y, screen.y + screen.height - size.y));
	}
}
