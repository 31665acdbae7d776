package org.promptstudio.ui.conversation;

import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.viewer.ContentViewer;

/** Shows texts, one beneath the other, and in words what no viewer shows. */
final class TextViewer implements ContentViewer {

	private final MarkdownText text;

	TextViewer(MarkdownText text) {
		this.text = text;
	}

	MarkdownText text() {
		return text;
	}

	@Override
	public Control control() {
		return text.control();
	}

	@Override
	public void show(Input input) {
		text.setDocument(ContentDocuments.of(input.contents()));
		text.setAccessibleName(input.name());
	}

	@Override
	public int heightFor(int width, int limit) {
		return limit == Integer.MAX_VALUE ? text.heightFor(width) : text.heightFor(width, limit);
	}
}
