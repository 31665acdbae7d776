package org.promptstudio.ui.review;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.Spoken;

/** Asks for some lines of text; Ctrl+Enter accepts them. */
final class TextDialog extends TitleAreaDialog {

	private static final int WIDTH = 460;
	private static final int HEIGHT = 120;

	private final String title;
	private final String message;
	private final String okText;
	private final boolean required;
	private Text field;
	private String text;

	/**
	 * A dialog.
	 *
	 * @param text to begin with; null for none
	 * @param okText what accepting does
	 * @param required whether there must be some text
	 */
	TextDialog(Shell parent, String title, String message, String text, String okText, boolean required) {
		super(parent);
		this.title = title;
		this.message = message;
		this.text = text == null ? "" : text;
		this.okText = okText;
		this.required = required;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The text entered, without white space around it. */
	String text() {
		return text;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite content = new Composite(area, SWT.NONE);
		content.setLayout(GridLayoutFactory.fillDefaults().margins(8, 8).create());
		field = new Text(content, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(field);
		field.setText(text);
		field.selectAll();
		TestIds.set(field, "review.text");
		Spoken.of(field).name(title);
		field.addListener(SWT.Modify, event -> check());
		field.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.MOD1) != 0 && getButton(IDialogConstants.OK_ID).isEnabled()) {
				event.doit = false;
				okPressed();
			} else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, okText, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
		field.setFocus();
	}

	private void check() {
		text = field.getText().strip();
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!required || !text.isEmpty());
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
