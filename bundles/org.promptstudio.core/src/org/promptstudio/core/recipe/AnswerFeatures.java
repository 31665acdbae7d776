package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.promptstudio.model.recipe.Question;

/** Makes features that hold answers, with EMF's facets, for {@link QuestionBehavior#addFeature}. A required question has the lower bound 1. */
public final class AnswerFeatures {

	private AnswerFeatures() {
	}

	/** A Boolean; null while unanswered. */
	public static EAttribute yesNo(Question question, EClass answers) {
		throw new UnsupportedOperationException("to come");
	}

	/** A BigDecimal; @param min or null @param max or null, both inclusive. */
	public static EAttribute number(Question question, EClass answers, BigDecimal min, BigDecimal max) {
		throw new UnsupportedOperationException("to come");
	}

	/** A String; lengths in code points, 0 for no bound. */
	public static EAttribute text(Question question, EClass answers, int minLength, int maxLength) {
		throw new UnsupportedOperationException("to come");
	}

	/** One literal of an enumeration made of the values; null while unanswered. See {@link Choices}. */
	public static EAttribute choice(Question question, EClass answers, List<String> values) {
		throw new UnsupportedOperationException("to come");
	}

	/** Several different literals of an enumeration made of the values. @param maxCount 0 for any number */
	public static EAttribute choices(Question question, EClass answers, List<String> values, int minCount, int maxCount) {
		throw new UnsupportedOperationException("to come");
	}

	/** Objects of a class, contained. @param maxCount 0 for any number */
	public static EReference objects(Question question, EClass answers, EClass type, int minCount, int maxCount) {
		throw new UnsupportedOperationException("to come");
	}

	/** Any JSON value, as it is: a String, Boolean, BigDecimal, or an immutable List or Map of such values; null while unanswered. */
	public static EAttribute json(Question question, EClass answers) {
		throw new UnsupportedOperationException("to come");
	}
}
