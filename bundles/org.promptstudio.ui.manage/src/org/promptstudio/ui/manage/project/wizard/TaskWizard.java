package org.promptstudio.ui.manage.project.wizard;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.core.team.TaskDraft;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.ui.manage.project.ProjectModel;
import org.promptstudio.ui.manage.project.internal.Messages;

/** Makes a task, or changes one: what it is, which items, who does them, and, where a manager wants to choose, which item goes to whom. */
public final class TaskWizard extends Wizard {

	/** So that it can be read and typed again. */
	private static final int LARGEST_SEED = 1_000_000;

	private final ProjectModel model;
	private final Task original;
	private final TaskDraft draft;
	private HandPage hand;
	private Task made;

	private TaskWizard(ProjectModel model, Task original) {
		this.model = model;
		this.original = original;
		draft = original == null ? new TaskDraft(ThreadLocalRandom.current().nextInt(1, LARGEST_SEED)) : new TaskDraft(original);
		setWindowTitle(original == null ? Messages.Wizard_new : NLS.bind(Messages.Wizard_edit, original.getTitle()));
	}

	/**
	 * Asks for a task and puts it into the project.
	 *
	 * @param original the task to change; null to make one
	 * @return the task; empty when nobody wanted it
	 */
	public static Optional<Task> open(Shell shell, ProjectModel model, Task original) {
		TaskWizard wizard = new TaskWizard(model, original);
		WizardDialog dialog = new WizardDialog(shell, wizard) {
			@Override
			protected void createButtonsForButtonBar(Composite parent) {
				super.createButtonsForButtonBar(parent);
				getButton(IDialogConstants.FINISH_ID).setText(original == null ? Messages.Wizard_create : Messages.Wizard_change);
			}
		};
		dialog.open();
		return Optional.ofNullable(wizard.made);
	}

	TaskDraft draft() {
		return draft;
	}

	Project project() {
		return model.project();
	}

	/** Whether the task is not in the project yet. */
	boolean isNew() {
		return original == null;
	}

	@Override
	public void addPages() {
		hand = new HandPage(this);
		addPage(new AboutPage(this));
		addPage(new ItemsPage(this));
		addPage(new PeoplePage(this));
		addPage(hand);
	}

	/** Items are chosen only where they are given by hand. */
	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		IWizardPage next = super.getNextPage(page);
		return next == hand && draft.task().getDistribution() != Distribution.HAND ? null : next;
	}

	@Override
	public boolean canFinish() {
		return draft.problem().isEmpty() && !((ItemsPage) getPages()[1]).isSearching();
	}

	@Override
	public boolean performFinish() {
		Task result = draft.result();
		Optional<String> refusal = original == null
				? model.execute(model.tasks().addTask(model.project(), result))
				: model.execute(model.tasks().changeTask(original, result));
		if (refusal.isPresent()) {
			((WizardPage) getContainer().getCurrentPage()).setErrorMessage(refusal.get());
			return false;
		}
		made = original == null ? result : original;
		return true;
	}
}
