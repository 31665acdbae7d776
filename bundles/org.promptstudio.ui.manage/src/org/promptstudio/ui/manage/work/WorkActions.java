package org.promptstudio.ui.manage.work;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.FileWork;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.review.ItemReview;

/**
 * What the present user does with tasks: begins one, goes to its next item, takes one from its queue, leaves it. What reads files does so in the background, in jobs
 * of the family {@code WorkActions.class}. User-interface thread.
 */
final class WorkActions {

	/** Where to go: the item, or nowhere with the task as it is. */
	private record Step(MyTask task, Optional<String> item, boolean isTaken) {}

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchPage page;

	WorkActions(IWorkbenchPage page) {
		this.page = page;
	}

	/** Works on a task from now on, and goes to what is next in it. */
	void start(Task task) {
		if (leaveItem()) {
			begin(task);
			goToNext(task, null);
		}
	}

	/** Opens an item of a task, which is the present one then. */
	void open(Task task, String item) {
		if (leaveItem()) {
			if (workspace.work().task().filter(task::equals).isEmpty()) {
				begin(task);
			}
			show(item);
		}
	}

	/** The item that is shown belongs to the task too, maybe: from this moment on nothing of it may go to another place. */
	private void begin(Task task) {
		workspace.work().start(task);
		ItemNavigation.reopen(page);
	}

	/**
	 * Goes to the next item of the present task; takes one from its queue when there is none left. Who works on no task and has only one begins it; who has
	 * several chooses in the view.
	 */
	void next() {
		Task task = workspace.work().task().orElse(null);
		List<Task> own = workspace.project().map(project -> Share.tasksOf(project, workspace.user())).orElse(List.of());
		if (task == null && own.size() == 1) {
			MyWorkView.show(page);
			start(own.getFirst());
		} else if (task == null) {
			MyWorkView.show(page);
			Toasts.show(page, Messages.Next_noTask);
		} else if (leaveItem()) {
			goToNext(task, workspace.current().map(ItemLocation::displayPath).orElse(null));
		}
	}

	/** Works without a task from now on; the present item is shown as the dataset has it, unless the user may see it in one's own layer only. */
	void stop() {
		String title = workspace.work().title().orElse(null);
		if (title == null) {
			Toasts.show(page, Messages.Stop_noTask);
		} else if (leaveItem()) {
			workspace.work().stop();
			ItemNavigation.reopen(page);
			boolean isOwnWork = workspace.current().flatMap(workspace.work()::taskOf).isPresent();
			Toasts.show(page, NLS.bind(isOwnWork ? Messages.Stop_ownWork : Messages.Stop_done, title));
		}
	}

	/** Gives the item that is shown back to the queue of the present task. */
	void giveBack() {
		new GivingBack(page).giveBack();
	}

	/** What is edited is saved first: it says how far the item is. */
	private boolean leaveItem() {
		return ItemNavigation.editor(page).map(editor -> Boolean.valueOf(ItemNavigation.leave(page, editor))).orElse(Boolean.TRUE).booleanValue();
	}

	private void goToNext(Task task, String from) {
		Dataset dataset = workspace.dataset().orElseThrow();
		Project project = workspace.project().orElseThrow();
		MyTasks tasks = new MyTasks(project, workspace.user(), workspace.work().shares().orElseThrow(), workspace.work().reader().orElseThrow());
		Display display = page.getWorkbenchWindow().getShell().getDisplay();
		Job.getJobManager().cancel(WorkActions.class);
		new FileWork<>(NLS.bind(Messages.Next_job, dataset.name()), WorkActions.class, display, monitor -> find(tasks, task, from, monitor),
				step -> go(dataset, step), this::tell).schedule();
	}

	/** In the background. */
	private static Step find(MyTasks tasks, Task task, String from, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		MyTask own = tasks.read(task, progress.split(1));
		Optional<String> next = own.next(from);
		boolean isAnother = next.filter(item -> !item.equals(from)).isPresent();
		if (!isAnother && own.mayTake()) {
			progress.split(1);
			Optional<Claim> claim = tasks.shares().claims().takeNext(task, tasks.person(), InstantSource.system());
			if (claim.isPresent()) {
				return new Step(own, claim.map(Claim::item), true);
			}
		}
		return new Step(own, next, false);
	}

	private void go(Dataset dataset, Step step) {
		boolean isPresent = workspace.dataset().filter(dataset::equals).isPresent()
				&& workspace.work().task().filter(task -> step.task().id().equals(task.getId())).isPresent();
		if (!isPresent || shell().isDisposed()) {
			return;
		}
		if (step.isTaken()) {
			workspace.work().refreshShare();
		}
		boolean isShown = step.item().isPresent() && step.item().equals(workspace.current().map(ItemLocation::displayPath));
		step.item().ifPresentOrElse(this::show, () -> sayWhyNot(step.task()));
		if (isShown && step.task().free() > 0) {
			tell(Messages.Next_thisFirst);
		}
	}

	/** Shows an item; of one that came back, the response that is to be put right. */
	private void show(String item) {
		if (ItemNavigation.open(page, workspace.dataset().orElseThrow().location(item), true)) {
			ItemReview.openItem(page).ifPresent(open -> issue(open).ifPresent(response -> {
				open.select(response);
				ItemNavigation.editor(page).ifPresent(IEditorPart::setFocus); // the keyboard does not follow by itself
			}));
		}
	}

	private static Optional<Response> issue(OpenItem open) {
		return open.item().stream().flatMap(item -> item.getPrompts().stream()).flatMap(prompt -> open.order().responses(prompt).stream())
				.filter(response -> response.getReviewState() == ReviewState.ISSUE).findFirst();
	}

	private void sayWhyNot(MyTask task) {
		int waiting = task.count(WorkState.WAITING);
		if (task.total() == 0) {
			tell(NLS.bind(task.isQueue() ? Messages.Next_queueEmpty : Messages.Next_nothing, task.title()));
		} else if (waiting > 0) {
			tell(NLS.bind(Messages.Next_waiting, task.title(), Integer.valueOf(waiting)));
		} else if (task.unreadable() > 0) {
			tell(NLS.bind(Messages.Next_unreadable, task.title(), Integer.valueOf(task.unreadable())));
		} else {
			tell(NLS.bind(Messages.Next_allDone, task.title()));
		}
	}

	private void tell(String text) {
		if (!shell().isDisposed()) {
			Toasts.show(page, text);
		}
	}

	private Shell shell() {
		return page.getWorkbenchWindow().getShell();
	}
}
