package org.promptstudio.ui.conversation.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.ui.ThemeColor;

/** A shell with a context of its own, for texts on the screen. */
final class TextStage implements AutoCloseable {

	final Display display = Display.getDefault();
	final Shell shell = new Shell(display, SWT.NO_TRIM);
	final List<String> opened = new ArrayList<>();
	final List<Runnable> background = new ArrayList<>();
	final RemoteImagePolicy policy = new RemoteImagePolicy("", hosts -> {});
	final RenderingContext context;
	private final Map<ThemeColor, Color> colors = new EnumMap<>(ThemeColor.class);

	/** Images are loaded when the test says so. */
	TextStage(Path files) {
		for (ThemeColor color : ThemeColor.values()) {
			colors.put(color, new Color(color.ordinal(), 100, 200));
		}
		Executor later = background::add;
		context = new RenderingContext(shell,
				new RenderingContext.Environment(colors::get, path -> files == null ? null : files.resolve(path), policy,
						opened::add, later, 100, zoom -> {}));
		shell.setBounds(0, 0, 1000, 800);
		shell.open();
	}

	MarkdownText text(String markdown, int width) {
		MarkdownText text = new MarkdownText(new Composite(shell, SWT.NONE), context);
		text.control().getParent().setBounds(0, 0, 1000, 800);
		text.setMarkdown(markdown);
		text.control().setBounds(0, 0, width, text.heightFor(width));
		settle();
		return text;
	}

	void setColor(ThemeColor color, Color value) {
		colors.put(color, value);
		context.refresh();
		settle();
	}

	/** Does what was left to the background, and what follows from it. */
	void load() {
		List<Runnable> tasks = List.copyOf(background);
		background.clear();
		tasks.forEach(Runnable::run);
		settle();
	}

	/** Handles all events that wait. */
	void settle() {
		while (display.readAndDispatch()) {
			// until there are none
		}
	}

	/** Whether a colour is to be seen anywhere in a control. */
	boolean hasColor(Control control, RGB color) {
		control.redraw();
		settle();
		Point size = control.getSize();
		Image picture = new Image(display, Math.max(1, size.x), Math.max(1, size.y));
		GC gc = new GC(picture);
		control.print(gc);
		gc.dispose();
		ImageData data = picture.getImageData();
		picture.dispose();
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				if (data.palette.getRGB(data.getPixel(x, y)).equals(color)) {
					return true;
				}
			}
		}
		return false;
	}

	static Event event(int x, int y, int button) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = button;
		event.count = 1;
		return event;
	}

	static void click(MarkdownText text, int x, int y) {
		text.control().notifyListeners(SWT.MouseDown, event(x, y, 1));
		text.control().notifyListeners(SWT.MouseUp, event(x, y, 1));
	}

	@Override
	public void close() {
		shell.dispose();
		settle();
	}
}
