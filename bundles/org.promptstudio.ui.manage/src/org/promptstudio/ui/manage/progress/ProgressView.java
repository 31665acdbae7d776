package org.promptstudio.ui.manage.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.promptstudio.core.progress.ProgressCsv;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.team.Action;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.AtomicFiles;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexListener;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ProgressReader.Reading;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.items.IndexNews;
import org.promptstudio.ui.views.StudioView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/**
 * How far the team is: a table by task and person, a chart over the days, and CSV of what the table shows. Counts in the background, while it is to be seen,
 * whenever items or the project have changed.
 */
public final class ProgressView extends StudioView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.progress";

	/** Several changes within so many milliseconds are counted together. */
	private static final long DELAY = 700;
	/** In a view at least so high the chart is below the table, which then has room for all columns. */
	private static final int ENOUGH_FOR_BOTH = 480;
	/** In pixels. */
	private static final int LEAST_CHART = 240;
	private static final int[] SHARES = { 64, 36 };

	private final ProgressModel model = new ProgressModel(this::show);
	private final IndexListener indexListener = new IndexNews(look -> UiThread.later(root(), look), this::itemsChanged);
	private final Consumer<ItemLocation> savedListener = saved -> itemsChanged();
	private Composite page;
	private ProgressHeader header;
	private SashForm body;
	private ProgressTable table;
	private ProgressChart chart;
	private EmptyPage message;
	private DatasetIndex index;
	private Project project;
	private ProgressJob job;
	/** Empty as long as nobody has said whether to show the chart. */
	private Optional<Boolean> isChartWanted = Optional.empty();
	private boolean isCounted;
	private boolean isStale = true;
	private boolean isNew = true;
	private String problem;

	/** A view of nothing yet. */
	public ProgressView() {
		super(ThemeColor.GROUND);
	}

	@Override
	protected void createContents(PageStack pages) {
		page = new Composite(pages, SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		header = new ProgressHeader(page, model::setGrouping, this::showChart, () -> count(0), this::askAndExport);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new SashForm(page, SWT.HORIZONTAL);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table = new ProgressTable(body, model);
		chart = new ProgressChart(body, model);
		body.setWeights(SHARES);
		body.addListener(SWT.Resize, event -> arrange());
		message = new EmptyPage(pages, ThemeColor.GROUND, "progress.message");
		pages.show(message);
	}

	@Override
	protected void listen() {
		super.listen();
		workspace().addSavedListener(savedListener);
	}

	private void showChart(boolean isShown) {
		isChartWanted = Optional.of(isShown);
		arrange();
	}

	/** Shows the chart below or beside the table; where there is room for only one of them the table, until the chart is asked for. */
	private void arrange() {
		boolean isHigh = body.getSize().y >= ENOUGH_FOR_BOTH;
		boolean hasRoom = isHigh || body.getSize().x >= table.width() + LEAST_CHART;
		boolean isChartShown = isChartWanted.orElse(hasRoom);
		body.setOrientation(isHigh ? SWT.VERTICAL : SWT.HORIZONTAL);
		Control alone = isChartShown ? chart.control() : table.control();
		Control maximized = isChartShown && hasRoom ? null : alone;
		if (body.getMaximizedControl() != maximized) {
			body.setMaximizedControl(maximized);
		}
		header.setChartShown(isChartShown);
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.GROUND.get());
		header.useColors();
		table.useColors();
		chart.useColors();
	}

	@Override
	protected void refresh() {
		followWorkspace();
		if (isStale && index != null && refusal().isEmpty()) {
			count(isNew ? 0 : DELAY);
		}
		isNew = false;
		show();
	}

	@Override
	protected void hidden() {
		isNew = true;
	}

	/** Lets go of a dataset that was closed. */
	@Override
	protected void outdated() {
		followWorkspace();
	}

	private void followWorkspace() {
		DatasetIndex now = workspace().index().orElse(null);
		Project team = workspace().project().orElse(null);
		if (now != index) {
			follow(now);
		}
		if (team != project) {
			project = team;
			isStale = true;
		}
		if (refusal().isPresent()) {
			forget();
		}
	}

	private void follow(DatasetIndex now) {
		if (index != null) {
			index.removeListener(indexListener);
			job.cancel();
		}
		index = now;
		if (index != null) {
			index.addListener(indexListener);
			ProgressJob next = new ProgressJob(index.dataset(), root().getDisplay(), reading -> counted(now, reading), why -> failed(now, why));
			job = next;
		}
		forget();
	}

	/** What is no longer true, or nobody may see. */
	private void forget() {
		isStale = true;
		isCounted = false;
		problem = null;
		model.setReading(new Reading(TeamProgress.NONE, 0));
	}

	private void itemsChanged() {
		isStale = true;
		changed();
	}

	private void count(long delay) {
		if (index == null || refusal().isPresent()) {
			return;
		}
		isStale = false;
		problem = null;
		header.setCounting(true);
		Project copy = project == null ? null : EcoreUtil.copy(project);
		job.start(new ProgressJob.Order(copy, index.view().size()), delay);
	}

	private void counted(DatasetIndex counted, Reading reading) {
		if (!root().isDisposed() && counted == index && refusal().isEmpty()) {
			isCounted = true;
			header.setCounting(false);
			model.setReading(reading);
		}
	}

	private void failed(DatasetIndex counted, String why) {
		if (!root().isDisposed() && counted == index) {
			header.setCounting(false);
			problem = why;
			show();
		}
	}

	private Optional<String> refusal() {
		return workspace().permissions().refusal(Action.SEE_PROGRESS);
	}

	private void show() {
		if (header == null || chart == null || message == null) {
			return; // still being made
		}
		header.update(model, problem);
		table.update();
		chart.update();
		arrange();
		boolean isEmpty = model.reading().progress().rows().isEmpty();
		if (isEmpty) {
			message.show(emptyText(), index == null ? List.of(openDataset("progress.openDataset")) : List.of());
		}
		show(root(), isEmpty ? message : page);
	}

	private String emptyText() {
		if (index == null) {
			return Messages.Empty_noDataset;
		}
		if (refusal().isPresent()) {
			return NLS.bind(Messages.Empty_refused, refusal().get());
		}
		if (problem != null) {
			return problem;
		}
		return isCounted ? Messages.Empty_nothing : Messages.Empty_counting;
	}

	/** Asks for a file and writes what the table shows into it. */
	public void askAndExport() {
		catchUp();
		if (model.rows().isEmpty()) {
			Toasts.show(page(), refusal().orElse(Messages.Export_nothing));
			return;
		}
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setText(Messages.Export_title);
		dialog.setFileName(Messages.Export_file);
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			export(Path.of(chosen));
		}
	}

	/** Writes what the table shows, in its order, as CSV in UTF-8; tells in a toast how that went. */
	public void export(Path file) {
		StringBuilder csv = new StringBuilder();
		try {
			ProgressCsv.write(model.rows(), csv);
			AtomicFiles.write(file, csv.toString().getBytes(StandardCharsets.UTF_8));
			Toasts.show(page(), NLS.bind(Messages.Export_done, file));
		} catch (IOException e) {
			Toasts.show(page(), NLS.bind(Messages.Export_failed, e.getMessage()));
		}
	}

	@Override
	protected void takeFocus() {
		if (root().shows(page)) {
			table.setFocus();
		} else {
			message.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace().removeSavedListener(savedListener);
		if (index != null) {
			index.removeListener(indexListener);
			job.cancel();
		}
		super.dispose();
	}
}
