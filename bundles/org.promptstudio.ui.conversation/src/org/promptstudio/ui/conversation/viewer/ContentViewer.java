package org.promptstudio.ui.conversation.viewer;

import java.util.List;

import org.eclipse.swt.widgets.Control;

import org.promptstudio.model.studio.Content;

/**
 * Shows contents of a MIME type on a card or in full size. A viewer is used again for other contents when its card is, so it must not keep anything of the
 * former. It reads and never edits; what it changes is how things look. It is disposed with its control. User-interface thread only.
 */
public interface ContentViewer {

	/**
	 * What is to be shown.
	 *
	 * @param contents one, or several in a row when the factory joins them; never none
	 * @param name what assistants call it, such as “Response B”
	 * @param group equal for contents that people compare, the responses of a prompt: viewers may scroll them together; null for one that stands alone
	 */
	record Input(List<Content> contents, String name, Object group) {
		/** The only content of a viewer whose factory joins none. */
		public Content content() {
			return contents.get(0);
		}
	}

	/** The control, made by the factory in its parent. */
	Control control();

	/** Shows contents in place of those before. Cheap when they are the same. Loads and decodes in the background. */
	void show(Input input);

	/** Nothing is shown any longer, for a while or for good: lets go of what takes memory or files. */
	default void clear() {
		// nothing to let go of
	}

	/** How high the control would be at a width, at most a limit; in pixels. Quick. After a change of it call {@link ContentViewerSite#heightChanged()}. */
	int heightFor(int width, int limit);

	/**
	 * Ctrl and the wheel over the control or a control in it.
	 *
	 * @param steps positive makes larger
	 * @param x where the pointer is in the control
	 * @return false to zoom the texts of the editor instead
	 */
	default boolean zoomBy(int steps, int x, int y) {
		return false;
	}
}
