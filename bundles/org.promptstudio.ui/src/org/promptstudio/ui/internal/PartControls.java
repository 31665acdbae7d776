package org.promptstudio.ui.internal;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;

/** Finds the controls of parts. */
public final class PartControls {

	private PartControls() {
	}

	/** The control that holds all of a part; null when the part has none at the moment. */
	public static Control of(IWorkbenchPartSite site) {
		MPart part = site.getService(MPart.class);
		return part != null && part.getWidget() instanceof Control control ? control : null;
	}
}
