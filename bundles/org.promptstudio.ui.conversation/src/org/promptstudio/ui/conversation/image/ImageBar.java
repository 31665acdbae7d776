package org.promptstudio.ui.conversation.image;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.image.ImageTools.Tool;

/** The tools of an image in its lower corner. There are buttons only while the pointer or the focus is there, or in full size: many images have no use for them. */
final class ImageBar {

	private static final int INSET = 8;
	private static final int PADDING = 3;
	private static final int CORNER = 10;
	/** Where there is less room, only the most important buttons are shown. */
	private static final int NARROW = 260;

	private final Composite parent;
	private final ImageViewer viewer;
	private final List<IconButton> buttons = new ArrayList<>();
	private Composite panel;
	private IconButton link;
	private IconButton cross;
	private IconButton ruler;

	ImageBar(Composite parent, ImageViewer viewer) {
		this.parent = parent;
		this.viewer = viewer;
	}

	private void create() {
		panel = new Composite(parent, SWT.DOUBLE_BUFFERED);
		panel.setData(ImageViewer.KEY, viewer);
		panel.setBackgroundMode(SWT.INHERIT_FORCE);
		panel.addListener(SWT.Paint, event -> paint(event.gc));
		panel.addListener(SWT.MouseExit, event -> update());
		TestIds.set(panel, "image.bar");
		boolean wide = parent.getClientArea().width >= NARROW;
		if (wide) {
			add(SWT.PUSH, Icons.IMAGE_FIT, Messages.Bar_fit, ImageCommands.FIT).testId("image.fit").onPress(viewer.motion()::fit);
			add(SWT.PUSH, Icons.IMAGE_ACTUAL, Messages.Bar_actualSize, ImageCommands.ACTUAL_SIZE).testId("image.actualSize")
					.onPress(viewer.motion()::actualSize);
			if (viewer.motion().canLink()) {
				link = add(SWT.TOGGLE, Icons.LINK, Messages.Bar_link, ImageCommands.LINK).testId("image.link");
				link.onPress(() -> viewer.motion().setLinked(link.getSelection()));
			}
			cross = add(SWT.TOGGLE, Icons.CROSS_GRID, Messages.Bar_crossGrid, ImageCommands.CROSS_GRID).testId("image.crossGrid");
			cross.onPress(() -> viewer.tools().set(Tool.CROSS_GRID, cross.getSelection()));
			ruler = add(SWT.TOGGLE, Icons.RULER, Messages.Bar_ruler, ImageCommands.RULER).testId("image.ruler");
			ruler.onPress(() -> viewer.tools().set(Tool.RULER, ruler.getSelection()));
		}
		boolean full = viewer.isFullSize();
		add(SWT.PUSH, full ? Icons.COLLAPSE : Icons.EXPAND, full ? Messages.Bar_leaveFullSize : Messages.Bar_fullSize, ImageCommands.FULL_SIZE)
				.testId("image.fullSize").onPress(() -> UiThread.later(parent, viewer::toggleFullSize)); // which disposes the button
		IconButton more = add(SWT.PUSH, Icons.MORE, Messages.Bar_more, null).testId("image.more");
		more.onPress(() -> ImageMenu.open(viewer, more));
		applyTheme();
	}

	private IconButton add(int style, Icons icon, String label, String command) {
		IconButton button = new IconButton(panel, style, icon, label);
		if (command != null) {
			button.command(command);
		}
		button.setData(ImageViewer.KEY, viewer);
		ImageKeys.install(button);
		button.addListener(SWT.FocusOut, event -> UiThread.later(parent, this::update));
		button.addListener(SWT.MouseExit, event -> update());
		buttons.add(button);
		return button;
	}

	private void paint(GC gc) {
		Rectangle area = panel.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setForeground(ThemeColor.LINE.get());
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, CORNER, CORNER);
	}

	void applyTheme() {
		if (panel != null) {
			panel.setBackground(ThemeColor.CARD.get());
		}
	}

	/** Puts the bar into its corner. */
	void arrange() {
		if (panel == null) {
			return;
		}
		int x = PADDING;
		int height = 0;
		for (IconButton button : buttons) {
			Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			button.setBounds(x, PADDING, size.x, size.y);
			x += size.x + 1;
			height = Math.max(height, size.y);
		}
		Rectangle area = parent.getClientArea();
		int width = x - 1 + PADDING;
		panel.setBounds(area.width - width - INSET, area.height - height - 2 * PADDING - INSET, width, height + 2 * PADDING);
		panel.moveAbove(null);
	}

	/** Shows the bar or takes it away, and how its buttons stand. */
	void update() {
		boolean wanted = viewer.fitting() != null && (viewer.isFullSize() || isInUse());
		if (!wanted) {
			hide();
			return;
		}
		if (panel == null) {
			create();
			arrange();
		}
		if (cross != null) {
			cross.setSelection(viewer.tools().isOn(Tool.CROSS_GRID));
			ruler.setSelection(viewer.tools().isOn(Tool.RULER));
		}
		if (link != null) {
			link.setSelection(viewer.tools().isOn(Tool.LINK));
		}
	}

	private boolean isInUse() {
		Control focus = parent.getDisplay().getFocusControl();
		Control under = parent.getDisplay().getCursorControl();
		return isOurs(focus) || isOurs(under);
	}

	private boolean isOurs(Control control) {
		return control != null && control.getData(ImageViewer.KEY) == viewer;
	}

	/** Takes the bar away. */
	void hide() {
		if (panel != null) {
			Composite old = panel;
			panel = null;
			link = null;
			cross = null;
			ruler = null;
			buttons.clear();
			old.setVisible(false);
			UiThread.later(old, old::dispose); // it may be one of its buttons that tells
		}
	}
}
