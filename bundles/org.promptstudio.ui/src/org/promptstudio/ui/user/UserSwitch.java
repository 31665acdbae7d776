package org.promptstudio.ui.user;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/** Lets somebody else work here: what is open is saved first, and opened anew as that person sees it. User-interface thread. */
public final class UserSwitch {

	private UserSwitch() {
	}

	/**
	 * Switches, and remembers that.
	 *
	 * @param mail a mail address, or any name that is the person's alone
	 * @param name what others call the person; empty where nobody said
	 * @return false when what is open was neither saved nor given up
	 */
	public static boolean to(IWorkbenchPage page, String mail, String name) {
		StudioWorkspace workspace = StudioWorkspace.get();
		IEditorPart editor = ItemNavigation.editor(page).orElse(null);
		if (editor != null && !ItemNavigation.leave(page, editor)) {
			return false;
		}
		Optional<ItemLocation> shown = ItemNavigation.current(page);
		if (editor != null) {
			page.closeEditor(editor, false);
		}
		workspace.switchUser(mail, name);
		shown.map(item -> asOthersSeeIt(workspace, item)).ifPresent(item -> ItemNavigation.open(page, item, true));
		Toasts.show(page, NLS.bind(Messages.Switch_toast, shownName(workspace)));
		return true;
	}

	/** Not in the layer of the one before. */
	private static ItemLocation asOthersSeeIt(StudioWorkspace workspace, ItemLocation item) {
		Optional<Dataset> dataset = workspace.dataset().filter(open -> open.equals(item.dataset()));
		return dataset.map(open -> open.location(item.displayPath())).orElse(item);
	}

	/** What people call who works here: the name in the project, else the one that the person gave, else the mail address. */
	public static String shownName(StudioWorkspace workspace) {
		Project project = workspace.project().orElse(null);
		String named = Members.name(project, workspace.user());
		return named.equals(workspace.user()) ? workspace.userName().orElse(named) : named;
	}

	/** Who works here and what that means, a sentence. */
	public static String explain(StudioWorkspace workspace) {
		String name = shownName(workspace);
		Project project = workspace.project().orElse(null);
		if (workspace.projectProblem().isPresent()) {
			Problem problem = workspace.projectProblem().get();
			String sentences = workspace.obstacle().isPresent() ? Messages.Switch_tipBroken : Messages.Switch_tipOld;
			return NLS.bind(sentences, new Object[] { name, problem.message(), problem.advice() });
		}
		if (project == null) {
			return NLS.bind(Messages.Switch_tipAlone, name);
		}
		return Members.find(project, workspace.user())
				.map(member -> NLS.bind(Messages.Switch_tip, name, Roles.word(Members.role(project, workspace.user()))))
				.orElseGet(() -> NLS.bind(Messages.Switch_tipStranger, name));
	}

	/** Whether there is a project, and who works here is no member of it, or nobody can know because it cannot be read. */
	public static boolean isStranger(StudioWorkspace workspace) {
		return workspace.projectProblem().isPresent()
				|| workspace.project().filter(project -> Members.find(project, workspace.user()).isEmpty()).isPresent();
	}
}
