package org.promptstudio.core.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;

/**
 * A recipe made ready for answering: a package with one class for each scope, a feature for each question. Immutable, any thread, as long as nobody changes
 * the recipe: give it a copy ({@code EcoreUtil.copy}) of one that is being edited. {@link #close()} takes its validator out of EMF's registry.
 */
public final class RecipeForm implements AutoCloseable {

	/** Key of a question that ranking rules imply: a yes/no question about a prompt. */
	public static final String NONE_IS_GOOD = "noneIsGood";
	/** Key of a question that ranking rules imply: a text about a prompt. */
	public static final String RANK_REASON = "rankReason";
	/** Source of an annotation of each feature, with the question's key, the id of its type and its title. */
	public static final String ANNOTATION = "https://promptstudio.org/question";

	/**
	 * Never fails: a question that cannot be asked (unknown type, key given twice, broken settings) is {@link #unavailable()}, the others work. A condition
	 * that cannot be decided (its question is missing, of a narrower scope, or it leads in a circle) is passed over: the question is asked.
	 */
	public RecipeForm(Recipe recipe, QuestionTypes types) {
		throw new UnsupportedOperationException("to come");
	}

	/** What was asked for. */
	public Recipe recipe() {
		throw new UnsupportedOperationException("to come");
	}

	/** The types it was made with. */
	public QuestionTypes types() {
		throw new UnsupportedOperationException("to come");
	}

	/** The class of the answers about a response, prompt or item: ResponseAnswers, PromptAnswers, ItemAnswers. */
	public EClass answers(Scope scope) {
		throw new UnsupportedOperationException("to come");
	}

	/**
	 * The questions of a scope in the order of the recipe, those that are {@link #unavailable()} too. At the end of the prompts' come those that the
	 * ranking rules imply, without a section: {@link #NONE_IS_GOOD}, {@link #RANK_REASON}.
	 */
	public List<Question> questions(Scope scope) {
		throw new UnsupportedOperationException("to come");
	}

	/** Which feature holds the answers to a question; empty for an unavailable one. */
	public Optional<EStructuralFeature> feature(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** Which question a feature holds the answers to. */
	public Optional<Question> question(EStructuralFeature feature) {
		throw new UnsupportedOperationException("to come");
	}

	/** The question of a key; empty where none is asked by that key. */
	public Optional<Question> question(String key) {
		throw new UnsupportedOperationException("to come");
	}

	/** What a question's type does; empty for an unavailable one. */
	public Optional<QuestionBehavior> behavior(Question question) {
		throw new UnsupportedOperationException("to come");
	}

	/** Questions that cannot be asked, with the sentence why. Their answers are kept. */
	public Map<Question, String> unavailable() {
		throw new UnsupportedOperationException("to come");
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException("to come");
	}
}
