package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.Widgets;

class RemoteImagesPageUiTest {

	private static final String PAGE = "org.promptstudio.ui.conversation.remoteImages";

	private final RemoteImagePolicy policy = RemoteImagePolicy.ofWorkspace();
	private PreferenceDialog dialog;

	private void open() {
		dialog = PreferencesUtil.createPreferenceDialogOn(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), PAGE, null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	@AfterEach
	void close() {
		dialog.close();
		policy.hosts().forEach(policy::disallow);
	}

	private void takeBack(String host) {
		List hosts = (List) TestIds.find(dialog.getShell(), "preferences.hosts");
		hosts.setSelection(new String[] { host });
		hosts.notifyListeners(SWT.Selection, null);
		Button button = (Button) TestIds.find(dialog.getShell(), "preferences.askAgain");
		assertTrue(button.isEnabled());
		button.notifyListeners(SWT.Selection, null);
	}

	@Test
	void askAgain_takesThePermissionBackWhenThePageIsApplied() {
		policy.allow("a.example.org");
		policy.allow("b.example.org");
		open();
		takeBack("a.example.org");
		assertTrue(policy.allows("a.example.org"), "not before the page is applied");
		assertTrue(((IPreferencePage) dialog.getSelectedPage()).performOk());
		assertEquals(Set.of("b.example.org"), policy.hosts());
		assertFalse(RemoteImagePolicy.ofWorkspace().allows("a.example.org"));
	}

	@Test
	void noHost_isExplained() {
		policy.hosts().forEach(policy::disallow);
		open();
		assertTrue(Widgets.all(dialog.getShell()).stream().noneMatch(List.class::isInstance));
		assertTrue(Widgets.all(dialog.getShell()).stream()
				.anyMatch(
						control -> control instanceof org.eclipse.swt.widgets.Label label && label.getText().contains("Show images from this host")));
	}
}
