package org.promptstudio.ui.manage.work;

import java.time.InstantSource;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.Claims;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.FileWork;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/**
 * Gives the item that is shown back to the queue of the present task, so that others can take it; can be undone until somebody has. User-interface thread; files are
 * written in jobs of the family {@code WorkActions.class}.
 */
final class GivingBack {

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchPage page;

	GivingBack(IWorkbenchPage page) {
		this.page = page;
	}

	/** Gives it back, or says why that is not possible. */
	void giveBack() {
		Task task = workspace.work().task().orElse(null);
		String item = workspace.current().filter(workspace.work()::has).map(ItemLocation::displayPath).orElse(null);
		if (task == null) {
			tell(Messages.Next_noTask);
		} else if (task.getDistribution() != Distribution.QUEUE) {
			tell(NLS.bind(Messages.Back_noQueue, workspace.work().title().orElse("")));
		} else if (item == null) {
			tell(Messages.Back_notTaken);
		} else if (ItemNavigation.editor(page).map(editor -> Boolean.valueOf(ItemNavigation.leave(page, editor))).orElse(Boolean.TRUE)
				.booleanValue()) {
			giveBack(task, item);
		}
	}

	private void giveBack(Task task, String item) {
		Dataset dataset = workspace.dataset().orElseThrow();
		MyTasks tasks = new MyTasks(workspace.project().orElseThrow(), workspace.user(), workspace.work().shares().orElseThrow(),
				workspace.work().reader().orElseThrow());
		Share share = workspace.work().share().orElseThrow();
		schedule(dataset, monitor -> {
			if (tasks.reader().read(task, share, item).is(WorkState.DONE)) {
				return () -> tell(NLS.bind(Messages.Back_done, item));
			}
			Claims claims = tasks.shares().claims();
			if (!claims.giveBack(task.getId(), item, tasks.person(), InstantSource.system())) {
				return () -> tell(Messages.Back_notTaken);
			}
			Optional<String> next = tasks.read(task, new NullProgressMonitor()).next(null); // it is given back: what follows is not cancelled
			return () -> given(dataset, tasks, task, item, next);
		});
	}

	private void given(Dataset dataset, MyTasks tasks, Task task, String item, Optional<String> next) {
		workspace.work().refreshShare();
		next.ifPresentOrElse(this::show, () -> ItemNavigation.reopen(page));
		Toasts.show(page, NLS.bind(Messages.Back_given, item), Messages.Back_undo, () -> takeAgain(dataset, tasks, task, item));
	}

	private void takeAgain(Dataset dataset, MyTasks tasks, Task task, String item) {
		schedule(dataset, monitor -> tasks.shares().claims().take(task, item, tasks.person(), InstantSource.system())
				? () -> taken(item)
				: () -> tell(NLS.bind(Messages.Back_gone, item)));
	}

	private void taken(String item) {
		workspace.work().refreshShare();
		if (ItemNavigation.editor(page).filter(editor -> !ItemNavigation.leave(page, editor)).isEmpty()) {
			ItemNavigation.reopen(page); // where it is shown already, it goes to its place in the task
			show(item);
		}
	}

	private void show(String item) {
		ItemNavigation.open(page, workspace.dataset().orElseThrow().location(item), true);
	}

	/** @param work gives what to do then in the user-interface thread */
	private void schedule(Dataset dataset, FileWork.Work<Runnable> work) {
		Display display = page.getWorkbenchWindow().getShell().getDisplay();
		new FileWork<>(NLS.bind(Messages.Back_job, dataset.name()), WorkActions.class, display, work, then -> {
			if (isOpen(dataset)) {
				then.run();
			}
		}, problem -> {
			if (isOpen(dataset)) {
				tell(problem);
			}
		}).schedule();
	}

	private boolean isOpen(Dataset dataset) {
		return !page.getWorkbenchWindow().getShell().isDisposed() && workspace.dataset().filter(dataset::equals).isPresent();
	}

	private void tell(String text) {
		Toasts.show(page, text);
	}
}
