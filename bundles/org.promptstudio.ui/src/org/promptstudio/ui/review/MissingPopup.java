package org.promptstudio.ui.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.team.Missing;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.widgets.ListPopup;

/** Lists what keeps an item from being done; choosing an entry, by Enter or a click, goes there. */
final class MissingPopup extends ListPopup {

	private static final int WIDTH = 680;
	private static final int ROWS = 10;

	private final List<Missing> missing;
	private final Function<Missing, String> text;
	private final Consumer<Missing> go;

	/**
	 * A list.
	 *
	 * @param text says of an entry where something is missing, and what
	 * @param go goes there
	 */
	MissingPopup(Shell parent, String title, List<Missing> missing, Function<Missing, String> text, Consumer<Missing> go) {
		super(parent, SWT.RESIZE, NLS.bind(title, Integer.valueOf(missing.size())), Messages.Missing_help, WIDTH, ROWS, "review.missing",
				Messages.Missing_name);
		this.missing = missing;
		this.text = text;
		this.go = go;
	}

	@Override
	protected void fill(Table list) {
		for (Missing one : missing) {
			TableItem row = new TableItem(list, SWT.NONE);
			row.setImage((one.question() == null ? Icons.ISSUE : Icons.QUESTION).image());
			row.setText(text.apply(one));
		}
	}

	@Override
	protected void chosen(int index) {
		go.accept(missing.get(index));
	}

	/** In the middle of the window, near its upper edge. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		return new Point(window.x + (window.width - size.x) / 2, window.y + window.height / 5);
	}
}
