package org.promptstudio.ui.manage.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.progress.ProgressCsv;
import org.promptstudio.core.progress.TeamProgress;
import org.promptstudio.core.team.Action;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.AtomicFiles;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexListener;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ProgressReader.Reading;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.internal.MessagePage;

/**
 * How far the team is: a table by task and person, a chart over the days, and CSV of what the table shows. Counts in the background, while it is to be seen,
 * whenever items or the project have changed.
 */
public final class ProgressView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.progress";

	/** Several changes within so many milliseconds are counted together. */
	private static final long DELAY = 700;
	/** In a view at least so high the chart is below the table, which then has room for all columns. */
	private static final int ENOUGH_FOR_BOTH = 480;
	private static final int[] SHARES = { 64, 36 };

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable workspaceListener = this::workspaceChanged;
	private final ProgressModel model = new ProgressModel(this::show);
	private final IPartListener2 visibility = new Visibility();
	private final IndexListener indexListener = new IndexChanges();
	private final Consumer<ItemLocation> savedListener = saved -> itemsChanged();
	private Composite root;
	private StackLayout stack;
	private Composite page;
	private ProgressHeader header;
	private SashForm body;
	private ProgressTable table;
	private ProgressChart chart;
	private MessagePage message;
	private DatasetIndex index;
	private Project project;
	private ProgressJob job;
	private boolean isCounted;
	private boolean isStale = true;
	private String problem;

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setBackground(ThemeColor.GROUND.get());
		Starting.after(root, this::createContents);
	}

	private void createContents() {
		stack = new StackLayout();
		root.setLayout(stack);
		page = new Composite(root, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		page.setLayout(layout);
		header = new ProgressHeader(page, model::setGrouping, this::showChart, () -> count(0), this::askAndExport);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new SashForm(page, SWT.HORIZONTAL);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		table = new ProgressTable(body, model);
		chart = new ProgressChart(body, model);
		body.setWeights(SHARES);
		body.addListener(SWT.Resize, event -> body.setOrientation(body.getSize().y < ENOUGH_FOR_BOTH ? SWT.HORIZONTAL : SWT.VERTICAL));
		message = new MessagePage(root, "progress.message");
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(workspaceListener);
		workspace.addSavedListener(savedListener);
		getSite().getPage().addPartListener(visibility);
		workspaceChanged();
		show();
	}

	private void showChart(boolean isShown) {
		body.setMaximizedControl(isShown ? null : table.control());
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		page.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.GROUND.get());
		header.useColors();
		table.useColors();
		chart.useColors();
	}

	private void workspaceChanged() {
		DatasetIndex now = workspace.index().orElse(null);
		Project team = workspace.project().orElse(null);
		if (now != index) {
			follow(now);
		}
		if (team != project) {
			project = team;
			isStale = true;
		}
		refusal().ifPresent(why -> forget());
		countIfVisible(DELAY);
		show();
	}

	private void follow(DatasetIndex now) {
		if (index != null) {
			index.removeListener(indexListener);
			job.cancel();
		}
		index = now;
		if (index != null) {
			index.addListener(indexListener);
			ProgressJob next = new ProgressJob(index.dataset(), root.getDisplay(), reading -> counted(now, reading), why -> failed(now, why));
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
		countIfVisible(DELAY);
	}

	private void countIfVisible(long delay) {
		if (isStale && index != null && refusal().isEmpty() && getSite().getPage().isPartVisible(this)) {
			count(delay);
		}
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
		if (!root.isDisposed() && counted == index && refusal().isEmpty()) {
			isCounted = true;
			header.setCounting(false);
			model.setReading(reading);
		}
	}

	private void failed(DatasetIndex counted, String why) {
		if (!root.isDisposed() && counted == index) {
			header.setCounting(false);
			problem = why;
			show();
		}
	}

	private Optional<String> refusal() {
		return workspace.permissions().refusal(Action.SEE_PROGRESS);
	}

	private void show() {
		if (stack == null || header == null || chart == null || message == null) {
			return; // still being made
		}
		header.update(model, problem);
		table.update();
		chart.update();
		Control wanted = model.reading().progress().rows().isEmpty() ? message : page;
		if (wanted == message) {
			message.show(emptyText());
		}
		if (stack.topControl != wanted) {
			stack.topControl = wanted;
			root.layout();
			if (getSite().getPage().getActivePart() == this) {
				setFocus(); // the keyboard was on what is hidden now
			}
		}
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
		if (model.rows().isEmpty()) {
			Toasts.show(getSite().getPage(), refusal().orElse(Messages.Export_nothing));
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
			Toasts.show(getSite().getPage(), NLS.bind(Messages.Export_done, file));
		} catch (IOException e) {
			Toasts.show(getSite().getPage(), NLS.bind(Messages.Export_failed, e.getMessage()));
		}
	}

	@Override
	public void setFocus() {
		if (stack != null && stack.topControl == page) {
			table.setFocus();
		} else {
			root.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(workspaceListener);
		workspace.removeSavedListener(savedListener);
		getSite().getPage().removePartListener(visibility);
		if (index != null) {
			index.removeListener(indexListener);
			job.cancel();
		}
		super.dispose();
	}

	private final class Visibility implements IPartListener2 {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == ProgressView.this) {
				countIfVisible(0);
			}
		}
	}

	private final class IndexChanges implements IndexListener {
		private void changed() {
			UiThread.later(root, ProgressView.this::itemsChanged);
		}

		@Override
		public void rowsReset() {
			changed();
		}

		@Override
		public void rowsAppended(int from, int to) {
			changed();
		}

		@Override
		public void rowsUpdated(int from, int to) {
			changed();
		}
	}
}
