package org.promptstudio.app;

import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.preferences.StudioPreferencePage;

/** Sets the workbench up: its layout is remembered, its first perspective is the labelling one, and nothing of the platform is offered in vain. */
final class StudioWorkbenchAdvisor extends WorkbenchAdvisor {

	private static final String KEYS_PAGE = "org.eclipse.ui.preferencePages.Keys";

	private final StartRequest request;

	StudioWorkbenchAdvisor(StartRequest request) {
		this.request = request;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		StartAhead.modelsReady();
		request.requestedUser().ifPresent(StudioWorkspace.get()::setUser);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return LabellingPerspective.ID;
	}

	@Override
	public String getMainPreferencePageId() {
		return StudioPreferencePage.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new StudioWindowAdvisor(configurer, request);
	}

	@Override
	public void postStartup() {
		PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
		List<IPreferenceNode> wanted = pages.getElements(PreferenceManager.PRE_ORDER).stream().map(IPreferenceNode.class::cast)
				.filter(page -> page.getId().equals(StudioPreferencePage.ID) || page.getId().equals(KEYS_PAGE)).toList();
		pages.removeAll();
		wanted.forEach(pages::addToRoot);
	}

	@Override
	public void postShutdown() {
		StudioWorkspace.get().close();
	}
}
