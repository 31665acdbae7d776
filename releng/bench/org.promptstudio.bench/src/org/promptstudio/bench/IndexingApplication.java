package org.promptstudio.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Measures the first indexing of very many items; see {@link ManyItems}. */
public final class IndexingApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		Painting painting = new Painting(display);
		return new StudioRun(display, () -> true, () -> new ManyItems(display, painting).measureIndexing()).start(context);
	}

	@Override
	public void stop() {
		Display.getDefault().wake();
	}
}
