package org.promptstudio.ui.review;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.services.IServiceLocator;
import org.promptstudio.ui.UiThread;

/** The menus that open below what shows a state; their entries are contributed in {@code plugin.xml}. */
public final class ReviewMenus {

	private static final String STATES = "popup:org.promptstudio.ui.review.states";
	private static final String STATUS = "popup:org.promptstudio.ui.review.status";

	private ReviewMenus() {
	}

	/** Opens what a review can say of the selected response. */
	public static void openStates(Control below, IServiceLocator site) {
		open(below, site, STATES);
	}

	/** Opens what can be said of the item. */
	public static void openStatus(Control below, IServiceLocator site) {
		open(below, site, STATUS);
	}

	private static void open(Control below, IServiceLocator site, String location) {
		MenuManager manager = new MenuManager();
		IMenuService menus = site.getService(IMenuService.class);
		menus.populateContributionManager(manager, location);
		Menu menu = manager.createContextMenu(below);
		Rectangle bounds = below.getBounds();
		menu.setLocation(below.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, () -> {
			menus.releaseContributions(manager);
			manager.dispose();
		}));
		menu.setVisible(true);
	}
}
