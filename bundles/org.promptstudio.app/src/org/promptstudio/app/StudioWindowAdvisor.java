package org.promptstudio.app;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;

/** The window of the workbench: its size, its title, its status line, and what is opened first. */
final class StudioWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final int WIDTH = 1440;
	private static final int HEIGHT = 900;

	private final StartRequest request;
	private WindowNews news;

	StudioWindowAdvisor(IWorkbenchWindowConfigurer configurer, StartRequest request) {
		super(configurer);
		this.request = request;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new StudioActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		if (PlatformUI.getTestableObject().getTestHarness() == null) { // tests find everything there at once
			Starting.begin(getWindowConfigurer().getWindow().getWorkbench().getDisplay());
		}
		MApplication application = getWindowConfigurer().getWindow().getWorkbench().getService(MApplication.class);
		PlainMenus.in(application);
		ArrowEntries.in(application);
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(WIDTH, HEIGHT));
		configurer.setShowCoolBar(false);
		configurer.setShowPerspectiveBar(false);
		configurer.setShowStatusLine(false); // StatusNews stands in its place
		configurer.setShowProgressIndicator(false); // the items view tells of the index, which is all that takes time
		configurer.setTitle(Messages.Window_title);
	}

	@Override
	public void postWindowOpen() {
		Splash.close();
		StartAhead.await();
		StudioWindow.install(getWindowConfigurer().getWindow());
		news = new WindowNews(getWindowConfigurer());
		new StartUp(getWindowConfigurer().getWindow(), request.requestedPath(), request.sample()).run();
		request.requestedScreenshot().ifPresent(screenshot -> new ScreenshotTaker(getWindowConfigurer().getWindow(), screenshot).start());
	}

	@Override
	public void postWindowClose() {
		if (news != null) {
			news.close();
		}
	}
}
