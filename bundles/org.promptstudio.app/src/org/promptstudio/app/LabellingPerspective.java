package org.promptstudio.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.promptstudio.ui.items.ItemsView;

/** The first layout: the items on the left, the conversation beside them. */
public final class LabellingPerspective implements IPerspectiveFactory {

	/** The id of the perspective in {@code plugin.xml}. */
	public static final String ID = "org.promptstudio.app.labelling";

	private static final float ITEMS_SHARE = 0.24f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		layout.addView(ItemsView.ID, IPageLayout.LEFT, ITEMS_SHARE, layout.getEditorArea());
		layout.getViewLayout(ItemsView.ID).setCloseable(false);
	}
}
