package org.promptstudio.ui.manage.project.fields;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.Looks;

/** A field of a form: its name, the control, and under it what is wrong, else what it means. In a grid. */
abstract class Entry {

	private static final int LEAST_WIDTH = 60;

	private final Composite root;
	private final Label title;
	private final Label message;
	private final String help;
	private String wrong;

	/**
	 * The frame.
	 *
	 * @param label null where the control shows it itself
	 * @param help what the field means; empty for nothing
	 * @param indent of the message, in pixels
	 */
	Entry(Composite parent, Looks looks, String label, String help, String testId, int indent) {
		this.help = help;
		root = new Composite(parent, SWT.NONE);
		root.setLayout(Looks.grid(1, 0, 4));
		GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
		data.widthHint = LEAST_WIDTH;
		root.setLayoutData(data);
		title = label == null ? null : Looks.label(root, SWT.NONE, label, looks.small(), ThemeColor.MUTED);
		message = new Label(root, SWT.WRAP);
		message.setFont(looks.small());
		TestIds.set(message, testId + ".message");
		GridData messageData = new GridData(SWT.FILL, SWT.CENTER, true, false);
		messageData.widthHint = LEAST_WIDTH;
		messageData.horizontalIndent = indent;
		message.setLayoutData(messageData);
	}

	final Composite root() {
		return root;
	}

	/** To be called at the end of the construction, and when the theme has changed. */
	public void applyTheme() {
		root.setBackground(root.getParent().getBackground());
		if (title != null) {
			title.setBackground(root.getBackground());
			title.setForeground(ThemeColor.MUTED.get());
		}
		message.setBackground(root.getBackground());
		showMessage();
	}

	final void place(Control control, boolean isFilling) {
		control.setLayoutData(new GridData(isFilling ? SWT.FILL : SWT.BEGINNING, SWT.CENTER, isFilling, false));
		control.moveAbove(message);
	}

	/** Shows the field or takes it away; its page is laid out afterwards. */
	public final void setShown(boolean isShown) {
		((GridData) root.getLayoutData()).exclude = !isShown;
		root.setVisible(isShown);
	}

	/** Says what is wrong; null for nothing. */
	public final void setWrong(String sentence) {
		wrong = sentence;
		showWrong(sentence != null);
		showMessage();
	}

	/** Why the value cannot be taken. */
	public final Optional<String> wrong() {
		return Optional.ofNullable(wrong);
	}

	/** The control shows that its value is wrong, too. */
	void showWrong(boolean isWrong) {
		// most leave it to the message
	}

	private void showMessage() {
		String text = wrong == null ? help : wrong;
		message.setForeground((wrong == null ? ThemeColor.MUTED : ThemeColor.BAD).get());
		GridData data = (GridData) message.getLayoutData();
		String escaped = text.replace("&", "&&");
		if (!escaped.equals(message.getText()) || data.exclude != text.isEmpty()) {
			message.setText(escaped);
			data.exclude = text.isEmpty();
			message.setVisible(!text.isEmpty());
			root.requestLayout();
		}
	}
}
