package org.promptstudio.ui.handlers;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.promptstudio.ui.Themes;

/** Uses the light or the dark theme, or without a parameter the other one. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

	/** The id of the command. */
	public static final String COMMAND = "org.promptstudio.ui.theme";
	/** The parameter: {@value #LIGHT_VALUE} or {@value #DARK_VALUE}. */
	public static final String VALUE = "org.promptstudio.ui.theme.value";
	static final String LIGHT_VALUE = "light";
	static final String DARK_VALUE = "dark";

	@Override
	public Object execute(ExecutionEvent event) {
		String value = event.getParameter(VALUE);
		boolean dark = value == null ? !Themes.isDark() : DARK_VALUE.equals(value);
		if (dark != Themes.isDark()) {
			Themes.use(dark);
		}
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		Object value = parameters.get(VALUE);
		if (value != null) {
			element.setChecked(DARK_VALUE.equals(value) == Themes.isDark());
		}
	}
}
