package org.promptstudio.ui.conversation.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.MarkdownReader;
import org.promptstudio.markdown.StyledDocument;

/** Read-only styled text of a Markdown document (or of plain text): it can be selected, copied, searched and zoomed. */
public final class MarkdownText {

	private final StyledText control;

	public MarkdownText(Composite parent, RenderingContext context) {
		control = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
	}

	/** The control that shows the text; it has neither border nor scroll bars. */
	public StyledText control() {
		return control;
	}

	public void setMarkdown(String markdown) {
		setDocument(MarkdownReader.read(markdown));
	}

	public void setDocument(StyledDocument document) {
		control.setText(document.plainText());
	}

	/** Shows text as it is, without looking for Markdown in it. */
	public void setPlain(String text) {
		control.setText(text);
	}

	/** Shows the difference of two texts: what was inserted underlined, what was deleted struck through, both on coloured ground. */
	public void setDiff(List<DiffSegment> segments) {
		StringBuilder text = new StringBuilder();
		segments.forEach(segment -> text.append(segment.text()));
		control.setText(text.toString());
	}

	/** How high the control must be to show all of the text at a width; in pixels. Makes the control that wide. Quick when nothing has changed. */
	public int heightFor(int width) {
		return control.computeSize(width, SWT.DEFAULT).y;
	}

	/** @param percent of the normal size, 50 to 300 */
	public void setZoom(int percent) {
	}

	/** What assistants read before the text. */
	public void setAccessibleName(String name) {
	}

	/** Told whenever the text wants another height without having been set anew: an image has come. */
	public void onHeightChange(Runnable listener) {
	}

	/** Marks all places where the needle stands; an empty needle is nowhere. */
	public FindResult find(String needle, boolean caseSensitive) {
		return FindResult.NONE;
	}

	/** Emphasises one of the places found; gives where it is, relative to the control, so that it can be brought into view. */
	public Optional<Rectangle> showMatch(int index) {
		return Optional.empty();
	}

	/** Takes the marks of the last search away. */
	public void clearFind() {
	}

	/** The selected text as it is copied: list markers and table cells separated by tabs included; empty when nothing is selected. */
	public String selectedText() {
		return control.getSelectionText();
	}
}
