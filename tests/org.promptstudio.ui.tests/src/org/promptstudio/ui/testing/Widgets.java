package org.promptstudio.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.TestIds;

/** Looks at the controls on the screen. */
public final class Widgets {

	private Widgets() {
	}

	/** All controls below a control, itself included, in depth-first order. */
	public static List<Control> all(Control root) {
		List<Control> all = new ArrayList<>();
		collect(root, all);
		return all;
	}

	private static void collect(Control control, List<Control> into) {
		into.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, into);
			}
		}
	}

	/** The controls with a test id that are to be seen now, as far as their window reaches. */
	public static List<Control> shown(Control root, String id) {
		return all(root).stream().filter(withId(id)).filter(Control::isVisible).toList();
	}

	public static Predicate<Control> withId(String id) {
		return control -> id.equals(TestIds.of(control));
	}

	/** What a control and its children paint. */
	public static ImageData picture(Control control) {
		control.update();
		Image image = new Image(control.getDisplay(), Math.max(1, control.getSize().x), Math.max(1, control.getSize().y));
		GC gc = new GC(image);
		try {
			control.print(gc);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** How many pixels of a picture have a colour. */
	public static int count(ImageData picture, RGB color) {
		int count = 0;
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				if (picture.palette.getRGB(picture.getPixel(x, y)).equals(color)) {
					count++;
				}
			}
		}
		return count;
	}
}
