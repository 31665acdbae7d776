package org.promptstudio.app;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Spoken;

/**
 * Tells at the left of the window's foot who works ({@link StatusUser}), and what is open. The status line of the platform would put its own messages there and these texts
 * into the middle of the window.
 */
public final class StatusNews extends WorkbenchWindowControlContribution {

	private static final int WIDTH = 720;
	private static final int HEIGHT = 24;
	private static final int MARGIN = 8;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private String text = "";

	@Override
	protected Control createControl(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return new Point(WIDTH, HEIGHT);
			}
		};
		Themes.keepOwnColors(root);
		root.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).create());
		StatusUser user = new StatusUser(root, getWorkbenchWindow());
		Canvas canvas = new Canvas(root, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		TestIds.set(canvas, "status");
		canvas.addListener(SWT.Paint, event -> paint(canvas, event.gc));
		Spoken.of(canvas).name(() -> text);
		Runnable listener = () -> update(canvas);
		workspace.addListener(listener);
		canvas.addDisposeListener(event -> workspace.removeListener(listener));
		Themes.onChange(root, () -> {
			root.setBackground(ThemeColor.GROUND.get());
			user.useColors();
			canvas.redraw();
		});
		root.setBackground(ThemeColor.GROUND.get());
		LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), root);
		root.addListener(SWT.Resize, event -> fitLetters(root, fonts));
		update(canvas);
		return root;
	}

	/** The platform gives the foot of a window one height, however large the system's letters are: here they are as large as fits. */
	private static void fitLetters(Composite root, LocalResourceManager fonts) {
		GC gc = new GC(root);
		int letters = gc.getFontMetrics().getHeight();
		gc.dispose();
		int room = root.getSize().y;
		if (room > 0 && letters > room) {
			int points = Math.max(1, root.getFont().getFontData()[0].getHeight() * room / letters);
			Font fitting = fonts.create(FontDescriptor.createFrom(root.getFont()).setHeight(points));
			for (Control child : root.getChildren()) {
				child.setFont(fitting);
			}
		}
	}

	private void update(Canvas canvas) {
		String open = workspace.dataset().map(dataset -> dataset.root().toString()).orElse("");
		if (!open.equals(text)) {
			text = open;
			canvas.setToolTipText(text.replace("&", "&&"));
			canvas.redraw();
		}
	}

	private void paint(Canvas canvas, GC gc) {
		Point size = canvas.getSize();
		gc.setBackground(ThemeColor.GROUND.get());
		gc.fillRectangle(0, 0, size.x, size.y);
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(Ellipsis.shorten(gc, text, size.x - 2 * MARGIN), MARGIN, (size.y - gc.getFontMetrics().getHeight()) / 2, true);
	}
}
