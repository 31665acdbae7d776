package org.promptstudio.ui.manage.project;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;

/** The frame of a page with a list, buttons over it, and the details of what is selected at the right of it, or below where the list needs the width. */
final class ListPage {

	private static final int DETAILS_WIDTH = 320;
	private static final int DETAILS_HEIGHT = 240;
	/** In a page lower than that a list has no room above its details, and shares the width with them. */
	private static final int ENOUGH_FOR_BOTH = 480;
	private static final int NARROW_DETAILS = 260;

	private final boolean isWide;
	private final Composite root;
	private final Composite left;
	private final Composite buttons;
	private final Panel table;
	private final Card details;
	private final Looks looks;

	/**
	 * The frame.
	 *
	 * @param testId of the details; that of the reason there ends in {@code .reason}
	 * @param isWide whether the list needs all the width
	 */
	ListPage(Composite parent, String heading, String testId, boolean isWide) {
		this.isWide = isWide;
		root = new Composite(parent, SWT.NONE);
		GridLayout layout = Looks.grid(isWide ? 1 : 2, 12, 12);
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		root.setLayout(layout);
		looks = new Looks(root);
		left = new Composite(root, SWT.NONE);
		left.setLayout(Looks.grid(1, 0, Looks.GRID));
		left.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		buttons = new Composite(left, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginTop = 0;
		row.marginBottom = 0;
		row.marginLeft = 0;
		row.spacing = 4;
		buttons.setLayout(row);
		buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = new Panel(left, 4);
		GridData tableData = new GridData(SWT.FILL, SWT.FILL, true, true);
		tableData.heightHint = 120;
		table.setLayoutData(tableData);
		details = new Card(root, looks, heading, testId);
		TestIds.set(details.panel(), testId);
		details.panel().setLayoutData(new GridData());
		arrange(isWide);
		root.addListener(SWT.Resize, event -> arrange(isWide && root.getSize().y >= ENOUGH_FOR_BOTH));
		Themes.onChange(root, this::applyTheme);
		applyTheme();
	}

	private void arrange(boolean isBelow) {
		((GridLayout) root.getLayout()).numColumns = isBelow ? 1 : 2;
		GridData data = (GridData) details.panel().getLayoutData();
		data.horizontalAlignment = SWT.FILL;
		data.verticalAlignment = SWT.FILL;
		data.grabExcessHorizontalSpace = isBelow;
		data.grabExcessVerticalSpace = !isBelow;
		data.widthHint = isWide && !isBelow ? NARROW_DETAILS : DETAILS_WIDTH;
		data.heightHint = isBelow ? DETAILS_HEIGHT : SWT.DEFAULT;
	}

	private void applyTheme() {
		for (Control control : new Control[] { root, left, buttons }) {
			control.setBackground(ThemeColor.GROUND.get());
		}
		for (Control button : buttons.getChildren()) {
			button.setBackground(ThemeColor.GROUND.get());
		}
	}

	/** Adds a button over the list. */
	IconButton button(Icons icon, String text, String tip, String testId, Runnable action) {
		IconButton button = new IconButton(buttons, SWT.PUSH, icon, tip).testId(testId).onPress(action);
		button.setText(text);
		button.setBackground(ThemeColor.GROUND.get());
		return button;
	}

	Composite root() {
		return root;
	}

	Looks looks() {
		return looks;
	}

	/** Where the list goes. */
	Panel table() {
		return table;
	}

	Card details() {
		return details;
	}

	/** Enables a button, or says in its tool tip why it is not. */
	static void allow(IconButton button, String tip, String reason) {
		button.setEnabled(reason == null);
		button.setLabel(reason == null ? tip : reason);
		button.setToolTipText(reason); // a disabled control gets no mouse events, by which it would show one itself
	}
}
