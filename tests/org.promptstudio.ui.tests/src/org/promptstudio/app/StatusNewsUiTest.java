package org.promptstudio.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** The foot of the window tells which dataset is open. */
class StatusNewsUiTest {

	@TempDir(cleanup = CleanupMode.NEVER)
	private Path folder;

	@Test
	void status_tellsTheDataset_andFollowsIt() throws IOException {
		Control status = Workbench.control("status");
		Path first = Datasets.sample(Files.createDirectories(folder.toRealPath().resolve("a&b")));
		StudioWorkspace.get().open(first);
		Workbench.untilIndexed();
		assertEquals(first.toString(), AccessibleNames.of(status));
		assertEquals(first.toString().replace("&", "&&"), status.getToolTipText(), "an ampersand is no mnemonic");
		Path second = Datasets.sample(Files.createDirectories(folder.toRealPath().resolve("c")));
		StudioWorkspace.get().open(second);
		Workbench.untilIndexed();
		assertEquals(second.toString(), AccessibleNames.of(status));
	}

	@Test
	void status_isPaintedOnTheGround() {
		Control status = Workbench.control("status");
		int ground = Widgets.count(Widgets.picture(status), ThemeColor.GROUND.get().getRGB());
		assertTrue(ground > status.getSize().x * status.getSize().y / 2, ground + " pixels");
		assertTrue(ground < status.getSize().x * status.getSize().y, "there is a text");
	}

	@Test
	void largeLetters_areAsLargeAsTheFootHasRoom() {
		Control status = Workbench.control("status");
		Composite foot = status.getParent();
		FontData usual = foot.getFont().getFontData()[0];
		Font large = new Font(foot.getDisplay(), usual.getName(), 40, SWT.NORMAL);
		try {
			foot.setFont(large);
			foot.notifyListeners(SWT.Resize, new Event());
			int letters = height(status);
			assertTrue(letters <= foot.getSize().y && letters > foot.getSize().y / 2, letters + " in " + foot.getSize().y);
		} finally {
			foot.setFont(null);
			for (Control child : foot.getChildren()) {
				child.setFont(null);
			}
			large.dispose();
		}
	}

	private static int height(Control control) {
		GC gc = new GC(control);
		try {
			return gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}
}
