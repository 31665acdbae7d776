package org.promptstudio.ui.feedback.controls;

import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells assistants of choices drawn in one control: a list with the name of the question, whose children are radio or check buttons. */
final class ChoiceAccess extends AccessibleControlAdapter {

	private final ChoiceCanvas canvas;

	private ChoiceAccess(ChoiceCanvas canvas) {
		this.canvas = canvas;
	}

	static void install(ChoiceCanvas canvas, String name) {
		Accessible accessible = canvas.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID < 0
						? name
						: event.childID < canvas.choices().size() ? canvas.choices().get(event.childID).spoken() : null;
			}
		});
		accessible.addAccessibleControlListener(new ChoiceAccess(canvas));
		canvas.addListener(SWT.FocusIn, event -> accessible.setFocus(canvas.cursor()));
	}

	static void tellChange(ChoiceCanvas canvas) {
		canvas.getAccessible().selectionChanged();
	}

	@Override
	public void getChildAtPoint(AccessibleControlEvent event) {
		Point place = canvas.toControl(event.x, event.y);
		int index = canvas.indexAt(place.x, place.y);
		event.childID = index >= 0 ? index : ACC.CHILDID_SELF;
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = canvas.choices().size();
	}

	@Override
	public void getFocus(AccessibleControlEvent event) {
		event.childID = canvas.isFocusControl() ? canvas.cursor() : ACC.CHILDID_NONE;
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Rectangle bounds = event.childID < 0 ? canvas.getClientArea() : canvas.bounds(event.childID);
		Point place = canvas.toDisplay(bounds.x, bounds.y);
		event.x = place.x;
		event.y = place.y;
		event.width = bounds.width;
		event.height = bounds.height;
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = event.childID < 0 ? ACC.ROLE_LIST : canvas.several() ? ACC.ROLE_CHECKBUTTON : ACC.ROLE_RADIOBUTTON;
	}

	@Override
	public void getSelection(AccessibleControlEvent event) {
		int first = canvas.chosen().nextSetBit(0);
		event.childID = first < 0 ? ACC.CHILDID_NONE : first;
	}

	@Override
	public void getValue(AccessibleControlEvent event) {
		if (event.childID < 0) {
			event.result = canvas.chosen().stream().mapToObj(index -> canvas.choices().get(index).label()).collect(Collectors.joining(", "));
		}
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		event.detail = ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0) | (canvas.isReadOnly() ? ACC.STATE_READONLY : 0);
		if (event.childID >= 0) {
			event.detail |= ACC.STATE_SELECTABLE | (canvas.isChosen(event.childID) ? ACC.STATE_CHECKED | ACC.STATE_SELECTED : 0);
		}
	}
}
