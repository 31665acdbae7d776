package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Measures searching in very many items that were indexed in an earlier session; see {@link ManyItems}. */
public final class SearchingApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		Painting painting = new Painting(display);
		return new StudioRun(display, () -> true, () -> new ManyItems(display, painting).measureSearching()).start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
