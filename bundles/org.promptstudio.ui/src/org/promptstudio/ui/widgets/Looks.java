package org.promptstudio.ui.widgets;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.ThemeColor;

/** How the pages of editors look: fonts, grids, labels, names for assistants. */
public final class Looks {

	/** The grid, in pixels. */
	public static final int GRID = 8;

	private final LocalResourceManager resources;
	private final Font base;

	/** The looks for a control and what is in it; its fonts go with it. */
	public Looks(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(), owner);
		base = JFaceResources.getDefaultFont();
	}

	/** For labels and help. */
	public Font small() {
		return resources.create(FontDescriptor.createFrom(base).increaseHeight(-1));
	}

	/** For headings. */
	public Font bold() {
		return resources.create(FontDescriptor.createFrom(base).setStyle(SWT.BOLD));
	}

	/** What releases images and fonts with the owner. */
	public LocalResourceManager resources() {
		return resources;
	}

	/** A label; an ampersand in its text is one. */
	public static Label label(Composite parent, int style, String text, Font font, ThemeColor color) {
		Label label = new Label(parent, style);
		label.setText(text.replace("&", "&&"));
		if (font != null) {
			label.setFont(font);
		}
		label.setForeground(color.get());
		label.setBackground(parent.getBackground());
		return label;
	}

	/** A grid without margins. */
	public static GridLayout grid(int columns, int horizontal, int vertical) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = horizontal;
		layout.verticalSpacing = vertical;
		return layout;
	}
}
