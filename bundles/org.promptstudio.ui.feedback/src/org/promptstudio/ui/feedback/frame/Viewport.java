package org.promptstudio.ui.feedback.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** Which part of a control is in view, in the scrolled composite around it; all of it where there is none. */
public final class Viewport {

	/** Runs an action whenever another part of a control may have come into view, until the control is disposed. */
	public Viewport(Control control, Runnable changed) {
		ScrolledComposite around = around(control);
		if (around != null && around.getContent() != null) {
			Control content = around.getContent();
			Listener listener = event -> changed.run();
			content.addListener(SWT.Move, listener);
			around.addListener(SWT.Resize, listener);
			control.addDisposeListener(event -> {
				if (!content.isDisposed()) {
					content.removeListener(SWT.Move, listener);
				}
				if (!around.isDisposed()) {
					around.removeListener(SWT.Resize, listener);
				}
			});
		}
	}

	private static ScrolledComposite around(Control control) {
		for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
			if (parent instanceof ScrolledComposite scrolled) {
				return scrolled;
			}
		}
		return null;
	}

	/** The area of a control that is in view, relative to it. */
	public static Rectangle visible(Control control) {
		Rectangle own = new Rectangle(0, 0, control.getSize().x, control.getSize().y);
		ScrolledComposite around = around(control);
		if (around == null || around.isDisposed() || own.width == 0) {
			return own;
		}
		Rectangle view = control.getDisplay().map(around, control, around.getClientArea());
		return new Rectangle(0, view.y, own.width, view.height);
	}
}
