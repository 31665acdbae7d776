package org.promptstudio.ui.manage.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.OneLine;

/** The line above the table: how rows are put together, all in a sentence, counting again, and CSV. */
final class ProgressHeader extends Composite {

	private static final int COLUMNS = 7;

	private final Map<Grouping, IconButton> groupings = new EnumMap<>(Grouping.class);
	private final OneLine summary;
	private final IconButton chart;
	private final IconButton refresh;
	private boolean isCounting;
	private boolean hasProblem;

	ProgressHeader(Composite parent, Consumer<Grouping> group, Consumer<Boolean> showChart, Runnable count, Runnable export) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout(COLUMNS, false);
		layout.marginWidth = 8;
		layout.marginHeight = 4;
		setLayout(layout);
		addGrouping(Grouping.TASK_AND_PERSON, Messages.Group_both, Messages.Group_both_help, "progress.both", group);
		addGrouping(Grouping.TASK, Messages.Group_tasks, Messages.Group_tasks_help, "progress.tasks", group);
		addGrouping(Grouping.PERSON, Messages.Group_people, Messages.Group_people_help, "progress.people", group);
		summary = new OneLine(this, ThemeColor.MUTED, false);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.horizontalIndent = 8;
		data.widthHint = 1; // what there is room for
		summary.setLayoutData(data);
		TestIds.set(summary, "progress.summary");
		chart = new IconButton(this, SWT.TOGGLE, Icons.CHART, Messages.ShowChart).testId("progress.showChart");
		chart.onPress(() -> showChart.accept(chart.getSelection()));
		refresh = new IconButton(this, SWT.PUSH, Icons.REFRESH, Messages.Refresh).testId("progress.refresh").onPress(count);
		new IconButton(this, SWT.PUSH, Icons.SAVE, Messages.Export).testId("progress.export").command("org.promptstudio.ui.manage.exportProgress")
				.onPress(export);
	}

	private void addGrouping(Grouping grouping, String text, String help, String testId, Consumer<Grouping> group) {
		IconButton button = new IconButton(this, SWT.TOGGLE, null, help).testId(testId).onPress(() -> group.accept(grouping));
		button.setText(text);
		groupings.put(grouping, button);
	}

	/** Tells whether the chart is to be seen. */
	void setChartShown(boolean isShown) {
		chart.setSelection(isShown);
	}

	/** Shows that a count is running. */
	void setCounting(boolean counting) {
		isCounting = counting;
		refresh.setEnabled(!counting);
		refresh.setLabel(counting ? Messages.Empty_counting : Messages.Refresh);
	}

	/** @param problem why the count is not up to date; null for none */
	void update(ProgressModel model, String problem) {
		groupings.forEach((grouping, button) -> button.setSelection(grouping == model.grouping()));
		String text = problem != null ? problem : model.summary();
		summary.setText(text);
		hasProblem = problem != null;
		colorSummary();
	}

	/** Whether a count is running. */
	boolean isCounting() {
		return isCounting;
	}

	private void colorSummary() {
		summary.setTone(hasProblem ? ThemeColor.WARN : ThemeColor.MUTED);
	}

	void useColors() {
		colorSummary();
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
	}
}
