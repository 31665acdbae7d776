package org.promptstudio.ui.conversation;

import java.util.function.Consumer;

import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.conversation.viewer.ContentViewerSite;

/**
 * The place of a viewer.
 *
 * @param fullSize opens a content in full size, or goes back from it
 */
record CardSite(RenderingContext context, boolean isFullSize, Runnable onHeightChange, Consumer<Content> fullSize) implements ContentViewerSite {

	@Override
	public void heightChanged() {
		onHeightChange.run();
	}

	@Override
	public void toggleFullSize(Content content) {
		fullSize.accept(content);
	}
}
