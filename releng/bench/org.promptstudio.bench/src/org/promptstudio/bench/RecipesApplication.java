package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.StudioWorkspace;

/** Measures how long a recipe of many questions takes until it is on the screen: for those who answer it, and for those who write it. */
public final class RecipesApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		Painting painting = new Painting(display);
		StudioRun run = new StudioRun(display, () -> StudioWorkspace.get().current().isPresent() && StudioWorkspace.get().recipe().isPresent(),
				() -> new Recipes(display, painting).run());
		return run.start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
