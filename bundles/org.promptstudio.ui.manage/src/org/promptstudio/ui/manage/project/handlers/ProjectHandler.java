package org.promptstudio.ui.manage.project.handlers;

import java.util.Arrays;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.manage.project.ProjectCommandIds;
import org.promptstudio.ui.manage.project.ProjectEditor;
import org.promptstudio.ui.manage.project.ProjectOpening;
import org.promptstudio.ui.manage.project.TasksPage;

/** Opens the project editor and does something there; what, stands behind the class name in {@code plugin.xml}. */
public final class ProjectHandler extends AbstractHandler implements IExecutableExtension {

	private enum Act {
		EDIT, NEW, NEW_TASK, PAGE
	}

	private Act act;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Act.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		switch (act) {
			case EDIT -> ProjectOpening.open(page);
			case NEW -> ProjectOpening.makeNew(page);
			case NEW_TASK -> ProjectOpening.open(page).flatMap(ProjectEditor::tasks).ifPresent(TasksPage::add);
			case PAGE -> showPage(page, event.getParameter(ProjectCommandIds.PAGE_NAME));
		}
		return null;
	}

	private static void showPage(IWorkbenchPage page, String name) {
		ProjectOpening.open(page)
				.ifPresent(editor -> Arrays.stream(ProjectEditor.Page.values()).filter(each -> each.id().equals(name)).forEach(editor::show));
	}
}
