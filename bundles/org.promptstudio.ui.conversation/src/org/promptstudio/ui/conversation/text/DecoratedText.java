package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * A read-only text with drawings behind its lines, which copies what a reader expects. It is a subclass because only so there is a way to draw between
 * the ground and the characters of a line; and it is public because the workbench calls {@code copy} by reflection.
 */
public final class DecoratedText extends StyledText {

	private final MarkdownText owner;

	DecoratedText(Composite parent, MarkdownText owner) {
		super(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		this.owner = owner;
	}

	/** Called for each line before its characters are drawn, for what is below the last line, and for the margins, which belong to the lines here. */
	@Override
	public void drawBackground(GC gc, int x, int y, int width, int height) {
		if (owner == null) {
			super.drawBackground(gc, x, y, width, height);
		} else if (x == 0) {
			gc.setBackground(getParent().getBackground());
			gc.fillRectangle(x, y, width, height);
			owner.paintBehind(gc, y, width, height);
		}
	}

	/** The keys that move the caret scroll by the heights of lines, so all of them must be known. */
	@Override
	public void invokeAction(int action) {
		owner.height();
		super.invokeAction(action);
	}

	@Override
	public void setTopPixel(int pixel) {
		if (pixel > 0) {
			owner.height();
		}
		super.setTopPixel(pixel);
	}

	@Override
	public void copy() {
		copy(DND.CLIPBOARD);
	}

	@Override
	public void copy(int clipboardType) {
		String text = owner.selectedText();
		if (!text.isEmpty()) {
			Clipboard clipboard = new Clipboard(getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() }, clipboardType);
			clipboard.dispose();
		}
	}
}
