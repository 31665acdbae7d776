package org.promptstudio.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window of the workbench: its size, its title and what is opened first. */
final class StudioWindowAdvisor extends WorkbenchWindowAdvisor {

	private final StartRequest request;

	StudioWindowAdvisor(IWorkbenchWindowConfigurer configurer, StartRequest request) {
		super(configurer);
		this.request = request;
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(1440, 900));
		configurer.setShowCoolBar(false);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setTitle("Prompt Studio");
	}
}
