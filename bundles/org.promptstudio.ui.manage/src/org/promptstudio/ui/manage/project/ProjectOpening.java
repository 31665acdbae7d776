package org.promptstudio.ui.manage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Role;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ProjectFile;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.models.ModelEditorInput;
import org.promptstudio.ui.models.ModelOpening;
import org.promptstudio.ui.user.UserDialog;

/** Opens the project of the open dataset in its editor, and makes it where there is none. User-interface thread. */
public final class ProjectOpening {

	private ProjectOpening() {
	}

	/** Opens the project; makes one when people want that; says so when no dataset is open. Gives the editor when it is open then. */
	public static Optional<ProjectEditor> open(IWorkbenchPage page) {
		Dataset dataset = StudioWorkspace.get().dataset().orElse(null);
		if (dataset == null) {
			Toasts.show(page, Messages.Open_noDataset);
			return Optional.empty();
		}
		if (!Files.exists(dataset.projectFile()) && !confirmNew(page, dataset)) {
			return Optional.empty();
		}
		return Files.exists(dataset.projectFile()) || make(page, dataset) ? open(page, dataset.projectFile()) : Optional.empty();
	}

	private static boolean confirmNew(IWorkbenchPage page, Dataset dataset) {
		UserDialog.askFirst(page.getWorkbenchWindow());
		int answer = MessageDialog.open(MessageDialog.QUESTION, page.getWorkbenchWindow().getShell(), Messages.New_title,
				NLS.bind(Messages.New_question, dataset.name(), StudioWorkspace.get().user()), SWT.NONE, Messages.New_make,
				Messages.Members_cancel);
		return answer == 0;
	}

	/** Makes a project with the present user as its owner and opens it; opens the one that is there. */
	public static Optional<ProjectEditor> makeNew(IWorkbenchPage page) {
		Dataset dataset = StudioWorkspace.get().dataset().orElse(null);
		if (dataset == null) {
			Toasts.show(page, Messages.Open_noDataset);
			return Optional.empty();
		}
		if (Files.exists(dataset.projectFile())) {
			Toasts.show(page, NLS.bind(Messages.New_exists, dataset.name()));
			return open(page, dataset.projectFile());
		}
		UserDialog.askFirst(page.getWorkbenchWindow());
		return make(page, dataset) ? open(page, dataset.projectFile()) : Optional.empty();
	}

	private static boolean make(IWorkbenchPage page, Dataset dataset) {
		StudioWorkspace workspace = StudioWorkspace.get();
		Project project = ProjectFactory.eINSTANCE.createProject();
		project.setTitle(dataset.name());
		Member owner = ProjectFactory.eINSTANCE.createMember();
		owner.setMail(workspace.user());
		workspace.userName().ifPresent(owner::setName);
		owner.setRole(Role.OWNER);
		project.getMembers().add(owner);
		try {
			ProjectFile.save(dataset.projectFile(), project);
		} catch (IOException e) {
			ILog.of(ProjectOpening.class).error(e.getMessage(), e);
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.New_failed, e.getMessage());
			return false;
		}
		workspace.refreshProject();
		return true;
	}

	/** Opens the project of a dataset, which need not be the one that is open. Edits that a crash left are asked about before. */
	public static Optional<ProjectEditor> open(IWorkbenchPage page, Path file) {
		return ModelOpening.open(page, new ModelEditorInput(file, Messages.Editor_name, Icons.PROJECT), ProjectEditor.ID)
				.map(ProjectEditor.class::cast);
	}
}
