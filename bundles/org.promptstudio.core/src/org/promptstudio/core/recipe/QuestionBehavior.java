package org.promptstudio.core.recipe;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;

/**
 * What a question type does without a window: from the recipe to a feature of the answers' class, from JSON to a value of that feature and
 * back. Contributed to the extension point <code>org.promptstudio.core.questionTypes</code>; one instance serves all recipes and threads, so
 * it has no state.
 */
public interface QuestionBehavior {

	/** A new type object with usual settings, for a question that a manager adds. The id and the parameters of a contributed type are filled in. */
	default QuestionType newType() {
		return RecipeFactory.eINSTANCE.createContributedType();
	}

	/**
	 * Adds the feature that holds the answers to a question. Facets of EMF (bounds, literals, minimum and maximum, length) say what can be said by
	 * them. {@link AnswerFeatures} makes the usual ones.
	 *
	 * @param answers the class being built; its package takes enumerations and data types made for the feature. It has no other feature of the
	 *                question's key
	 * @return the feature added, with the question's key as its name
	 */
	EStructuralFeature addFeature(Question question, EClass answers);

	/**
	 * The value of the feature for an answer in a file.
	 *
	 * @param json a String, a Boolean, a BigDecimal, an immutable List or Map of such values; not null
	 * @return a value for the feature; a list for a feature of many values; null where the file says by it that nothing was answered
	 * @throws MisfitException when the answer is none to this question; it is kept and shown apart
	 */
	Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException;

	/**
	 * The answer in a file for a value of the feature.
	 *
	 * @param value as EObject.eGet gives it, set
	 * @return a String, a Boolean, a BigDecimal, a List or Map of such values; null for no answer
	 */
	Object write(Question question, EStructuralFeature feature, Object value);

	/**
	 * What is wrong with an answer beyond what the facets of the feature tell; whole sentences for the annotator.
	 *
	 * @param value as EObject.eGet gives it, set
	 */
	default List<String> validate(Question question, EStructuralFeature feature, Object value) {
		return List.of();
	}

	/** What is wrong with the settings of a question's type, for the manager. With an error among them the question is not asked. */
	default List<RecipeProblem> check(Question question) {
		return List.of();
	}
}
