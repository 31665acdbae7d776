package org.promptstudio.ui.testing;

import java.lang.reflect.Field;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;

/** Asks a control that draws itself what it tells screen readers of its value, role and state; each listener in turn, as SWT does. */
public final class AccessibleValues {

	private AccessibleValues() {
	}

	/** The value of a control; the text of a text field. */
	public static String of(Control control) {
		return control instanceof StyledText text ? text.getText() : ask(control, ACC.CHILDID_SELF, AccessibleControlListener::getValue).result;
	}

	/** The role of a control, one of {@code ACC.ROLE_…}; 0 when it tells none. */
	public static int role(Control control) {
		return ask(control, ACC.CHILDID_SELF, AccessibleControlListener::getRole).detail;
	}

	/** The role of a part of a control. */
	public static int role(Control control, int child) {
		return ask(control, child, AccessibleControlListener::getRole).detail;
	}

	/** The state of a part of a control, of {@code ACC.STATE_…}. */
	public static int state(Control control, int child) {
		return ask(control, child, AccessibleControlListener::getState).detail;
	}

	private static AccessibleControlEvent ask(Control control, int child, BiConsumer<AccessibleControlListener, AccessibleControlEvent> question) {
		AccessibleControlEvent event = new AccessibleControlEvent(control);
		event.childID = child;
		listeners(control.getAccessible()).forEach(listener -> question.accept(listener, event));
		return event;
	}

	/** SWT has no public way to ask: the listeners are in a field of GTK's class. */
	@SuppressWarnings("unchecked")
	private static List<AccessibleControlListener> listeners(Accessible accessible) {
		try {
			Field field = Accessible.class.getDeclaredField("accessibleControlListeners");
			field.setAccessible(true);
			Object listeners = field.get(accessible);
			return listeners == null ? List.of() : List.copyOf((List<AccessibleControlListener>) listeners);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("Another SWT than GTK's: how does it keep its accessible listeners?", e);
		}
	}
}
