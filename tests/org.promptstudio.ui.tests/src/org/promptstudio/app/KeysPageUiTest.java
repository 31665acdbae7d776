package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;

class KeysPageUiTest {

	@Test
	void preferences_haveThePageOfKeys_withTheCommandsOfTheStudio() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
				"org.eclipse.ui.preferencePages.Keys", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			UiPump.events();
			IPreferencePage page = (IPreferencePage) dialog.getSelectedPage();
			assertEquals("Keys", page.getTitle());
			assertTrue(Widgets.all(dialog.getShell()).stream().filter(Tree.class::isInstance).map(Tree.class::cast)
					.flatMap(tree -> Arrays.stream(tree.getItems())).anyMatch(item -> item.getText().equals("Crown as Best")));
		} finally {
			dialog.close();
		}
	}
}
