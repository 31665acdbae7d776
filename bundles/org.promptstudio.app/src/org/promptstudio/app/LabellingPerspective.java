package org.promptstudio.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first layout: the items on the left, the conversation beside them. */
public final class LabellingPerspective implements IPerspectiveFactory {

	/** The id of the perspective in {@code plugin.xml}. */
	public static final String ID = "org.promptstudio.app.labelling";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
	}
}
