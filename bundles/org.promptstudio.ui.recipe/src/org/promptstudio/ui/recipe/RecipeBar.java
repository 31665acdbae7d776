package org.promptstudio.ui.recipe;

import java.util.EnumMap;
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
import org.promptstudio.ui.recipe.RecipeEditor.Page;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;

/** The top of the editor: the pages to choose from, the name of the recipe, and what can be done with all of it. */
final class RecipeBar extends Composite {

	private final Map<Page, IconButton> pages = new EnumMap<>(Page.class);
	private final Canvas title;
	private String name = "";

	RecipeBar(Composite parent, Consumer<Page> choose, Runnable export) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout(Page.values().length + 2, false);
		layout.marginHeight = 4;
		layout.marginWidth = Looks.GRID;
		layout.horizontalSpacing = 4;
		setLayout(layout);
		addListener(SWT.Paint, event -> {
			event.gc.setForeground(ThemeColor.LINE.get());
			event.gc.drawLine(0, getSize().y - 1, getSize().x, getSize().y - 1);
		});
		for (Page page : Page.values()) {
			IconButton button = new IconButton(this, SWT.TOGGLE, page.icon(), page.label()).testId("recipe.page." + page.id())
					.onPress(() -> choose.accept(page));
			button.setText(page.label());
			pages.put(page, button);
		}
		title = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		TestIds.set(title, "recipe.title");
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = 60;
		data.heightHint = 28;
		title.setLayoutData(data);
		title.addListener(SWT.Paint, event -> paintTitle(event.gc));
		IconButton exporting = new IconButton(this, SWT.PUSH, Icons.SAVE, Messages.Bar_exportTip).testId("recipe.export")
				.command(RecipeCommands.EXPORT).onPress(export);
		exporting.setText(Messages.Bar_export);
		Themes.onChange(this, this::applyTheme);
		applyTheme();
	}

	private void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
		}
		redraw();
	}

	/** Shows which page is in view. */
	void show(Page page) {
		pages.forEach((each, button) -> button.setSelection(each == page));
	}

	/** Shows the name of the recipe, and its file as a tool tip. */
	void setName(String newName, String file) {
		title.setToolTipText(file);
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
