package org.promptstudio.core.recipe;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * From options to values of a choice's feature and back. The type of such a feature is an EEnum whose literals are the values of the options in the order of
 * the recipe; a value of the feature is an Enumerator whose literal is the option.
 */
public final class Choices {

	private Choices() {
	}

	/** The option that a value of the feature stands for; null for null. */
	public static String option(Object value) {
		return value instanceof Enumerator literal ? literal.getLiteral() : null;
	}

	/** The options of the feature, in order; empty for a feature that is no choice. */
	public static List<String> options(EStructuralFeature feature) {
		return feature.getEType() instanceof EEnum type ? type.getELiterals().stream().map(EEnumLiteral::getLiteral).toList() : List.of();
	}

	/** The value of the feature that stands for an option; empty for none of its options. */
	public static Optional<Object> value(EStructuralFeature feature, String option) {
		if (feature.getEType() instanceof EEnum type) {
			return Optional.ofNullable(type.getEEnumLiteralByLiteral(option)).map(EEnumLiteral::getInstance);
		}
		return Optional.empty();
	}
}
