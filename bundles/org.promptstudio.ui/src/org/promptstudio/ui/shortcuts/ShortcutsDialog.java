package org.promptstudio.ui.shortcuts;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.internal.Messages;

/** Shows every key, with a field to look for one. */
public final class ShortcutsDialog extends TrayDialog {

	private static final int WIDTH = 620;
	private static final int HEIGHT = 560;
	private static final int COMMAND_WIDTH = 290;
	private static final int KEY_WIDTH = 290;

	private final List<Shortcut> shortcuts;
	private Text filter;
	private Table table;
	private Font bold;

	public ShortcutsDialog(Shell shell, List<Shortcut> shortcuts) {
		super(shell);
		this.shortcuts = List.copyOf(shortcuts);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Shortcuts_title);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.Shortcuts_filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter.addListener(SWT.Modify, event -> fill());
		TestIds.set(filter, "shortcuts.filter");
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table.setHeaderVisible(true);
		column(Messages.Shortcuts_command, COMMAND_WIDTH);
		column(Messages.Shortcuts_keys, KEY_WIDTH);
		TestIds.set(table, "shortcuts.table");
		bold = new LocalResourceManager(JFaceResources.getResources(), table).create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
		fill();
		return area;
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private void fill() {
		String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
		table.setRedraw(false);
		table.removeAll();
		String category = "";
		for (Shortcut shortcut : shortcuts) {
			String keys = String.join(Messages.Shortcuts_or, shortcut.keys());
			if ((shortcut.command() + ' ' + keys).toLowerCase(Locale.ROOT).contains(wanted)) {
				if (!category.equals(shortcut.category())) {
					category = shortcut.category();
					TableItem heading = new TableItem(table, SWT.NONE);
					heading.setText(category);
					heading.setFont(bold);
				}
				new TableItem(table, SWT.NONE).setText(new String[] { "    " + shortcut.command(), keys });
			}
		}
		table.setRedraw(true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
