package org.promptstudio.ui;

import java.util.Locale;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/**
 * The colours of the studio. Their values come from the style sheet of the current theme (colour definitions named after the constant, for
 * instance {@code org.promptstudio.ui.crown}); nothing in the code names a colour otherwise.
 */
public enum ThemeColor {
	GROUND, CARD, LINE, TEXT, MUTED, ACCENT, ON_ACCENT, SELECTION, CROWN, GOOD, WARN, BAD, USER_TINT, CODE, HOVER, INSERTED, DELETED, FOUND;

	/** The id of this colour's definition in the workbench's theme. */
	public String id() {
		return "org.promptstudio.ui." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The colour in the current theme. Do not keep it: it changes with the theme (see {@link Themes#onChange}). User-interface thread only; not to
	 * be disposed.
	 */
	public Color get() {
		return registry().get(id());
	}

	private static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}
}
