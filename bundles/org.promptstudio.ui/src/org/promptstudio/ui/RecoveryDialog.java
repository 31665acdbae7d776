package org.promptstudio.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.promptstudio.store.UnsavedEdits;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.internal.RecoveryText;

/** Offers the edits that a crash left unsaved back: those that are ticked are restored or given up, the others wait. */
public final class RecoveryDialog extends TrayDialog {

	private static final int DISCARD = IDialogConstants.CLIENT_ID + 1;
	private static final int WIDTH = 640;
	/** Room beside the text of a column. */
	private static final int ROOM = 20;
	private static final int ROWS = 6;

	private final Recoveries recoveries;
	private final List<UnsavedEdits> restored = new ArrayList<>();
	private Table table;
	private Button restore;
	private Button discard;

	public RecoveryDialog(Shell shell, Recoveries recoveries) {
		super(shell);
		this.recoveries = recoveries;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/**
	 * Asks about the edits of one item, recipe or project, that are given back or given up before it is worked on.
	 *
	 * @return whether somebody decided
	 */
	public static boolean decide(Shell shell, Recoveries recoveries, UnsavedEdits edits) {
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Recovery_title, RecoveryText.question(edits), SWT.NONE,
				Messages.Recovery_restore, Messages.Recovery_discard, Messages.cancel);
		if (answer == 0) {
			recoveries.restore(List.of(edits));
		} else if (answer == 1) {
			recoveries.discard(List.of(edits));
		}
		return answer == 0 || answer == 1;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Recovery_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label label = new Label(area, SWT.WRAP);
		label.setText(Messages.Recovery_message);
		GridData labelData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		labelData.widthHint = WIDTH;
		label.setLayoutData(labelData);
		table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		column(Messages.Recovery_item);
		column(Messages.Recovery_time);
		column(Messages.Recovery_note);
		TestIds.set(table, "recovery.table");
		GridData tableData = new GridData(SWT.FILL, SWT.FILL, true, true);
		tableData.heightHint = ROWS * table.getItemHeight();
		table.setLayoutData(tableData);
		tableData.widthHint = WIDTH;
		table.addListener(SWT.Selection, event -> update());
		table.addListener(SWT.Resize, event -> sizeColumns());
		fill();
		return area;
	}

	private void column(String title) {
		new TableColumn(table, SWT.NONE).setText(title);
	}

	/** Time and note get what their texts need, the item all that is left. */
	private void sizeColumns() {
		GC gc = new GC(table);
		int left = table.getClientArea().width;
		for (int column = 1; column < table.getColumnCount(); column++) {
			int width = gc.textExtent(table.getColumn(column).getText()).x;
			for (TableItem item : table.getItems()) {
				width = Math.max(width, gc.textExtent(item.getText(column)).x);
			}
			table.getColumn(column).setWidth(width + ROOM);
			left -= width + ROOM;
		}
		gc.dispose();
		table.getColumn(0).setWidth(Math.max(WIDTH / 4, left));
	}

	private void fill() {
		table.removeAll();
		for (UnsavedEdits edits : recoveries.undecided()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { edits.displayPath(), RecoveryText.time(edits), RecoveryText.note(edits) });
			item.setData(edits);
			item.setChecked(true);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		discard = createButton(parent, DISCARD, Messages.Recovery_discard, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Recovery_later, false);
		restore = createButton(parent, IDialogConstants.OK_ID, Messages.Recovery_restore, true);
		TestIds.set(discard, "recovery.discard");
		TestIds.set(restore, "recovery.restore");
		update();
	}

	private void update() {
		boolean any = !ticked().isEmpty();
		restore.setEnabled(any);
		discard.setEnabled(any);
	}

	private List<UnsavedEdits> ticked() {
		List<UnsavedEdits> ticked = new ArrayList<>();
		for (TableItem item : table.getItems()) {
			if (item.getChecked()) {
				ticked.add((UnsavedEdits) item.getData());
			}
		}
		return ticked;
	}

	@Override
	protected void buttonPressed(int buttonId) {
		if (buttonId == DISCARD) {
			recoveries.discard(ticked());
			decided();
		} else if (buttonId == IDialogConstants.OK_ID) {
			restored.addAll(ticked());
			recoveries.restore(ticked());
			decided();
		} else {
			super.buttonPressed(buttonId);
		}
	}

	private void decided() {
		fill();
		update();
		if (table.getItemCount() == 0) {
			okPressed();
		}
	}

	/** What is to be restored, the latest first. */
	public List<UnsavedEdits> restored() {
		return List.copyOf(restored);
	}
}
