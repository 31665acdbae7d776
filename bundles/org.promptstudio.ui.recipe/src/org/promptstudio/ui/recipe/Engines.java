package org.promptstudio.ui.recipe;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.promptstudio.ui.feedback.FeedbackFormEngine;

/** The engine that makes the preview. */
final class Engines {

	private Engines() {
	}

	/** The engine of the feedback view: the one with the highest ranking. */
	static FeedbackFormEngine current() {
		BundleContext context = FrameworkUtil.getBundle(Engines.class).getBundleContext();
		ServiceReference<FeedbackFormEngine> best = context.getServiceReference(FeedbackFormEngine.class);
		if (best == null) {
			throw new IllegalStateException("There is no feedback form engine; the bundle org.promptstudio.ui.feedback is not active.");
		}
		return context.getService(best);
	}
}
