package org.promptstudio.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.UiThread;

/** Fields in which something is chosen from a menu that opens below them. */
public final class MenuButtons {

	private MenuButtons() {
	}

	/** A button with an arrow that opens a menu; in a frame like a field, which is the button's parent. In a grid. */
	public static IconButton create(Composite parent, String label, String testId, Consumer<Menu> filler) {
		FieldBox box = new FieldBox(parent);
		((FillLayout) box.getLayout()).marginWidth = 4;
		((FillLayout) box.getLayout()).marginHeight = 1;
		box.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
		IconButton made = box.hold(new IconButton(box, SWT.PUSH, null, label).testId(testId));
		made.setArrow(true);
		made.onPress(() -> open(made, filler));
		return made;
	}

	/** Opens a menu below a control. */
	public static void open(Control below, Consumer<Menu> filler) {
		Menu menu = new Menu(below);
		filler.accept(menu);
		menu.addListener(SWT.Hide, event -> UiThread.later(below.getDisplay(), menu::dispose));
		Point place = below.toDisplay(0, below.getSize().y);
		menu.setLocation(place);
		menu.setVisible(true);
	}

	/**
	 * Adds an item to a menu.
	 *
	 * @param style {@link SWT#PUSH}, {@link SWT#CHECK} or {@link SWT#RADIO}; one of the last runs only when it is chosen
	 * @param image null for none
	 */
	public static MenuItem item(Menu menu, int style, String text, Image image, boolean selected, Runnable run) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text.replace("&", "&&"));
		if (image != null) {
			item.setImage(image);
		}
		item.setSelection(selected);
		item.addListener(SWT.Selection, event -> {
			if ((style & SWT.RADIO) == 0 || item.getSelection()) {
				run.run();
			}
		});
		return item;
	}
}
