package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.ETypedElement;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage.Literals;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.promptstudio.model.recipe.Question;

/** Makes features that hold answers, with EMF's facets, for {@link QuestionBehavior#addFeature}. A required question has the lower bound 1. */
public final class AnswerFeatures {

	private static final ExtendedMetaData FACETS = ExtendedMetaData.INSTANCE;

	private AnswerFeatures() {
	}

	/** A Boolean; null while unanswered. */
	public static EAttribute yesNo(Question question, EClass answers) {
		return attribute(question, answers, Literals.EBOOLEAN_OBJECT);
	}

	/**
	 * A BigDecimal; null while unanswered.
	 *
	 * @param min inclusive, or null
	 * @param max inclusive, or null
	 */
	public static EAttribute number(Question question, EClass answers, BigDecimal min, BigDecimal max) {
		if (min == null && max == null) {
			return attribute(question, answers, Literals.EBIG_DECIMAL);
		}
		EDataType type = type(question, answers, Literals.EBIG_DECIMAL);
		if (min != null) {
			FACETS.setMinInclusiveFacet(type, min.toString());
		}
		if (max != null) {
			FACETS.setMaxInclusiveFacet(type, max.toString());
		}
		return attribute(question, answers, type);
	}

	/**
	 * A String; null while unanswered.
	 *
	 * @param minLength in code points, 0 for no bound
	 * @param maxLength in code points, 0 for no bound
	 */
	public static EAttribute text(Question question, EClass answers, int minLength, int maxLength) {
		if (minLength <= 0 && maxLength <= 0) {
			return attribute(question, answers, Literals.ESTRING);
		}
		EDataType type = type(question, answers, Literals.ESTRING);
		if (minLength > 0) {
			FACETS.setMinLengthFacet(type, minLength);
		}
		if (maxLength > 0) {
			FACETS.setMaxLengthFacet(type, maxLength);
		}
		return attribute(question, answers, type);
	}

	/** One literal of an enumeration made of the options; null while unanswered. See {@link Choices}. */
	public static EAttribute choice(Question question, EClass answers, List<String> options) {
		return attribute(question, answers, enumeration(question, answers, options));
	}

	/**
	 * Several different literals of an enumeration made of the options.
	 *
	 * @param minCount how many must be chosen where any must be
	 * @param maxCount 0 for any number
	 */
	public static EAttribute choices(Question question, EClass answers, List<String> options, int minCount, int maxCount) {
		EAttribute attribute = attribute(question, answers, enumeration(question, answers, options));
		many(question, attribute, minCount, maxCount);
		return attribute;
	}

	/**
	 * Objects of a class, contained.
	 *
	 * @param minCount how many there must be where any must be
	 * @param maxCount 0 for any number
	 */
	public static EReference objects(Question question, EClass answers, EClass type, int minCount, int maxCount) {
		EReference reference = EcoreFactory.eINSTANCE.createEReference();
		reference.setContainment(true);
		add(question, answers, reference, type);
		many(question, reference, minCount, maxCount);
		return reference;
	}

	/** Any JSON value, as it is: a String, Boolean, BigDecimal, or an immutable List or Map of such values; null while unanswered. */
	public static EAttribute json(Question question, EClass answers) {
		EDataType type = EcoreFactory.eINSTANCE.createEDataType();
		type.setName(typeName(question));
		type.setInstanceClass(Object.class);
		type.setSerializable(false);
		answers.getEPackage().getEClassifiers().add(type);
		return attribute(question, answers, type);
	}

	private static ChoiceEnum enumeration(Question question, EClass answers, List<String> options) {
		ChoiceEnum type = new ChoiceEnum(typeName(question), options);
		answers.getEPackage().getEClassifiers().add(type);
		return type;
	}

	private static EDataType type(Question question, EClass answers, EDataType base) {
		EDataType type = EcoreFactory.eINSTANCE.createEDataType();
		type.setName(typeName(question));
		type.setInstanceClass(base.getInstanceClass());
		answers.getEPackage().getEClassifiers().add(type);
		FACETS.setBaseType(type, base);
		return type;
	}

	private static String typeName(Question question) {
		return Questions.key(question) + "_type";
	}

	private static EAttribute attribute(Question question, EClass answers, EDataType type) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		add(question, answers, attribute, type);
		return attribute;
	}

	private static void add(Question question, EClass answers, EStructuralFeature feature, EClassifier type) {
		feature.setName(Questions.key(question));
		feature.setEType(type);
		feature.setLowerBound(question.isRequired() ? 1 : 0);
		answers.getEStructuralFeatures().add(feature);
	}

	/** An upper bound of 1 would make a feature of one value; the question types look after that themselves. */
	private static void many(Question question, EStructuralFeature feature, int minCount, int maxCount) {
		feature.setUnique(true);
		feature.setLowerBound(question.isRequired() ? Math.max(1, minCount) : 0);
		feature.setUpperBound(maxCount > 1 ? maxCount : ETypedElement.UNBOUNDED_MULTIPLICITY);
	}
}
