package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.app.StudioApplication;

/** The studio, until the first item is on the screen with its responses. */
public final class StartApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		StartTime.measure(display, "start studio", painting -> painting.isPainted("prompt.text") && painting.isPainted("response.text"));
		return new StudioApplication().start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
