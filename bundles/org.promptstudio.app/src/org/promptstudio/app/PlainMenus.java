package org.promptstudio.app;

import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;

/** Takes the platform's pictures out of the menus: a few commands have one, in another style, and most have none. */
final class PlainMenus {

	private PlainMenus() {
	}

	/** To be called before a window is made. */
	static void in(MApplication application) {
		for (MMenuContribution contribution : application.getMenuContributions()) {
			plain(contribution.getChildren());
		}
	}

	private static void plain(List<? extends MUIElement> elements) {
		for (MUIElement element : elements) {
			if (element instanceof MMenuItem item) {
				item.setIconURI(null);
			} else if (element instanceof MElementContainer<?> container) {
				plain(container.getChildren());
			}
		}
	}
}
