package org.promptstudio.ui.widgets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.Ellipsis;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;

/**
 * The top of an editor: the pages to choose from, and the name of what is edited.
 *
 * @param <P> what names a page
 */
public final class PageBar<P> extends Composite {

	private final Map<P, IconButton> pages = new LinkedHashMap<>();
	private final GridLayout columns = new GridLayout(1, false);
	private final Consumer<P> choose;
	private final Canvas title;
	private String name = "";

	/**
	 * A bar without pages.
	 *
	 * @param testId of the name
	 * @param choose shows a page
	 */
	public PageBar(Composite parent, String testId, Consumer<P> choose) {
		super(parent, SWT.NONE);
		this.choose = choose;
		columns.marginHeight = 4;
		columns.marginWidth = Looks.GRID;
		columns.horizontalSpacing = 4;
		setLayout(columns);
		addListener(SWT.Paint, event -> {
			event.gc.setForeground(ThemeColor.LINE.get());
			event.gc.drawLine(0, getSize().y - 1, getSize().x, getSize().y - 1);
		});
		title = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		TestIds.set(title, testId);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = 60;
		data.heightHint = 28;
		title.setLayoutData(data);
		title.addListener(SWT.Paint, event -> paintTitle(event.gc));
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	/** Adds a page behind those that are there. */
	public void add(P page, Icons icon, String label, String testId) {
		IconButton button = new IconButton(this, SWT.TOGGLE, icon, label).testId(testId).onPress(() -> choose.accept(page));
		button.setText(label);
		button.moveAbove(title);
		pages.put(page, button);
		columns.numColumns++;
		applyTheme();
	}

	/** Adds a button for something to do with all that is edited, behind the name. */
	public IconButton addAction(Icons icon, String label, String tip, String testId, Runnable action) {
		IconButton button = new IconButton(this, SWT.PUSH, icon, tip).testId(testId).onPress(action);
		button.setText(label);
		columns.numColumns++;
		applyTheme();
		return button;
	}

	private void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
		}
		redraw();
	}

	/** Shows which page is in view. */
	public void show(P page) {
		pages.forEach((each, button) -> button.setSelection(each.equals(page)));
	}

	/** Shows the name of what is edited, and its file as a tool tip. */
	public void setName(String newName, String file) {
		title.setToolTipText(file == null ? null : file.replace("&", "&&"));
		if (!newName.equals(name)) {
			name = newName;
			title.redraw();
		}
	}

	private void paintTitle(GC gc) {
		String shown = Ellipsis.shorten(gc, name, title.getSize().x - 12);
		gc.setForeground(ThemeColor.MUTED.get());
		gc.drawText(shown, title.getSize().x - gc.textExtent(shown).x - 6, (title.getSize().y - gc.getFontMetrics().getHeight()) / 2, true);
	}
}
