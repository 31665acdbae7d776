package org.promptstudio.ui.emfforms;

import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormEngine;
import org.promptstudio.ui.feedback.FeedbackFormSite;

/** Has EMF Forms render the questions of a recipe. Its service ranking is above that of the engine in the box. */
public final class EmfFormsEngine implements FeedbackFormEngine {

	/** The id by which the preferences name this engine. */
	public static final String ID = "org.promptstudio.ui.emfforms";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return Messages.EmfFormsEngine_name;
	}

	@Override
	public FeedbackForm create(Composite parent, FeedbackFormSite site) {
		return new EmfForm(parent, site);
	}
}
