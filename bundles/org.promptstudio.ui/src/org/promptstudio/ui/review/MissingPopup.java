package org.promptstudio.ui.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.core.team.Missing;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;

/** Lists what keeps an item from being done; choosing an entry, by Enter or a click, goes there. */
final class MissingPopup extends PopupDialog {

	private static final int WIDTH = 680;
	private static final int ROWS = 10;

	private final List<Missing> missing;
	private final Function<Missing, String> text;
	private final Consumer<Missing> go;
	private Table table;

	/**
	 * A list.
	 *
	 * @param text says of an entry where something is missing, and what
	 * @param go goes there
	 */
	MissingPopup(Shell parent, String title, List<Missing> missing, Function<Missing, String> text, Consumer<Missing> go) {
		super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE | SWT.RESIZE, true, false, false, false, false,
				NLS.bind(title, Integer.valueOf(missing.size())),
				Messages.Missing_help);
		this.missing = missing;
		this.text = text;
		this.go = go;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = WIDTH;
		data.heightHint = Math.min(ROWS, missing.size()) * (table.getItemHeight() + 4);
		table.setLayoutData(data);
		TestIds.set(table, "review.missing");
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Missing_name;
			}
		});
		for (Missing one : missing) {
			TableItem row = new TableItem(table, SWT.NONE);
			row.setImage((one.question() == null ? Icons.ISSUE : Icons.QUESTION).image());
			row.setText(text.apply(one));
		}
		table.setSelection(0);
		table.addListener(SWT.DefaultSelection, this::choose);
		table.addListener(SWT.MouseUp, this::choose);
		return area;
	}

	private void choose(Event event) {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			Missing chosen = missing.get(index);
			Composite window = getParentShell();
			close();
			UiThread.later(window, () -> go.accept(chosen)); // once the window is active again
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

	/** In the middle of the window, near its upper edge. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle window = getParentShell().getBounds();
		return new Point(window.x + (window.width - size.x) / 2, window.y + window.height / 5);
	}
}
