package org.promptstudio.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class ThemesUiTest {

	private int changes;

	@AfterEach
	void useLight() {
		Themes.use(false);
		UiPump.until("the light theme is back", () -> !Themes.isDark());
	}

	@Test
	void use_dark_changesColorsAndTellsControls() {
		RGB before = ThemeColor.CARD.get().getRGB();
		Shell shell = new Shell(Workbench.shell());
		Themes.onChange(shell, () -> changes++);
		Themes.use(true);
		UiPump.until("the control is told", () -> changes > 0);
		assertTrue(Themes.isDark());
		assertNotEquals(before, ThemeColor.CARD.get().getRGB());
		assertEquals(new RGB(0x27, 0x2B, 0x31), ThemeColor.CARD.get().getRGB());
		int told = changes;
		shell.dispose();
		Themes.use(false);
		UiPump.until("the light theme is back", () -> ThemeColor.CARD.get().getRGB().equals(before));
		assertEquals(told, changes, "a disposed control is told nothing");
	}

	@Test
	void items_followTheTheme() {
		Workbench.itemsView();
		Themes.use(true);
		UiPump.until("the list is dark", () -> Workbench.control("items.list").getBackground().getRGB().equals(ThemeColor.CARD.get().getRGB())
				&& Themes.isDark());
		assertEquals(ThemeColor.CARD.get().getRGB(), Workbench.control("items.filter").getBackground().getRGB());
		assertEquals(ThemeColor.TEXT.get().getRGB(), Workbench.control("items.filter").getForeground().getRGB());
	}

	@Test
	void start_isLight() {
		assertFalse(Themes.isDark());
		assertEquals(new RGB(0xF6, 0xF7, 0xF9), ThemeColor.GROUND.get().getRGB());
	}
}
