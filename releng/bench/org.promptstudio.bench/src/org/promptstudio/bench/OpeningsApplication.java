package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.StudioWorkspace;

/** Measures how long it takes from asking for an item until it is on the screen. */
public final class OpeningsApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		Painting painting = new Painting(display);
		StudioRun run = new StudioRun(display, () -> StudioWorkspace.get().current().isPresent(), () -> new Openings(display, painting).run());
		return run.start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
