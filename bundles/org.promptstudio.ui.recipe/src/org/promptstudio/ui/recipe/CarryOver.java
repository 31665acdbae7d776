package org.promptstudio.ui.recipe;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.recipe.edit.KeyCarryOver;
import org.promptstudio.ui.recipe.edit.KeyCarryOver.Report;
import org.promptstudio.ui.recipe.edit.KeyChange;
import org.promptstudio.ui.recipe.internal.Messages;

/** Carries the answers of the present dataset over to renamed keys, in the background, and tells what was done. */
public final class CarryOver extends Job {

	/** The family of the job. */
	public static final Object FAMILY = CarryOver.class;
	private static final int SHOWN_FAILURES = 10;

	private final IWorkbenchPage page;
	private final Dataset dataset;
	private final List<KeyChange> changes;
	private final int total;
	private final String user;

	private CarryOver(IWorkbenchPage page, Dataset dataset, List<KeyChange> changes, int total, String user) {
		super(Messages.CarryOver_job);
		this.page = page;
		this.dataset = dataset;
		this.changes = changes;
		this.total = total;
		this.user = user;
		setUser(true);
	}

	/** Whether a recipe belongs to the dataset that is open: only its answers are within reach. */
	static boolean isPossible(Path recipe) {
		return StudioWorkspace.get().dataset().map(Dataset::recipeFolder).filter(folder -> recipe.startsWith(folder)).isPresent();
	}

	/** Starts it, after unsaved edits of items were saved or given up. */
	static void start(IWorkbenchPage page, List<KeyChange> changes) {
		if (!page.saveAllEditors(true)) {
			return;
		}
		StudioWorkspace workspace = StudioWorkspace.get();
		workspace.dataset().ifPresent(dataset -> {
			int total = workspace.index().map(index -> Integer.valueOf(index.view().size())).orElse(Integer.valueOf(0)).intValue();
			new CarryOver(page, dataset, changes, total, workspace.user()).schedule();
		});
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(Messages.CarryOver_job, total == 0 ? IProgressMonitor.UNKNOWN : total);
		Report report = new KeyCarryOver(changes, InstantSource.system(), user).run(dataset, monitor);
		monitor.done();
		Shell shell = page.getWorkbenchWindow().getShell();
		UiThread.later(shell, () -> tell(shell, report));
		return Status.OK_STATUS;
	}

	private void tell(Shell shell, Report report) {
		for (IEditorReference reference : page.getEditorReferences()) {
			IEditorPart editor = reference.getEditor(false);
			ChangedOutsideCheck check = editor == null ? null : editor.getAdapter(ChangedOutsideCheck.class);
			if (check != null) {
				check.checkChangedOutside();
			}
		}
		String text = text(report);
		if (report.failed() == 0 && !report.cancelled()) {
			Toasts.show(shell, text, null, null);
		} else {
			MessageDialog.openWarning(shell, Messages.CarryOver_job, text);
		}
	}

	private static String text(Report report) {
		String text = NLS.bind(Messages.CarryOver_done, Integer.valueOf(report.changed()), Integer.valueOf(report.read()));
		if (report.cancelled()) {
			text += ' ' + Messages.CarryOver_cancelled;
		}
		if (report.failed() > 0) {
			List<String> shown = report.failures().subList(0, Math.min(SHOWN_FAILURES, report.failures().size()));
			text += "\n\n" + NLS.bind(Messages.CarryOver_failed, Integer.valueOf(report.failed())) + '\n' + String.join("\n", shown);
		}
		return text;
	}
}
