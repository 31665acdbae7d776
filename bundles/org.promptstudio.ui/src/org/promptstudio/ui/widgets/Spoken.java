package org.promptstudio.ui.widgets;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/**
 * Says to assistants, such as screen readers, what they cannot see of a control: of one that we draw all there is to say, of one of the system its name. Each
 * thing is to be said once for a control; what a supplier gives is asked whenever an assistant wants to know. User-interface thread.
 */
public final class Spoken {

	private final Control control;

	private Spoken(Control control) {
		this.control = control;
	}

	/** Begins to say something of a control. */
	public static Spoken of(Control control) {
		return new Spoken(control);
	}

	/** What it is called, which never changes. */
	public Spoken name(String name) {
		return name(() -> name);
	}

	/** What it is called. */
	public Spoken name(Supplier<String> name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name.get();
			}
		});
		return this;
	}

	/** What more there is to say than its name. */
	public Spoken description(Supplier<String> description) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = description.get();
			}
		});
		return this;
	}

	/** What kind of control it is: {@link ACC#ROLE_LABEL} and the like. */
	public Spoken role(int role) {
		control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = role;
			}
		});
		return this;
	}

	/** What is entered in it, or how far it is. */
	public Spoken value(Supplier<String> value) {
		control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = value.get();
			}
		});
		return this;
	}

	/** That it can have the keyboard, and whether it has. */
	public Spoken focusable() {
		return state(() -> 0);
	}

	/**
	 * How it is, beside what {@link #focusable()} says.
	 *
	 * @param state gives the bits of {@link ACC#STATE_CHECKED} and the like
	 */
	public Spoken state(IntSupplier state) {
		control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0) | state.getAsInt();
			}
		});
		return this;
	}
}
