package org.promptstudio.ui.manage.work;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.Share;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.views.StudioView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.PageStack;

/** The tasks of the present user in the open dataset, each with how far it is and the way to its next item. What is not visible is not read. */
public final class MyWorkView extends StudioView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.manage.work";

	private static final int GRID = 8;

	/** What the tasks are read for; another one makes them outdated. */
	private record Source(Project project, String user, Share share) {}

	private final Consumer<ItemLocation> savedListener = location -> outdate();
	private final List<TaskCard> cards = new ArrayList<>();
	private final Listener windowListener = event -> outdate(); // others may have sent something back
	private ScrolledComposite scroll;
	private Composite list;
	private EmptyPage empty;
	private Source source;
	private List<MyTask> tasks;
	private Job reading;
	private boolean outdated = true;

	/** A view of nothing yet. */
	public MyWorkView() {
		super(ThemeColor.GROUND);
	}

	/** Shows the view with the focus. */
	static void show(IWorkbenchPage page) {
		try {
			page.showView(ID);
		} catch (PartInitException e) {
			ILog.of(MyWorkView.class).error("The view of the tasks could not be opened.", e);
		}
	}

	@Override
	protected void createContents(PageStack pages) {
		scroll = new ScrolledComposite(pages, SWT.V_SCROLL);
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
		empty = new EmptyPage(pages, ThemeColor.GROUND, "work.empty");
		pages.show(empty);
	}

	@Override
	protected void listen() {
		super.listen();
		workspace().addSavedListener(savedListener);
		getSite().getShell().addListener(SWT.Activate, windowListener);
	}

	@Override
	protected void useColors() {
		for (Control control : new Control[] { scroll, list }) {
			control.setBackground(ThemeColor.GROUND.get());
		}
	}

	@Override
	protected void refresh() {
		Source now = workspace().project()
				.map(project -> new Source(project, workspace().user(), workspace().work().share().orElse(null))).orElse(null);
		if (!Objects.equals(now, source) || now == null) {
			boolean isOther = source == null || now == null || source.project() != now.project() || !source.user().equals(now.user());
			source = now;
			tasks = isOther ? null : tasks;
			outdated = true;
			show();
		}
		if (outdated) {
			read();
		}
	}

	private void outdate() {
		outdated = true;
		changed();
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
		MyTasks mine = new MyTasks(asked.project(), asked.user(), workspace().work().shares().orElseThrow(),
				workspace().work().reader().orElseThrow());
		Display display = root().getDisplay();
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
			empty.show(message);
			show(root(), empty);
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
		String current = workspace().work().task().map(task -> task.getId()).orElse("");
		if (!tasks.stream().map(MyTask::id).toList().equals(cards.stream().map(TaskCard::taskId).toList())) {
			clear();
			tasks.forEach(task -> cards.add(new TaskCard(list, task.id(), new WorkActions(page()))));
		}
		for (int i = 0; i < cards.size(); i++) {
			boolean isCurrent = tasks.get(i).id().equals(current);
			cards.get(i).show(tasks.get(i), isCurrent, isCurrent || current.isEmpty() && i == 0, LocalDate.now());
		}
		show(root(), scroll);
		layOut();
	}

	private void clear() {
		cards.forEach(Control::dispose);
		cards.clear();
	}

	private EmptyPage.Action action(String label, String command) {
		return new EmptyPage.Action(label, "work.empty.action", () -> CommandRunner.run(getSite(), command, Map.of()));
	}

	private void showEmpty() {
		clear();
		if (workspace().dataset().isEmpty()) {
			empty.show(Messages.Empty_noDataset, List.of(openDataset("work.empty.action")));
		} else if (source == null) {
			empty.show(workspace().projectProblem().map(problem -> problem.message() + ' ' + problem.advice())
					.map(why -> NLS.bind(Messages.Empty_broken, why)).orElse(Messages.Empty_noProject));
		} else if (tasks == null) {
			empty.show(Messages.Work_reading);
		} else if (Members.find(source.project(), source.user()).isEmpty()) {
			empty.show(NLS.bind(Messages.Empty_stranger, source.user()), List.of(action(Messages.Empty_sayWho, "org.promptstudio.ui.switchUser")));
		} else if (workspace().permissions().may(Action.SEE_PROGRESS)) {
			empty.show(NLS.bind(Messages.Empty_noTasksManager, Members.name(source.project(), source.user())),
					List.of(action(Messages.Empty_showProgress, "org.promptstudio.ui.manage.showProgress")));
		} else {
			empty.show(NLS.bind(Messages.Empty_noTasks, Members.name(source.project(), source.user())));
		}
		show(root(), empty);
	}

	private void layOut() {
		int width = scroll.getClientArea().width;
		if (width > 0) {
			list.setSize(list.computeSize(width, SWT.DEFAULT, true));
			list.layout(true, true);
		}
	}

	@Override
	protected void takeFocus() {
		if (root().shows(scroll) && !cards.isEmpty()) {
			cards.get(0).focusMain();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace().removeSavedListener(savedListener);
		if (!getSite().getShell().isDisposed()) {
			getSite().getShell().removeListener(SWT.Activate, windowListener);
		}
		source = null;
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}
}
