package org.promptstudio.ui.testing;

import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.store.IndexRow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.items.ItemsModel;
import org.promptstudio.ui.items.ItemsView;

/** The running workbench that the tests work in. */
public final class Workbench {

	private Workbench() {
	}

	/** Its one window. */
	public static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** What the window shows. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** The window itself. */
	public static Shell shell() {
		return window().getShell();
	}

	/** The items view, shown when it was not, without the focus. */
	public static ItemsView itemsView() {
		try {
			ItemsView view = (ItemsView) page().showView(ItemsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			UiPump.events();
			return view;
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	/** The control with a test id in the window. */
	public static Control control(String id) {
		Control found = TestIds.find(shell(), id);
		if (found == null) {
			throw new AssertionError("There is no control " + id);
		}
		return found;
	}

	/** Waits until all items of the dataset are read. */
	public static void untilIndexed() {
		UiPump.until("the index is complete", () -> !StudioWorkspace.get().isIndexing() && isUpToDate(itemsView().model()));
	}

	/** News of the index come to the items a moment later: whether they show all items, and of each what was read. */
	private static boolean isUpToDate(ItemsModel model) {
		int size = StudioWorkspace.get().index().map(index -> Integer.valueOf(index.view().size())).orElse(Integer.valueOf(0)).intValue();
		return model.getCounts().total() == size
				&& IntStream.range(0, model.size()).mapToObj(model::row).noneMatch(IndexRow::isUnread);
	}

	/** Sends a key to a control as typing it does, after the workbench has looked for a command. */
	public static void key(Control control, int type, int keyCode, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = keyCode;
		event.character = character;
		control.notifyListeners(type, event);
		UiPump.events();
	}
}
