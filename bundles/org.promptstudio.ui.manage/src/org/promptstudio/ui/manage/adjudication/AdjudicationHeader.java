package org.promptstudio.ui.manage.adjudication;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;

/** The lines above the table: for whom the item waits, how much people disagree, the filter, and what all agree on. */
final class AdjudicationHeader extends Composite {

	private static final int COLUMNS = 5;

	private final Label waiting;
	private final Label summary;
	private final IconButton disagreements;
	private final Label warning;

	AdjudicationHeader(Composite parent, Runnable toggleDisagreements, Runnable takeOverAgreed, Runnable next) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout(COLUMNS, false);
		layout.marginWidth = 12;
		layout.marginHeight = 4;
		layout.horizontalSpacing = 8;
		layout.verticalSpacing = 4;
		setLayout(layout);
		waiting = label("adjudication.waiting", true);
		summary = label("adjudication.summary", false);
		disagreements = new IconButton(this, SWT.TOGGLE, Icons.FILTER, Messages.Disagreements_help).testId("adjudication.disagreements")
				.command("org.promptstudio.ui.manage.disagreements").onPress(toggleDisagreements);
		disagreements.setText(Messages.Disagreements);
		IconButton agreed = new IconButton(this, SWT.PUSH, Icons.AGREED, Messages.TakeAgreed_help).testId("adjudication.agreed")
				.command("org.promptstudio.ui.manage.takeOverAgreed").onPress(takeOverAgreed);
		agreed.setText(Messages.TakeAgreed);
		new IconButton(this, SWT.PUSH, Icons.NEXT, Messages.Decide_next).testId("adjudication.next").command("org.promptstudio.ui.manage.nextToDecide")
				.onPress(next);
		warning = new Label(this, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS, 1);
		data.exclude = true;
		warning.setLayoutData(data);
		TestIds.set(warning, "adjudication.warning");
	}

	private Label label(String testId, boolean isWide) {
		Label label = new Label(this, SWT.NONE);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, isWide, false);
		if (isWide) {
			data.widthHint = 1; // what there is room for
		}
		label.setLayoutData(data);
		TestIds.set(label, testId);
		return label;
	}

	void update(AdjudicationModel model) {
		show(waiting, model.waiting());
		show(summary, model.summary());
		disagreements.setSelection(model.isOnlyDisagreements());
		String text = model.warning().orElse("");
		show(warning, text);
		GridData data = (GridData) warning.getLayoutData();
		data.exclude = text.isEmpty();
		warning.setVisible(!text.isEmpty());
		getParent().layout(new Control[] { summary, warning });
	}

	private static void show(Label label, String text) {
		label.setText(text.replace("&", "&&"));
		label.setToolTipText(text.isEmpty() ? null : text.replace("&", "&&"));
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		waiting.setForeground(ThemeColor.TEXT.get());
		summary.setForeground(ThemeColor.MUTED.get());
		warning.setForeground(ThemeColor.WARN.get());
	}
}
