package org.promptstudio.ui.conversation.viewer;

import org.eclipse.swt.widgets.Composite;

/** Makes the viewers of a MIME type; contributed to the extension point {@code contentViewers}. One instance serves all editors. */
public interface ContentViewerFactory {

	/** Makes a viewer that shows nothing yet. Its control must have no size or layout data of its own. User-interface thread. */
	ContentViewer create(Composite parent, ContentViewerSite site);

	/** Whether contents in a row, all of this factory's types, are shown by one viewer, as paragraphs are. */
	default boolean joins() {
		return false;
	}

	/** The width in pixels from which on viewers in a row stand side by side; 0 when each takes all of the width. */
	default int leastWidth() {
		return 0;
	}
}
