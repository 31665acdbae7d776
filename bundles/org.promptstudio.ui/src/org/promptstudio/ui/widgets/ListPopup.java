package org.promptstudio.ui.widgets;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;

/** A list over the window that goes away with the choice of an entry, by Enter or a click, or without one. */
public abstract class ListPopup extends PopupDialog {

	private final int width;
	private final int rows;
	private final String testId;
	private final String name;
	private Table table;

	/**
	 * A list.
	 *
	 * @param style   beside that of a popup, such as {@link SWT#RESIZE}
	 * @param heading above the entries
	 * @param help    below the entries: how to choose one
	 * @param width   in pixels
	 * @param rows    as many are shown at once
	 * @param testId  of the list
	 * @param name    of the list, for assistants
	 */
	protected ListPopup(Shell parent, int style, String heading, String help, int width, int rows, String testId, String name) {
		super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE | style, true, false, false, false, false, heading, help);
		this.width = width;
		this.rows = rows;
		this.testId = testId;
		this.name = name;
	}

	/** Makes the entries. */
	protected abstract void fill(Table list);

	/** An entry was chosen, by its place from 0; the window is active again by then. */
	protected abstract void chosen(int index);

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		TableLook.install(table);
		TestIds.set(table, testId);
		Spoken.of(table).name(name);
		fill(table);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = width;
		data.heightHint = Math.min(rows, table.getItemCount()) * (table.getItemHeight() + 4);
		table.setLayoutData(data);
		table.setSelection(0);
		table.addListener(SWT.DefaultSelection, this::choose);
		table.addListener(SWT.MouseUp, this::choose);
		return area;
	}

	private void choose(Event event) {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			Shell window = getParentShell();
			close();
			UiThread.later(window, () -> chosen(index));
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
}
