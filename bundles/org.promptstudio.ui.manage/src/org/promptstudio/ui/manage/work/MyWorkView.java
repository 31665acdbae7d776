package org.promptstudio.ui.manage.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.Share;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;

/** The tasks of the present user in the open dataset, each with how far it is and the way to its next item. What is not visible is not read. */
public final class MyWorkView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.work";

	private static final int GRID = 8;

	/** What the tasks are read for; another one makes them outdated. */
	private record Source(Project project, String user, Share share) {}

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final Runnable workspaceListener = this::workspaceChanged;
	private final Consumer<ItemLocation> savedListener = location -> outdate();
	private final Visibility visibility = new Visibility();
	private final List<TaskCard> cards = new ArrayList<>();
	private final Listener windowListener = event -> outdate(); // others may have sent something back
	private Composite root;
	private StackLayout stack;
	private ScrolledComposite scroll;
	private Composite list;
	private EmptyWork empty;
	private Source source;
	private List<MyTask> tasks;
	private Job reading;
	private boolean outdated = true;
	private boolean visible;

	/** Shows the view with the focus. */
	static void show(IWorkbenchPage page) {
		try {
			page.showView(ID);
		} catch (PartInitException e) {
			ILog.of(MyWorkView.class).error("The view of the tasks could not be opened.", e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		stack = new StackLayout();
		root.setLayout(stack);
		scroll = new ScrolledComposite(root, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.getVerticalBar().setIncrement(40);
		list = new Composite(scroll, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = GRID;
		layout.marginHeight = GRID;
		layout.verticalSpacing = GRID;
		list.setLayout(layout);
		scroll.setContent(list);
		scroll.addListener(SWT.Resize, event -> layOut());
		TestIds.set(list, "work.tasks");
		empty = new EmptyWork(root, getSite());
		stack.topControl = empty;
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(workspaceListener);
		workspace.addSavedListener(savedListener);
		getSite().getPage().addPartListener(visibility);
		getSite().getShell().addListener(SWT.Activate, windowListener);
		workspaceChanged();
	}

	private void useColors() {
		for (Control control : new Control[] { root, scroll, list }) {
			control.setBackground(ThemeColor.GROUND.get());
		}
	}

	private void workspaceChanged() {
		Source now = workspace.project()
				.map(project -> new Source(project, workspace.user(), workspace.work().share().orElse(null))).orElse(null);
		if (!Objects.equals(now, source) || now == null) {
			boolean isOther = source == null || now == null || source.project() != now.project() || !source.user().equals(now.user());
			source = now;
			tasks = isOther ? null : tasks;
			outdate();
			show();
		}
	}

	private void outdate() {
		outdated = true;
		if (visible) {
			read();
		}
	}

	private void read() {
		outdated = false;
		if (reading != null) {
			reading.cancel();
		}
		Source asked = source;
		if (asked == null) {
			return;
		}
		MyTasks mine = new MyTasks(asked.project(), asked.user(), workspace.work().shares().orElseThrow(), workspace.work().reader().orElseThrow());
		Display display = root.getDisplay();
		ICoreRunnable read = monitor -> {
			try {
				List<MyTask> found = mine.read(monitor);
				UiThread.later(display, () -> found(asked, found));
			} catch (IOException e) {
				UiThread.later(display, () -> failed(asked, e.getMessage()));
			}
		};
		reading = Job.createSystem(Messages.Work_reading, read);
		reading.schedule();
	}

	private void found(Source asked, List<MyTask> found) {
		if (asked.equals(source)) {
			tasks = found;
			show();
		}
	}

	private void failed(Source asked, String message) {
		if (asked.equals(source)) {
			tasks = null;
			empty.show(message, EmptyWork.Action.NONE);
			showPage(empty);
		}
	}

	/** The tasks shown; empty while they are read, and where there are none to read. */
	Optional<List<MyTask>> tasks() {
		return Optional.ofNullable(tasks);
	}

	private void show() {
		if (source == null || tasks == null || tasks.isEmpty()) {
			showEmpty();
			return;
		}
		String current = workspace.work().task().map(task -> task.getId()).orElse("");
		if (!tasks.stream().map(MyTask::id).toList().equals(cards.stream().map(TaskCard::taskId).toList())) {
			clear();
			tasks.forEach(task -> cards.add(new TaskCard(list, task.id(), new WorkActions(getSite().getPage()))));
		}
		for (int i = 0; i < cards.size(); i++) {
			boolean isCurrent = tasks.get(i).id().equals(current);
			cards.get(i).show(tasks.get(i), isCurrent, isCurrent || current.isEmpty() && i == 0, LocalDate.now());
		}
		showPage(scroll);
		layOut();
	}

	private void clear() {
		cards.forEach(Control::dispose);
		cards.clear();
	}

	private void showEmpty() {
		clear();
		if (workspace.dataset().isEmpty()) {
			empty.show(Messages.Empty_noDataset, EmptyWork.Action.OPEN_DATASET);
		} else if (source == null) {
			empty.show(
					workspace.projectProblem().map(problem -> problem.message() + ' ' + problem.advice())
							.map(why -> NLS.bind(Messages.Empty_broken, why))
							.orElse(Messages.Empty_noProject),
					EmptyWork.Action.NONE);
		} else if (tasks == null) {
			empty.show(Messages.Work_reading, EmptyWork.Action.NONE);
		} else if (Members.find(source.project(), source.user()).isEmpty()) {
			empty.show(NLS.bind(Messages.Empty_stranger, source.user()), EmptyWork.Action.SAY_WHO);
		} else {
			empty.show(NLS.bind(Messages.Empty_noTasks, Members.name(source.project(), source.user())), EmptyWork.Action.NONE);
		}
		showPage(empty);
	}

	private void showPage(Control page) {
		if (stack.topControl != page) {
			stack.topControl = page;
			root.layout();
		}
	}

	private void layOut() {
		int width = scroll.getClientArea().width;
		if (width > 0) {
			list.setSize(list.computeSize(width, SWT.DEFAULT, true));
			list.layout(true, true);
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl == scroll && !cards.isEmpty()) {
			cards.get(0).focusMain();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(workspaceListener);
		workspace.removeSavedListener(savedListener);
		getSite().getPage().removePartListener(visibility);
		if (!getSite().getShell().isDisposed()) {
			getSite().getShell().removeListener(SWT.Activate, windowListener);
		}
		source = null;
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}

	private final class Visibility implements IPartListener2 {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == MyWorkView.this) {
				visible = true;
				if (outdated) {
					read();
				}
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == MyWorkView.this) {
				visible = false;
			}
		}
	}
}
