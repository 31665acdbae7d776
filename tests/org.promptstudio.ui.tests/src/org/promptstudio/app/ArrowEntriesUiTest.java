package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Menu entries whose key is an arrow alone say so on GTK, which does not show such keys. */
class ArrowEntriesUiTest {

	@Test
	void entries_withAnArrowAlone_nameIt() {
		assumeTrue(SWT.getPlatform().equals("gtk"), "the others show all keys beside their entries");
		assertEquals(List.of("Next Item (→)"), labels("org.promptstudio.ui.nextItem"));
		assertEquals(List.of("Previous Item (←)"), labels("org.promptstudio.ui.previousItem"));
		assertEquals(List.of("Next Question (↓)"), labels("org.promptstudio.ui.feedback.next"));
	}

	@Test
	void entries_withAnotherKey_areAsTheyWere() {
		assertEquals(List.of("Find…"), labels("org.eclipse.ui.edit.findReplace"));
	}

	private static List<String> labels(String command) {
		MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
		List<String> found = new ArrayList<>();
		application.getChildren().getFirst().getMainMenu().getChildren().forEach(menu -> find(menu, command, found));
		return found;
	}

	private static void find(MUIElement element, String command, List<String> found) {
		if (element instanceof MHandledMenuItem item && item.getCommand() != null && item.getCommand().getElementId().equals(command)) {
			found.add(item.getLabel().replace("&", ""));
		} else if (element instanceof MElementContainer<?> container) {
			container.getChildren().forEach(child -> find(child, command, found));
		}
	}
}
