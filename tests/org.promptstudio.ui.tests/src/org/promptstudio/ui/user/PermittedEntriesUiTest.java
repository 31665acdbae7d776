package org.promptstudio.ui.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.project.ProjectEditing;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** What of the menus somebody may not do is switched off, and says who may. */
class PermittedEntriesUiTest {

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	/** An entry of the menu bar, whose menu opens, once it is switched on or off. */
	private static MenuItem entry(String menu, String text, boolean isOn) {
		Menu opened = named(Workbench.shell().getMenuBar(), menu).getMenu();
		opened.notifyListeners(SWT.Show, new Event());
		UiPump.until(text + (isOn ? " is on" : " is off"), () -> named(opened, text).isEnabled() == isOn);
		return named(opened, text);
	}

	private static MenuItem named(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").split("\t")[0].equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " in " + Arrays.toString(menu.getItems())));
	}

	private void openItem() {
		editing.openDataset();
		Workbench.untilIndexed();
		ItemNavigation.open(Workbench.page(), StudioWorkspace.get().index().orElseThrow().view().location(0), true);
		UiPump.events();
	}

	@Test
	void approve_isOffForAnAnnotator_andOnAgainForTheOwner() {
		openItem();
		StudioWorkspace.get().setUser("anna@example.org");
		MenuItem approve = entry("Review", "Approve Item", false);
		assertEquals("Only managers and owners of this project may approve, or take back a review state.", approve.getToolTipText());
		assertTrue(named(approve.getParent(), "Report Issue").isEnabled(), "the project allows it");
		entry("Team", "New Task…", false);
		StudioWorkspace.get().setUser("mia@example.org");
		assertNull(entry("Review", "Approve Item", true).getToolTipText());
		entry("Team", "New Task…", true);
	}
}
