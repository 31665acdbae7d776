package org.promptstudio.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows one of its children at a time; none before the first {@link #show}. */
public final class PageStack extends Composite {

	private final StackLayout pages = new StackLayout();

	/** A stack without pages. */
	public PageStack(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(pages);
	}

	/** Shows a page. Gives whether it was hidden until now; nothing is done else. */
	public boolean show(Control page) {
		if (pages.topControl == page) {
			return false;
		}
		pages.topControl = page;
		layout();
		return true;
	}

	/** The page that is shown; null before the first. */
	public Control shown() {
		return pages.topControl;
	}

	/** Whether a page is the one that is shown. */
	public boolean shows(Control page) {
		return pages.topControl == page;
	}
}
