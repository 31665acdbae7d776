package org.promptstudio.ui.conversation.image;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The contexts in which the keys of images act: one while an image has the focus, and one more while a key is held with which others mean something else. All
 * keys are bound in {@code plugin.xml}. User-interface thread only.
 */
final class ImageKeys {

	/** The context of the keys of images. */
	static final String CONTEXT = "org.promptstudio.ui.conversation.image";
	/** The context of up and down while the key of brightness is held. */
	static final String BRIGHTNESS = CONTEXT + ".brightness";
	/** The context of up and down while the key of contrast is held. */
	static final String CONTRAST = CONTEXT + ".contrast";

	private static final String HELD = ImageKeys.class.getName();

	private ImageKeys() {
	}

	/** The keys act while a control of an image has the focus. */
	static void install(Control control) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		IContextActivation[] active = new IContextActivation[1];
		Runnable leave = () -> {
			if (active[0] != null) {
				contexts.deactivateContext(active[0]);
				active[0] = null;
			}
			release(control.getDisplay());
		};
		control.addListener(SWT.FocusIn, event -> {
			if (active[0] == null) {
				active[0] = contexts.activateContext(CONTEXT);
			}
		});
		control.addListener(SWT.FocusOut, event -> leave.run());
		control.addListener(SWT.Dispose, event -> leave.run());
	}

	/**
	 * Does something until a key is released. Nothing happens when the key is held already: it repeats.
	 *
	 * @param pressed the event of the key
	 * @param context a context to activate so long, or null
	 */
	static void hold(Event pressed, String context, Runnable released) {
		Display display = pressed.display;
		if (display.getData(HELD) instanceof Held held && held.key == pressed.keyCode) {
			return;
		}
		release(display);
		new Held(display, pressed.keyCode, context, released).begin();
	}

	private static void release(Display display) {
		if (display.getData(HELD) instanceof Held held) {
			held.end();
		}
	}

	/** A key that is held. */
	private static final class Held implements Listener {
		private final Display display;
		private final int key;
		private final Runnable released;
		private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		private final IContextActivation activation;

		Held(Display display, int key, String context, Runnable released) {
			this.display = display;
			this.key = key;
			this.released = released;
			activation = context == null ? null : contexts.activateContext(context);
		}

		void begin() {
			display.setData(HELD, this);
			display.addFilter(SWT.KeyUp, this);
			display.addFilter(SWT.Deactivate, this);
		}

		@Override
		public void handleEvent(Event event) {
			if (event.type == SWT.Deactivate || event.keyCode == key) {
				end();
			}
		}

		void end() {
			display.setData(HELD, null);
			display.removeFilter(SWT.KeyUp, this);
			display.removeFilter(SWT.Deactivate, this);
			if (activation != null) {
				contexts.deactivateContext(activation);
			}
			released.run();
		}
	}
}
