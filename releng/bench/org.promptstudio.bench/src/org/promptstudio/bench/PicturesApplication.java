package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.StudioWorkspace;

/** Measures how long it takes from asking for an item with a large picture until the picture is on the screen. */
public final class PicturesApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		StudioRun run = new StudioRun(display, () -> StudioWorkspace.get().current().isPresent(), () -> new Pictures(display).run());
		return run.start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
