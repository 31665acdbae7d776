package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.widgets.Composite;

import org.promptstudio.ui.conversation.viewer.ContentViewer;
import org.promptstudio.ui.conversation.viewer.ContentViewerFactory;
import org.promptstudio.ui.conversation.viewer.ContentViewerSite;

/** Makes the viewers of images. */
public final class ImageViewerFactory implements ContentViewerFactory {

	private static final int LEAST_WIDTH = 300;

	@Override
	public ContentViewer create(Composite parent, ContentViewerSite site) {
		return new ImageViewer(parent, site);
	}

	@Override
	public int leastWidth() {
		return LEAST_WIDTH;
	}
}
