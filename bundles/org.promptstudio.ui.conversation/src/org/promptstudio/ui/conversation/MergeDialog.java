package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import org.promptstudio.dataloop.MergeConflict;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Spoken;

/** Shows side by side what was set here and by somebody else to different values, and asks for each which is to stand. */
final class MergeDialog extends Dialog {

	private static final int WIDTH = 760;
	/** At most; more is scrolled. */
	private static final int HEIGHT = 420;
	private static final int LONGEST_LINES = 8;
	private static final int CHARACTERS_A_LINE = 48;

	private final ConflictWords words;
	private final List<MergeConflict> conflicts;
	private final Map<MergeConflict, Button> mine = new LinkedHashMap<>();
	private List<MergeConflict> decidedForMine = List.of();

	/** @param conflicts at least one */
	MergeDialog(Shell parent, ConflictWords words, List<MergeConflict> conflicts) {
		super(parent);
		this.words = words;
		this.conflicts = conflicts;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Those where the value here is to stand, once the dialog was left with OK. */
	List<MergeConflict> decidedForMine() {
		return decidedForMine;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Merge_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label message = new Label(area, SWT.WRAP);
		message.setText(NLS.bind(conflicts.size() == 1 ? Messages.Merge_messageOne : Messages.Merge_message, Integer.valueOf(conflicts.size())));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(message);
		ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite rows = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2 * Looks.GRID).extendedMargins(0, Looks.GRID, Looks.GRID, Looks.GRID).applyTo(rows);
		conflicts.forEach(conflict -> addRow(rows, conflict));
		scroll.setContent(rows);
		int height = Math.min(HEIGHT, rows.computeSize(WIDTH, SWT.DEFAULT).y);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height).applyTo(scroll);
		scroll.addListener(SWT.Resize, event -> scroll.setMinSize(rows.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
		return area;
	}

	private void addRow(Composite rows, MergeConflict conflict) {
		Composite row = new Composite(rows, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(Looks.GRID, Looks.GRID / 2).applyTo(row);
		Label place = new Label(row, SWT.NONE);
		place.setText(words.place(conflict).replace("&", "&&"));
		place.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(place);
		Button here = radio(row, Messages.Merge_mine, "merge.mine");
		radio(row, Messages.Merge_theirs, "merge.theirs");
		here.setSelection(true);
		mine.put(conflict, here);
		addValue(row, words.place(conflict) + ", " + Messages.Merge_mine, words.value(conflict, conflict.mine()));
		addValue(row, words.place(conflict) + ", " + Messages.Merge_theirs, words.value(conflict, conflict.theirs()));
	}

	private static Button radio(Composite row, String label, String testId) {
		Button button = new Button(row, SWT.RADIO);
		button.setText(label);
		TestIds.set(button, testId);
		return button;
	}

	private static void addValue(Composite row, String name, String value) {
		int lines = Math.min(LONGEST_LINES, 1 + value.length() / CHARACTERS_A_LINE + (int) value.lines().count() - 1);
		StyledText text = new StyledText(row, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setText(value);
		text.setMargins(Looks.GRID, Looks.GRID / 2, Looks.GRID, Looks.GRID / 2);
		text.setBackground(ThemeColor.CODE.get());
		text.setForeground(ThemeColor.TEXT.get());
		Spoken.of(text).name(name);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 3, Math.max(1, lines) * text.getLineHeight() + Looks.GRID).applyTo(text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Merge_save, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		List<MergeConflict> decided = new ArrayList<>();
		mine.forEach((conflict, button) -> {
			if (button.getSelection()) {
				decided.add(conflict);
			}
		});
		decidedForMine = decided;
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
