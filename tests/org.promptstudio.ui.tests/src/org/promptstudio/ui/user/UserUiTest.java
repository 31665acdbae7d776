package org.promptstudio.ui.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.project.Role;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.manage.project.ProjectEditing;
import org.promptstudio.ui.testing.Dialogs;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

class UserUiTest {

	private static final String SWITCH = "org.promptstudio.ui.switchUser";

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	private final StudioWorkspace workspace = StudioWorkspace.get();

	private Shell ask() {
		editing.run(SWITCH, Map.of());
		Shell[] shells = Workbench.shell().getShells();
		for (Shell shell : shells) {
			if (TestIds.of(shell).equals("user.dialog")) {
				return shell;
			}
		}
		throw new AssertionError("nobody asks");
	}

	private static IconButton status() {
		return (IconButton) Workbench.control("status.user");
	}

	private static Text text(Shell dialog, String id) {
		return (Text) TestIds.find(dialog, id);
	}

	private static void choose(Shell dialog, String id) {
		for (var control : TestIds.find(dialog, id).getParent().getChildren()) {
			if (control instanceof Button button) {
				button.setSelection(TestIds.of(button).equals(id));
			}
		}
		TestIds.find(dialog, id).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void dialog_offersTheMembers_andSwitchesToOne() {
		editing.openDataset();
		Shell dialog = ask();
		assertTrue(((Button) TestIds.find(dialog, "user.member.mia@example.org")).getSelection(), "who works here now");
		choose(dialog, "user.member.anna@example.org");
		assertFalse(text(dialog, "user.mail").isEnabled());
		Dialogs.press(dialog, "Work Here");
		UiPump.events();
		assertTrue(dialog.isDisposed());
		assertEquals("anna@example.org", workspace.user());
		assertEquals(Role.ANNOTATOR, workspace.permissions().role());
		assertEquals("Anna", status().getText());
		assertEquals("Anna works here as annotator. Press to switch.", status().getLabel());
		assertTrue(ItemNavigation.current(Workbench.page()).isPresent(), "the item is shown again");
	}

	@Test
	void somebodyElse_isRemembered_andIsNoMember() {
		editing.openDataset();
		Shell dialog = ask();
		choose(dialog, "user.else");
		text(dialog, "user.mail").setText("");
		assertFalse(dialog.getDefaultButton().isEnabled(), "without a mail address");
		text(dialog, "user.name").setText("Eve Long");
		text(dialog, "user.mail").setText(" eve@example.org ");
		Dialogs.press(dialog, "Work Here");
		UiPump.events();
		assertEquals("eve@example.org", StudioPreferences.store().getString(StudioPreferences.USER));
		assertEquals(Optional.of("Eve Long"), workspace.userName());
		assertEquals("Eve Long", status().getText());
		assertTrue(status().getLabel().contains("is no member of this project"), status().getLabel());
	}

	@Test
	void notNow_leavesTheSystemsUser() {
		workspace.setUser(null);
		assertFalse(workspace.isUserKnown());
		Shell dialog = ask();
		Dialogs.press(dialog, "Not Now");
		UiPump.events();
		assertEquals(System.getProperty("user.name"), workspace.user());
		assertTrue(StudioPreferences.store().getBoolean(StudioPreferences.USER_ASKED));
	}

	@Test
	void foot_asksWhoWorks_untilSomebodySaid_andTakesTheKeyboardFromNobody() {
		editing.openDataset();
		boolean asked = StudioPreferences.store().getBoolean(StudioPreferences.USER_ASKED);
		String user = StudioPreferences.store().getString(StudioPreferences.USER);
		try {
			workspace.setUser(null);
			StudioPreferences.store().setValue(StudioPreferences.USER, "");
			StudioPreferences.store().setValue(StudioPreferences.USER_ASKED, false);
			assertEquals("Who works here?", status().getText());
			assertEquals(0, Workbench.shell().getShells().length, "no window comes by itself");
			status().press();
			UiPump.events();
			Shell dialog = Workbench.shell().getShells()[0];
			assertEquals("user.dialog", TestIds.of(dialog));
			Dialogs.press(dialog, "Not Now");
			UiPump.events();
			assertEquals(System.getProperty("user.name"), status().getText());
		} finally {
			StudioPreferences.store().setValue(StudioPreferences.USER, user);
			StudioPreferences.store().setValue(StudioPreferences.USER_ASKED, asked);
		}
	}

	@Test
	void menu_namesTheMembersWithTheirRoles() {
		editing.openDataset();
		Menu menu = new Menu(Workbench.shell());
		UserMenu.fill(Workbench.window(), menu);
		List<String> texts = List.of(menu.getItems()).stream().map(MenuItem::getText).toList();
		assertEquals(List.of("Mia (owner)", "Anna (annotator)", "bo@example.org (annotator)", "", "Somebody Else…"), texts);
		assertTrue(menu.getItem(0).getSelection());
		menu.getItem(0).setSelection(false);
		menu.getItem(2).setSelection(true);
		menu.getItem(2).notifyListeners(SWT.Selection, new Event());
		menu.dispose();
		UiPump.events();
		assertEquals("bo@example.org", workspace.user());
	}
}
