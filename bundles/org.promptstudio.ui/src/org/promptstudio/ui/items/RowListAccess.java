package org.promptstudio.ui.items;

import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells assistants of a list: a list whose children are its rows, by their index. */
final class RowListAccess extends AccessibleControlAdapter {

	private final RowList list;

	private RowListAccess(RowList list) {
		this.list = list;
	}

	static void install(RowList list, IntFunction<String> spoken) {
		Accessible accessible = list.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID < 0 ? list.listName() : event.childID < list.count() ? spoken.apply(event.childID) : null;
			}
		});
		accessible.addAccessibleControlListener(new RowListAccess(list));
		list.addListener(SWT.FocusIn, event -> accessible.setFocus(list.selection() < 0 ? ACC.CHILDID_SELF : list.selection()));
	}

	@Override
	public void getChildAtPoint(AccessibleControlEvent event) {
		Point place = list.toControl(event.x, event.y);
		int index = list.getClientArea().contains(place) ? list.indexAt(place.y) : -1;
		event.childID = index >= 0 ? index : ACC.CHILDID_SELF;
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = list.count();
	}

	@Override
	public void getFocus(AccessibleControlEvent event) {
		event.childID = !list.isFocusControl() ? ACC.CHILDID_NONE : list.selection() < 0 ? ACC.CHILDID_SELF : list.selection();
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Rectangle bounds = event.childID < 0 ? list.getClientArea() : list.bounds(event.childID);
		Point place = list.toDisplay(bounds.x, bounds.y);
		event.x = place.x;
		event.y = place.y;
		event.width = bounds.width;
		event.height = bounds.height;
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = event.childID < 0 ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
	}

	@Override
	public void getSelection(AccessibleControlEvent event) {
		event.childID = list.selection() < 0 ? ACC.CHILDID_NONE : list.selection();
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		event.detail = ACC.STATE_FOCUSABLE | (list.isFocusControl() ? ACC.STATE_FOCUSED : 0);
		if (event.childID >= 0) {
			event.detail = ACC.STATE_SELECTABLE | (event.childID == list.selection() ? ACC.STATE_SELECTED : 0);
		}
	}
}
