package org.promptstudio.core.recipe;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.AnswerHolder;

/**
 * The answers about one item, prompt or response: an object of the recipe's class beside the attributes they are kept in. Each follows the other. Thread of
 * the item's editing domain.
 * <p>
 * Opening an item changes nothing, only an edit moves attributes. A hidden question keeps its answer in the object while the item is open, but the attribute
 * leaves the holder, and comes back when the question is shown again. A default answer is shown, and written when anything of the sheet is answered.
 */
public final class AnswerSheet {

	AnswerSheet() {
	}

	/**
	 * The answers. Edit them by {@link #set}, or by commands of {@link ItemAnswers#domain()}; plain commands of the item's editing domain work too, but their
	 * undo restores the attributes only while the same form is in use.
	 */
	public EObject answers() {
		throw new UnsupportedOperationException("to come");
	}

	/** What is asked about. */
	public AnswerHolder holder() {
		throw new UnsupportedOperationException("to come");
	}

	/** By which it is asked. */
	public RecipeForm form() {
		throw new UnsupportedOperationException("to come");
	}

	/** What kind of thing the holder is. */
	public Scope scope() {
		throw new UnsupportedOperationException("to come");
	}

	/** The questions about this holder, hidden and unavailable ones too: those of its scope and, for a response, of its label. */
	public List<Question> questions() {
		throw new UnsupportedOperationException("to come");
	}

	/** Whether its condition holds; answers of wider scopes are looked up too. True for an unavailable question, which is shown as such. */
	public boolean isShown(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** Whether it has an answer, be it hidden, wrong, or the default. */
	public boolean isAnswered(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** Whether it must be answered now; the reason of a ranking only when something is ranked. */
	public boolean isRequired(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** The value of the question's feature; null while unanswered and for an unavailable question; an immutable list for a feature of many values. */
	public Object value(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** What is missing or wrong among the questions shown, in their order; for a prompt also what its ranking lacks. */
	public List<AnswerProblem> problems() {
		throw new UnsupportedOperationException("to come");
	}

	/** Answers of the file that no question shows: no longer asked, of another kind, or hidden since before the item was opened. */
	public List<LeftOver> leftOvers() {
		throw new UnsupportedOperationException("to come");
	}

	/**
	 * Answers a question: one step of undo with a label for the menu. Not executable where it changes nothing; a default answer can be confirmed by it.
	 *
	 * @param value of the question's feature (a collection for one of many values); for a choice the option's text will do; null, an empty text and an empty
	 *              collection clear
	 */
	public Command set(Question question, Object value) {
		throw new UnsupportedOperationException("to come");
	}

	/** Removes an answer that is no longer asked. */
	public Command removeLeftOver(LeftOver leftOver) {
		throw new UnsupportedOperationException("to come");
	}

	/** How much of the sheet is answered. */
	public Progress progress() {
		throw new UnsupportedOperationException("to come");
	}

	/** Calls after answers, visibility, left-overs or problems changed; once for a command of {@link #set}. */
	public void addListener(Runnable listener) {
		throw new UnsupportedOperationException("to come");
	}

	/** Calls no longer. */
	public void removeListener(Runnable listener) {
		throw new UnsupportedOperationException("to come");
	}
}
