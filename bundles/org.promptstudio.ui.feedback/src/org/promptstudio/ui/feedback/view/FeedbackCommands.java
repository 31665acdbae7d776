package org.promptstudio.ui.feedback.view;

/** The commands of the feedback view and its contexts, by their ids. */
public final class FeedbackCommands {

	public static final String GUIDELINES = "org.promptstudio.ui.feedback.guidelines";
	/** The parameter of the command that answers by a digit. */
	public static final String DIGIT = "org.promptstudio.ui.feedback.answer.digit";

	/** The parameter of the command that goes to a question: its key. */
	public static final String FOCUS_KEY = "org.promptstudio.ui.feedback.focus.key";

	/** The context of the keys of the view, also while people type in it. */
	static final String VIEW_CONTEXT = "org.promptstudio.ui.feedback.view";
	/** The context of the keys between questions, while people do not type. */
	static final String QUESTIONS_CONTEXT = "org.promptstudio.ui.feedback.questions";
	/** The context of Enter, while it presses nothing. */
	static final String ENTER_CONTEXT = "org.promptstudio.ui.feedback.enter";

	private FeedbackCommands() {
	}
}
