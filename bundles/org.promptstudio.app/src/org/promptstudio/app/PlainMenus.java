package org.promptstudio.app;

import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MTrimContribution;

/**
 * Takes the platform's pictures out of the menus: a few commands have one, in another style, and most have none. And the handles out of the window's
 * foot, where there is nothing worth moving.
 */
final class PlainMenus {

	/** Tags of the workbench's model. */
	private static final String DRAGGABLE = "Draggable";
	private static final String NO_MOVE = "NoMove";

	private PlainMenus() {
	}

	/** To be called before a window is made. */
	static void in(MApplication application) {
		for (MMenuContribution contribution : application.getMenuContributions()) {
			plain(contribution.getChildren());
		}
		for (MTrimContribution contribution : application.getTrimContributions()) {
			fix(contribution.getChildren());
		}
		for (MWindow window : application.getChildren()) {
			if (window instanceof MTrimmedWindow trimmed) {
				trimmed.getTrimBars().forEach(bar -> fix(bar.getChildren()));
			}
		}
	}

	private static void fix(List<? extends MUIElement> elements) {
		elements.forEach(element -> {
			element.getTags().remove(DRAGGABLE);
			element.getTags().add(NO_MOVE);
		});
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
