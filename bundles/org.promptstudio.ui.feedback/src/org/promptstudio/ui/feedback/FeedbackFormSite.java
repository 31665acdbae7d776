package org.promptstudio.ui.feedback;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.OpenItem;

/** What surrounds a form: where commands go, and who follows the keyboard. User-interface thread. */
public interface FeedbackFormSite {

	/** Carries out an edit on the command stack of what is answered, so that undo reaches it. */
	void execute(Command command);

	/** Which controls there are for the types of questions. */
	default QuestionControls controls() {
		return QuestionControls.installed();
	}

	/** The item in the conversation, for questions about its text; empty in a preview. */
	default Optional<OpenItem> openItem() {
		return Optional.empty();
	}

	/** A question is done: the next one takes the keyboard. */
	void next(Question question);

	/** The keyboard goes to the question before, or after it ({@code by} -1 or 1). */
	void move(Question question, int by);

	/** The height of the form has changed, or of something in it; what surrounds it lays it out again. */
	void relayout();

	/**
	 * Brings a part of the form into view.
	 *
	 * @param area relative to the control
	 */
	void reveal(Control control, Rectangle area);

	/** Says something in passing, such as that nothing is selected; a whole sentence. */
	void say(String message);
}
