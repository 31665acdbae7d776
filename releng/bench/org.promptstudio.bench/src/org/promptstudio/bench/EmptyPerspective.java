package org.promptstudio.bench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Nothing but the empty editor area. */
public final class EmptyPerspective implements IPerspectiveFactory {

	/** The id of the perspective in {@code plugin.xml}. */
	static final String ID = "org.promptstudio.bench.emptyPerspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
	}
}
