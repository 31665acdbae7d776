package org.promptstudio.ui.conversation.image;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.IMenuService;

import org.promptstudio.ui.UiThread;

/** The menu of an image; its entries are contributed in {@code plugin.xml} to {@code popup:org.promptstudio.ui.conversation.image}. */
final class ImageMenu {

	private static final String URI = "popup:org.promptstudio.ui.conversation.image";

	private ImageMenu() {
	}

	/** Opens the menu below a control. */
	static void open(ImageViewer viewer, Control below) {
		Rectangle bounds = below.getBounds();
		open(viewer, below.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
	}

	/** Opens the menu at a place of the screen; it is made for this time only. */
	static void open(ImageViewer viewer, org.eclipse.swt.graphics.Point place) {
		IMenuService service = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IMenuService.class);
		MenuManager manager = new MenuManager();
		service.populateContributionManager(manager, URI);
		viewer.canvas().forceFocus(); // whose keys and commands these are
		Menu menu = manager.createContextMenu(viewer.canvas());
		menu.addListener(org.eclipse.swt.SWT.Hide, event -> UiThread.later(viewer.canvas(), () -> {
			service.releaseContributions(manager);
			manager.dispose();
		}));
		menu.setLocation(place);
		menu.setVisible(true);
	}
}
