package org.promptstudio.ui;

import java.util.function.BooleanSupplier;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** The light and the dark theme, and how a control follows a change between them. */
public final class Themes {

	/** The id of the light theme. */
	public static final String LIGHT = "org.promptstudio.ui.theme.light";
	/** The id of the dark theme; "dark" in it makes the platform's own controls dark too. */
	public static final String DARK = "org.promptstudio.ui.theme.dark";

	private Themes() {
	}

	/** Whether the dark theme is in use. User-interface thread only. */
	public static boolean isDark() {
		ITheme active = engine().getActiveTheme();
		return active != null && DARK.equals(active.getId());
	}

	/** Switches the theme of the running workbench and remembers it. */
	public static void use(boolean dark) {
		engine().setTheme(dark ? DARK : LIGHT, true);
	}

	/** Keeps the workbench's style sheet away from a control and all within it, which read their colours from {@link ThemeColor} themselves. */
	public static void keepOwnColors(Control control) {
		control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
	}

	/**
	 * Runs an action whenever a colour of the theme has changed, until the control is disposed. Several changes of one theme switch run the action
	 * once, after the last of them.
	 */
	public static void onChange(Control control, Runnable action) {
		IThemeManager manager = PlatformUI.getWorkbench().getThemeManager();
		Coalesced coalesced = new Coalesced(control.getDisplay(), () -> !control.isDisposed(), action);
		IPropertyChangeListener listener = event -> coalesced.request();
		manager.addPropertyChangeListener(listener);
		control.addDisposeListener(event -> manager.removePropertyChangeListener(listener));
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}

	private static final class Coalesced {
		private final Display display;
		private final BooleanSupplier wanted;
		private final Runnable action;
		private boolean requested;

		Coalesced(Display display, BooleanSupplier wanted, Runnable action) {
			this.display = display;
			this.wanted = wanted;
			this.action = action;
		}

		void request() {
			if (requested) {
				return;
			}
			requested = true;
			UiThread.later(display, () -> {
				requested = false;
				if (wanted.getAsBoolean()) {
					action.run();
				}
			});
		}
	}
}
