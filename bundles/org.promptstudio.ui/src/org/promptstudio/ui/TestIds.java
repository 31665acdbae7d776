package org.promptstudio.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/**
 * Names by which tests and assistants find controls, such as {@code items.filter}. They are never shown, never translated, and stay when the
 * look changes.
 */
public final class TestIds {

	/** The key of the widget's data that holds the id. */
	public static final String KEY = "org.promptstudio.testId";

	private TestIds() {
	}

	/** Gives a widget its id, a lower-case path of the part and the role in it, with dots between. */
	public static void set(Widget widget, String id) {
		widget.setData(KEY, id);
	}

	/** The id of a widget, or an empty text when it has none. */
	public static String of(Widget widget) {
		return widget.getData(KEY) instanceof String id ? id : "";
	}

	/**
	 * The first control with an id below a control, itself included, in depth-first order.
	 *
	 * @return null when there is none
	 */
	public static Control find(Control root, String id) {
		if (id.equals(of(root))) {
			return root;
		}
		if (root instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Control found = find(child, id);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}
}
