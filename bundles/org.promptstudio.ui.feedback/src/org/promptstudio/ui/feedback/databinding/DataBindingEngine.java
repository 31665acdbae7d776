package org.promptstudio.ui.feedback.databinding;

import org.eclipse.swt.widgets.Composite;
import org.promptstudio.ui.feedback.FeedbackForm;
import org.promptstudio.ui.feedback.FeedbackFormEngine;
import org.promptstudio.ui.feedback.FeedbackFormSite;

/** The engine in the box. */
public final class DataBindingEngine implements FeedbackFormEngine {

	/** The id of this engine. */
	public static final String ID = "org.promptstudio.ui.feedback.databinding";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return Messages.Engine_name;
	}

	@Override
	public FeedbackForm create(Composite parent, FeedbackFormSite site) {
		return new DataBindingForm(parent, site);
	}
}
