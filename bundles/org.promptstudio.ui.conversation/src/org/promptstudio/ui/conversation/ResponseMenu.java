package org.promptstudio.ui.conversation;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;

/** The menu of a response; its entries are contributed in {@code plugin.xml}. */
final class ResponseMenu {

	/** The id for contributions: {@code popup:org.promptstudio.ui.conversation.response}. */
	static final String ID = "org.promptstudio.ui.conversation.response";
	private static final String MENU = ResponseMenu.class.getName();

	private final ConversationEditor editor;

	ResponseMenu(ConversationEditor editor) {
		this.editor = editor;
	}

	void install(ConversationPane pane) {
		MenuManager manager = new MenuManager(null, ID);
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(shown -> shown.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS)));
		Menu menu = manager.createContextMenu(pane);
		pane.setData(MENU, menu);
		pane.setMenu(menu);
		pane.addDisposeListener(event -> manager.dispose());
		editor.getSite().registerContextMenu(ID, manager, editor.getSite().getSelectionProvider());
	}

	/** Opens the menu below a control inside the conversation. */
	static void open(Control below) {
		for (Control control = below; control != null; control = control.getParent()) {
			if (control.getData(MENU) instanceof Menu menu) {
				Rectangle bounds = below.getBounds();
				menu.setLocation(below.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
				menu.setVisible(true);
				return;
			}
		}
	}
}
