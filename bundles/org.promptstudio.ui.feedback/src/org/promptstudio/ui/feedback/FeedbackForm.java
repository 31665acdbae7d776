package org.promptstudio.ui.feedback;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.model.recipe.Question;

/**
 * The questions of one scope, in sections, with help, marks of what is required, and messages. It follows the answers however they change, and edits them by
 * commands only. User-interface thread; it ends with its control.
 */
public interface FeedbackForm {

	/** The control that holds all of the form. */
	Control control();

	/**
	 * Asks about something else. Of the same recipe and scope only values change; controls are made anew only for questions that were not asked before. No
	 * message stands at a question until it was left, or until {@link #askForCompletion()}.
	 *
	 * @param sheet null for nothing
	 */
	void show(AnswerSheet sheet);

	/** The questions to be seen now, in order; those of folded sections are none of them. */
	List<Question> shown();

	/** The question whose control has the keyboard. */
	Optional<Question> focused();

	/**
	 * Gives the keyboard to the control of a question: unfolds its section, and brings it into view. Nothing happens for a question that is not asked
	 * now.
	 */
	void focus(Question question);

	/**
	 * Answers the question that has the keyboard by a digit key, or by the how-manieth of its choices.
	 *
	 * @param digit 0 to 9
	 * @return false when the question takes no digits, or none of that value
	 */
	boolean chooseDigit(int digit);

	/**
	 * Answers the question that has the keyboard by the choice that the arrow keys have led to, and goes on.
	 *
	 * @return false when they have led to none
	 */
	default boolean chooseLedTo() {
		return false;
	}

	/** Makes commands of what is being typed: before a save, an undo, and before anything else is asked about. */
	default void commit() {
		// nothing for engines that tell at once
	}

	/** Shows the message of every question whose answer is missing or wrong, whether it was left or not. */
	void askForCompletion();

	/** Whether answers can only be looked at. */
	void setReadOnly(boolean readOnly);
}
