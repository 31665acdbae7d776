package org.promptstudio.ui.conversation;

import org.eclipse.swt.widgets.Composite;

import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.conversation.viewer.ContentViewerFactory;
import org.promptstudio.ui.conversation.viewer.ContentViewerSite;
import org.promptstudio.ui.conversation.viewer.ContentViewers;

/** Makes the viewers of texts, and of whatever has no viewer. */
public final class TextViewerFactory implements ContentViewerFactory {

	private static final TextViewerFactory FALLBACK = new TextViewerFactory();

	@Override
	public ContentViewer create(Composite parent, ContentViewerSite site) {
		MarkdownText text = new MarkdownText(parent, site.context());
		text.onHeightChange(site::heightChanged);
		return new TextViewer(text);
	}

	@Override
	public boolean joins() {
		return true;
	}

	/** The factory whose viewers show a content. */
	static ContentViewerFactory of(Content content) {
		return ContentViewers.installed().find(content.getMimeType()).orElse(FALLBACK);
	}

	/** Whether a content is shown as text. */
	static boolean shows(Content content) {
		return of(content) instanceof TextViewerFactory;
	}
}
