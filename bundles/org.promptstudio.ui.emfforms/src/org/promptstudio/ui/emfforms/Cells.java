package org.promptstudio.ui.emfforms;

import org.eclipse.emfforms.spi.swt.core.layout.SWTGridCell;
import org.eclipse.emfforms.spi.swt.core.layout.SWTGridDescription;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** How the cells of our renderers lie in the grid that EMF Forms makes. */
final class Cells {

	private Cells() {
	}

	/** A description whose cells are as high as their content and as wide as the grid. */
	static SWTGridDescription tall(SWTGridDescription description) {
		for (SWTGridCell cell : description.getGrid()) {
			cell.setHorizontalFill(true);
			cell.setHorizontalGrab(true);
			cell.setVerticalFill(false);
			cell.setVerticalGrab(false);
		}
		return description;
	}

	/**
	 * Shows or hides a control with its place. EMF Forms' own way also gives the next scrolling parent a minimal width, and lays out the whole window.
	 */
	static void setVisible(Control control, boolean visible) {
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !visible;
		}
		control.setVisible(visible);
	}
}
