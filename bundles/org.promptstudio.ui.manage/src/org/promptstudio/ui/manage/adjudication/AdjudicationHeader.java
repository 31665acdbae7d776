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
import org.promptstudio.ui.widgets.OneLine;

/** The lines above the table: for whom the item waits, how much people disagree, the filter, and what all agree on. */
final class AdjudicationHeader extends Composite {

	private static final int COLUMNS = 5;

	private final OneLine waiting;
	private final OneLine summary;
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
		waiting = line("adjudication.waiting", ThemeColor.TEXT, true);
		summary = line("adjudication.summary", ThemeColor.MUTED, false);
		disagreements = new IconButton(this, SWT.TOGGLE, Icons.FILTER, Messages.Disagreements_help).testId("adjudication.disagreements")
				.command("org.promptstudio.ui.manage.disagreements").onPress(toggleDisagreements);
		disagreements.setText(Messages.Disagreements);
		IconButton agreed = new IconButton(this, SWT.PUSH, Icons.AGREED, Messages.TakeAgreed_help).testId("adjudication.agreed")
				.command("org.promptstudio.ui.manage.takeOverAgreed").onPress(takeOverAgreed);
		agreed.setText(Messages.TakeAgreed);
		new IconButton(this, SWT.PUSH, Icons.NEXT, Messages.Decide_next).testId("adjudication.next")
				.command("org.promptstudio.ui.manage.nextToDecide")
				.onPress(next);
		warning = new Label(this, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS, 1);
		data.exclude = true;
		warning.setLayoutData(data);
		TestIds.set(warning, "adjudication.warning");
	}

	private OneLine line(String testId, ThemeColor tone, boolean isWide) {
		OneLine line = new OneLine(this, tone, false);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, isWide, false);
		if (isWide) {
			data.widthHint = 1; // what there is room for
		}
		line.setLayoutData(data);
		TestIds.set(line, testId);
		return line;
	}

	void update(AdjudicationModel model) {
		waiting.setText(model.waiting());
		summary.setText(model.summary());
		disagreements.setSelection(model.isOnlyDisagreements());
		String text = model.warning().orElse("");
		warning.setText(text.replace("&", "&&"));
		GridData data = (GridData) warning.getLayoutData();
		data.exclude = text.isEmpty();
		warning.setVisible(!text.isEmpty());
		getParent().layout(new Control[] { summary, warning });
	}

	void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		warning.setForeground(ThemeColor.WARN.get());
	}
}
