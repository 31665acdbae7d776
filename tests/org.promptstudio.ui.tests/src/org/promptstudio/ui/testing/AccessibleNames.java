package org.promptstudio.ui.testing;

import java.lang.reflect.Field;
import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks a control what screen readers would be told, as SWT does: each listener in turn, else what GTK says of its own controls. */
public final class AccessibleNames {

	private AccessibleNames() {
	}

	/** The name of a control; empty when there is none. */
	public static String of(Control control) {
		String name = of(control, ACC.CHILDID_SELF);
		if (name != null) {
			return name;
		}
		return switch (control) {
			case Button button -> button.getText();
			case Label label -> label.getText();
			case Text text -> text.getMessage();
			default -> "";
		};
	}

	/** The name of a part that the control draws itself, as a row of a list; null when it says none. */
	public static String of(Control control, int child) {
		AccessibleEvent event = new AccessibleEvent(control);
		event.childID = child;
		listeners(control.getAccessible()).forEach(listener -> listener.getName(event));
		return event.result;
	}

	/** SWT has no public way to ask: the listeners are in a field of GTK's class. */
	@SuppressWarnings("unchecked")
	private static List<AccessibleListener> listeners(Accessible accessible) {
		try {
			Field field = Accessible.class.getDeclaredField("accessibleListeners");
			field.setAccessible(true);
			Object listeners = field.get(accessible);
			return listeners == null ? List.of() : List.copyOf((List<AccessibleListener>) listeners);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("Another SWT than GTK's: how does it keep its accessible listeners?", e);
		}
	}
}
