package org.promptstudio.ui.conversation.viewer;

import org.promptstudio.model.studio.Content;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** The place of a viewer: a card of the conversation, or the full size. User-interface thread only. */
public interface ContentViewerSite {

	/** The zoom, fonts, pictures and so on of the editor. */
	RenderingContext context();

	/** The viewer wants another height than before. */
	void heightChanged();

	/** Whether this is the full size, where the viewer has all the space there is. */
	boolean isFullSize();

	/** Shows a content in full size, or goes back from it. */
	void toggleFullSize(Content content);
}
