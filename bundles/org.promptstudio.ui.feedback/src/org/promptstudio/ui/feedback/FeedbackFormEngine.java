package org.promptstudio.ui.feedback;

import org.eclipse.swt.widgets.Composite;

/**
 * Makes the controls that ask the questions of a recipe. An OSGi service; of several the one with the highest {@code service.ranking} is used, unless the
 * preferences name another one by its id. Every engine must pass the conformance test {@code FeedbackEngineUiTest}.
 */
public interface FeedbackFormEngine {

	/** What the preferences keep, such as {@code org.promptstudio.ui.feedback.databinding}. */
	String id();

	/** What people choose in the preferences. */
	String name();

	/**
	 * Makes a form, which shows nothing at first. The caller gives its control layout data; a form is as high as its content and does not scroll
	 * by itself. User-interface thread.
	 *
	 * @param parent something that scrolls is above it
	 * @param site what surrounds the form
	 */
	FeedbackForm create(Composite parent, FeedbackFormSite site);
}
