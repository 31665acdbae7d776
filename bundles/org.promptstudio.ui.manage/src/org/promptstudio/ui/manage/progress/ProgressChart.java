package org.promptstudio.ui.manage.progress;

import java.text.DecimalFormat;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.promptstudio.core.progress.TeamProgress.Day;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.manage.progress.ProgressModel.TaskDays;
import org.promptstudio.ui.widgets.Spoken;

/** A line for each task over the days: how many of its works had a status in the evening. Tasks differ by colour and by the mark of each day. */
final class ProgressChart {

	private static final List<ThemeColor> COLORS = List.of(ThemeColor.ACCENT, ThemeColor.CROWN, ThemeColor.GOOD, ThemeColor.BAD, ThemeColor.MUTED);
	private static final List<PlotSymbolType> MARKS = List.of(PlotSymbolType.CIRCLE, PlotSymbolType.SQUARE, PlotSymbolType.DIAMOND,
			PlotSymbolType.TRIANGLE, PlotSymbolType.INVERTED_TRIANGLE, PlotSymbolType.CROSS);
	/** With more days than this their marks would touch. */
	private static final int MOST_MARKED_DAYS = 40;
	private static final int MARK = 3;
	private static final int WIDTH = 2;
	private static final double HEADROOM = 1.1;
	private static final double HALF_A_DAY = 0.5;
	private static final int X_STEP = 80;
	/** The least height of a step, in pixels. */
	private static final int Y_STEP = 40;

	private final ProgressModel model;
	private final Chart chart;
	private List<TaskDays> shown = List.of();

	ProgressChart(Composite parent, ProgressModel model) {
		this.model = model;
		chart = new Chart(parent, SWT.NONE);
		TestIds.set(chart, "progress.chart");
		chart.getTitle().setText(Messages.Chart_title);
		chart.getTitle().setFont(parent.getFont());
		chart.getLegend().setPosition(SWT.BOTTOM);
		IAxis days = chart.getAxisSet().getXAxis(0);
		days.getTitle().setVisible(false);
		days.getTick().setFormat(new DayFormat(Messages.Chart_day));
		days.getTick().setTickMarkStepHint(X_STEP);
		days.getGrid().setStyle(LineStyle.NONE);
		IAxis works = chart.getAxisSet().getYAxis(0);
		works.getTitle().setVisible(false);
		works.getTick().setFormat(new DecimalFormat("#,##0"));
		works.getGrid().setStyle(LineStyle.SOLID);
		chart.getPlotArea().getControl().addListener(SWT.Resize, event -> setSteps());
		speak(chart.getPlotArea().getControl());
		speak(chart);
	}

	private void speak(Control control) {
		Spoken.of(control).name(Messages.Chart_title).description(model::historyInWords);
	}

	Chart control() {
		return chart;
	}

	/** Shows the days as the model has them. */
	void update() {
		List<TaskDays> history = model.history();
		chart.getPlotArea().getControl().setToolTipText(history.isEmpty() ? Messages.Chart_nothing : model.historyInWords().replace("&", "&&"));
		if (history.equals(shown)) {
			return;
		}
		shown = history;
		draw();
	}

	private void draw() {
		chart.suspendUpdate(true);
		for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(series.getId());
		}
		double highest = 1;
		for (TaskDays task : shown) {
			add(task.title(), task.days(), task.number());
			highest = Math.max(highest, task.days().stream().mapToInt(Day::finished).max().orElse(0));
		}
		showAxes(!shown.isEmpty());
		chart.suspendUpdate(false);
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, highest * HEADROOM));
		setDayRange();
		setSteps();
		chart.redraw();
	}

	/** Without anything finished the title says so, and there is nothing to measure. */
	private void showAxes(boolean isAnything) {
		chart.getTitle().setText(isAnything ? Messages.Chart_title : Messages.Chart_nothing);
		chart.getLegend().setVisible(isAnything);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setVisible(isAnything);
		}
		chart.getAxisSet().getYAxis(0).getGrid().setStyle(isAnything ? LineStyle.SOLID : LineStyle.NONE);
	}

	/** Works are counted: a step is one at least. */
	private void setSteps() {
		IAxis works = chart.getAxisSet().getYAxis(0);
		double height = chart.getPlotArea().getControl().getSize().y;
		int ofOne = (int) Math.ceil(height / (works.getRange().upper - works.getRange().lower));
		works.getTick().setTickMarkStepHint(Math.max(Y_STEP, ofOne));
	}

	private void setDayRange() {
		List<Day> days = shown.stream().flatMap(task -> task.days().stream()).toList();
		if (!days.isEmpty()) {
			double first = days.stream().mapToDouble(ProgressChart::place).min().orElseThrow();
			double last = days.stream().mapToDouble(ProgressChart::place).max().orElseThrow();
			chart.getAxisSet().getXAxis(0).setRange(new Range(first - HALF_A_DAY, last + HALF_A_DAY));
		}
	}

	private void add(String title, List<Day> days, int number) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, title);
		line.setXSeries(days.stream().mapToDouble(ProgressChart::place).toArray());
		line.setYSeries(days.stream().mapToDouble(Day::finished).toArray());
		Color color = COLORS.get(number % COLORS.size()).get();
		line.setLineColor(color);
		line.setLineWidth(WIDTH);
		line.setAntialias(SWT.ON);
		line.setSymbolColor(color);
		line.setSymbolSize(MARK);
		line.setSymbolType(days.size() > MOST_MARKED_DAYS ? PlotSymbolType.NONE : MARKS.get(number % MARKS.size()));
	}

	/** Where a day is on the axis. */
	private static double place(Day day) {
		return day.date().toEpochDay();
	}

	void useColors() {
		Color ground = ThemeColor.CARD.get();
		Color muted = ThemeColor.MUTED.get();
		chart.setBackground(ground);
		chart.getPlotArea().setBackground(ground);
		chart.getTitle().setForeground(muted);
		chart.getLegend().setBackground(ground);
		chart.getLegend().setForeground(ThemeColor.TEXT.get());
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(muted);
			axis.getGrid().setForeground(ThemeColor.LINE.get());
		}
		draw();
	}
}
