package org.promptstudio.ui.manage.adjudication;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.core.team.Action;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.TaskShares;
import org.promptstudio.store.UndecidedItems;
import org.promptstudio.store.WorkReader;
import org.promptstudio.ui.FileWork;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/** Goes to the next item that all annotators have finished and nobody has decided; looks for it in the background. User-interface thread. */
public final class NextToDecide {

	/** The family of the jobs that look for an item. */
	static final Object FAMILY = NextToDecide.class;

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchPage page;

	/** In a page of the window. */
	public NextToDecide(IWorkbenchPage page) {
		this.page = page;
	}

	/** Goes there, or says why not. What is edited is saved first: it says whether the item is decided. */
	public void go() {
		Project project = workspace.project().orElse(null);
		Optional<String> refusal = workspace.permissions().refusal(Action.ADJUDICATE);
		if (refusal.isPresent() || project == null) {
			Toasts.show(page, refusal.orElse(Messages.Decide_noTeam));
		} else if (ItemNavigation.editor(page).filter(editor -> !ItemNavigation.leave(page, editor)).isEmpty()) {
			look(EcoreUtil.copy(project));
		}
	}

	private void look(Project project) {
		Dataset dataset = workspace.dataset().orElseThrow();
		DatasetIndex index = workspace.index().orElseThrow();
		TaskShares shares = workspace.work().shares().orElseThrow();
		WorkReader reader = workspace.work().reader().orElseThrow();
		String from = workspace.current().map(ItemLocation::displayPath).orElse(null);
		Display display = page.getWorkbenchWindow().getShell().getDisplay();
		Job.getJobManager().cancel(FAMILY);
		new FileWork<>(NLS.bind(Messages.Decide_job, dataset.name()), FAMILY, display,
				monitor -> new UndecidedItems(project, shares, reader).next(index.view(), from, monitor), found -> show(dataset, found),
				problem -> Toasts.show(page, problem)).schedule();
	}

	private void show(Dataset dataset, Optional<String> found) {
		if (page.getWorkbenchWindow().getShell() == null || workspace.dataset().filter(dataset::equals).isEmpty()) {
			return;
		}
		if (found.isEmpty()) {
			Toasts.show(page, Messages.Decide_none);
			return;
		}
		ItemLocation item = dataset.location(found.get());
		if (workspace.work().has(item)) {
			workspace.work().stop(); // who decides looks at the result, not at one's own work
		}
		if (ItemNavigation.open(page, item, false)) {
			try {
				page.showView(AdjudicationView.ID);
			} catch (PartInitException e) {
				ILog.of(NextToDecide.class).error(e.getMessage(), e);
			}
		}
	}
}
