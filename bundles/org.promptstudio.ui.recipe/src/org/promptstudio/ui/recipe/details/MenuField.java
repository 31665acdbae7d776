package org.promptstudio.ui.recipe.details;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.FieldBox;
import org.promptstudio.ui.widgets.Looks;

/** Something chosen from a menu that opens below it. */
abstract class MenuField extends Field {

	private Composite row;
	private IconButton button;

	MenuField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	@Override
	Control create(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		row.setLayout(Looks.grid(1, 0, 0));
		button = menuButton(row, setting().style().label(), testId(""), this::fill);
		return row;
	}

	/** A button with an arrow that opens a menu; in a frame like a field. */
	static IconButton menuButton(Composite parent, String label, String testId, java.util.function.Consumer<Menu> filler) {
		FieldBox box = new FieldBox(parent);
		((org.eclipse.swt.layout.FillLayout) box.getLayout()).marginWidth = 4;
		((org.eclipse.swt.layout.FillLayout) box.getLayout()).marginHeight = 1;
		box.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
		IconButton made = box.hold(new IconButton(box, SWT.PUSH, null, label).testId(testId));
		made.setArrow(true);
		made.onPress(() -> open(made, filler));
		return made;
	}

	/** Opens a menu below a control. */
	static void open(Control below, java.util.function.Consumer<Menu> filler) {
		Menu menu = new Menu(below);
		filler.accept(menu);
		menu.addListener(SWT.Hide, event -> org.promptstudio.ui.UiThread.later(below.getDisplay(), menu::dispose));
		Point place = below.toDisplay(0, below.getSize().y);
		menu.setLocation(place);
		menu.setVisible(true);
	}

	/** Adds an item to a menu. */
	static MenuItem item(Menu menu, int style, String text, Image image, boolean selected, Runnable run) {
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

	/** Puts what can be chosen into the menu. */
	abstract void fill(Menu menu);

	/** What the button says for the value now. */
	abstract String text();

	@Override
	void applyTheme() {
		super.applyTheme();
		row.setBackground(root().getBackground());
		button.setTone(ThemeColor.TEXT);
	}

	@Override
	Control focusControl() {
		return button;
	}

	@Override
	void refresh() {
		String text = text();
		if (!text.equals(button.getText())) {
			button.setText(text);
			button.setLabel(setting().style().label() + ": " + text);
			row.layout(true, true);
			context().relayout();
		}
	}
}
