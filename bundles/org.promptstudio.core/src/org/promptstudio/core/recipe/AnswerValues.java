package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Log;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Question;

/** Values of answers' features to JSON and back, safe against what question types fail with. */
final class AnswerValues {

	private AnswerValues() {
	}

	/** What a file would hold for the answer of an object; null for none. */
	static Object json(RecipeForm form, Question question, EObject answers) {
		EStructuralFeature feature = form.feature(question).orElse(null);
		return feature == null || !answers.eIsSet(feature) ? null : write(form, question, answers.eGet(feature), null);
	}

	/**
	 * What a file would hold for a value of a question's feature; null for none.
	 *
	 * @param fallback for a type whose code fails
	 */
	static Object write(RecipeForm form, Question question, Object value, Object fallback) {
		if (value == null) {
			return null;
		}
		try {
			return form.behavior(question).orElseThrow().write(question, form.feature(question).orElseThrow(), value);
		} catch (RuntimeException | LinkageError e) {
			Log.error(NLS.bind(Messages.Answer_notWritten, Questions.title(question), QuestionTypes.id(question.getType())), e);
			return fallback;
		}
	}

	/** The value of a question's feature for what a file holds; null for no answer. */
	static Object read(RecipeForm form, Question question, Object json) throws MisfitException {
		if (json == null) {
			return null;
		}
		EStructuralFeature feature = form.feature(question).orElseThrow();
		Object value;
		try {
			value = form.behavior(question).orElseThrow().read(question, feature, json);
		} catch (RuntimeException | LinkageError e) {
			String message = NLS.bind(Messages.Answer_notRead, Questions.title(question), QuestionTypes.id(question.getType()));
			Log.error(message, e);
			throw new MisfitException(message);
		}
		if (value != null && !fits(feature, value)) {
			throw new MisfitException(NLS.bind(Messages.Answer_notRead, Questions.title(question), QuestionTypes.id(question.getType())));
		}
		return value;
	}

	private static boolean fits(EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			return value instanceof Collection<?> several && several.stream().allMatch(feature.getEType()::isInstance);
		}
		return feature.getEType().isInstance(value);
	}

	/**
	 * A value as a feature takes it: options as literals, numbers as decimals, a collection for a feature of many values.
	 *
	 * @return null inside for none; empty when the value is none of the feature's
	 */
	static Optional<Answer> accept(EStructuralFeature feature, Object value) {
		if (!feature.isMany()) {
			boolean isNone = value == null || value instanceof String text && text.isEmpty();
			return isNone ? Optional.of(new Answer(null)) : one(feature, value).map(Answer::new);
		}
		List<Object> several = new ArrayList<>();
		for (Object each : value == null ? List.of() : value instanceof Collection<?> all ? all : List.of(value)) {
			Optional<Object> one = one(feature, each);
			if (one.isEmpty()) {
				return Optional.empty();
			}
			several.add(one.get());
		}
		return Optional.of(new Answer(List.copyOf(several)));
	}

	private static Optional<Object> one(EStructuralFeature feature, Object value) {
		Object converted = value;
		if (feature.getEType() instanceof EEnum) {
			String option = value instanceof String text ? text : Choices.option(value);
			converted = Choices.value(feature, option).orElse(null);
		} else if (feature.getEType() instanceof EDataType type && type.getInstanceClass() == BigDecimal.class && value instanceof Number number) {
			converted = number instanceof BigDecimal decimal ? decimal : Decimals.parse(number.toString()).orElse(null);
		}
		return Optional.ofNullable(converted).filter(feature.getEType()::isInstance);
	}

	/** @param value null for none; a list for a feature of many values */
	record Answer(Object value) {}
}
