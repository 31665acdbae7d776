package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EObjectValidator;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Log;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Question;

/**
 * What EMF asks about answers: each question that is shown must fit the facets of its feature and its type's own rules, and says so in sentences for people.
 * Diagnostics name the answers' object and the feature, one for each sentence.
 */
final class AnswerValidator extends EObjectValidator {

	private static final String SOURCE = "org.promptstudio.core.recipe";

	private final RecipeForm form;
	private final Diagnostician diagnostician;

	AnswerValidator(RecipeForm form) {
		this.form = form;
		EValidatorRegistryImpl registry = new EValidatorRegistryImpl();
		registry.put(form.ePackage(), this);
		diagnostician = new Diagnostician(registry);
	}

	/** Everything that is wrong with answers; safe while another thread makes a form. */
	Diagnostic diagnose(EObject answers) {
		return diagnostician.validate(answers);
	}

	@Override
	public boolean validate(EClass eClass, EObject answers, DiagnosticChain diagnostics, Map<Object, Object> context) {
		AnswerSheet sheet = AnswersWatch.sheet(answers);
		boolean valid = true;
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			Question question = form.question(feature).orElse(null);
			if (question != null && isShown(sheet, answers, question)) {
				boolean required = sheet == null ? feature.getLowerBound() > 0 : sheet.isRequired(question);
				List<String> messages = messages(question, feature, answers, required);
				valid &= messages.isEmpty();
				if (diagnostics != null) {
					messages.forEach(message -> diagnostics.add(
							new BasicDiagnostic(Diagnostic.ERROR, SOURCE, 0, message, new Object[] { answers, feature })));
				}
			}
		}
		return valid;
	}

	/** Without a sheet, such as in a copy, wider scopes are not known, and a question that depends on them counts as shown. */
	private boolean isShown(AnswerSheet sheet, EObject answers, Question question) {
		if (sheet != null) {
			return sheet.isAsked(question) && sheet.isShown(question);
		}
		for (Question at = question; form.conditions().source(at) != null; at = form.conditions().source(at)) {
			Question source = form.conditions().source(at);
			if (source.getScope() != question.getScope()) {
				return true;
			}
			if (!Conditions.holds(at.getCondition(), AnswerValues.json(form, source, answers))) {
				return false;
			}
		}
		return true;
	}

	private List<String> messages(Question question, EStructuralFeature feature, EObject answers, boolean required) {
		Object value = answers.eGet(feature);
		if (AnswerValues.json(form, question, answers) == null) {
			return required ? List.of(NLS.bind(Messages.Answer_required, Questions.title(question))) : List.of();
		}
		List<String> messages = new ArrayList<>();
		if (feature.isMany()) {
			count(question, feature, ((Collection<?>) value).size(), required, messages);
		} else if (feature.getEType() instanceof EDataType type) {
			facets(question, type, value, messages);
		}
		try {
			messages.addAll(form.behavior(question).orElseThrow().validate(question, feature, value));
		} catch (RuntimeException | LinkageError e) {
			String message = NLS.bind(Messages.Answer_notChecked, Questions.title(question), QuestionTypes.id(question.getType()));
			Log.error(message, e);
			messages.add(message);
		}
		return messages;
	}

	private static void count(Question question, EStructuralFeature feature, int count, boolean required, List<String> messages) {
		if (required && count < feature.getLowerBound()) {
			messages.add(NLS.bind(Messages.Answer_tooFew, new Object[] { Questions.title(question), feature.getLowerBound(), count }));
		} else if (feature.getUpperBound() > 0 && count > feature.getUpperBound()) {
			messages.add(NLS.bind(Messages.Answer_tooMany, new Object[] { Questions.title(question), feature.getUpperBound(), count }));
		}
	}

	/** Facets of XML Schema, as EMF keeps them; lengths are counted in characters, which are code points. */
	private static void facets(Question question, EDataType type, Object value, List<String> messages) {
		ExtendedMetaData facets = ExtendedMetaData.INSTANCE;
		String title = Questions.title(question);
		if (value instanceof BigDecimal number) {
			BigDecimal min = facets.getMinInclusiveFacet(type) == null ? null : new BigDecimal(facets.getMinInclusiveFacet(type));
			BigDecimal max = facets.getMaxInclusiveFacet(type) == null ? null : new BigDecimal(facets.getMaxInclusiveFacet(type));
			boolean below = min != null && number.compareTo(min) < 0;
			boolean above = max != null && number.compareTo(max) > 0;
			if ((below || above) && min != null && max != null) {
				messages.add(NLS.bind(Messages.Answer_outOfRange, new Object[] { title, Decimals.text(min), Decimals.text(max) }));
			} else if (below) {
				messages.add(NLS.bind(Messages.Answer_tooSmall, title, Decimals.text(min)));
			} else if (above) {
				messages.add(NLS.bind(Messages.Answer_tooLarge, title, Decimals.text(max)));
			}
		} else if (value instanceof String text) {
			int length = text.codePointCount(0, text.length());
			if (length < facets.getMinLengthFacet(type)) {
				messages.add(NLS.bind(Messages.Answer_tooShort, new Object[] { title, facets.getMinLengthFacet(type), length }));
			} else if (facets.getMaxLengthFacet(type) >= 0 && length > facets.getMaxLengthFacet(type)) {
				messages.add(NLS.bind(Messages.Answer_tooLong, new Object[] { title, facets.getMaxLengthFacet(type), length }));
			}
		}
	}
}
