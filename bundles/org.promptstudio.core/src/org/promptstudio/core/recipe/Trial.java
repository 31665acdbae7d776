package org.promptstudio.core.recipe;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Question;

/** Tries answers out, to check defaults and conditions of a recipe. */
final class Trial {

	private Trial() {
	}

	/** What is wrong with an answer; empty for nothing. @param value of the question's feature, or null */
	static String message(RecipeForm form, Question question, Object value) {
		EStructuralFeature feature = form.feature(question).orElseThrow();
		EObject answers = EcoreUtil.create(feature.getEContainingClass());
		if (AnswerValues.write(form, question, value, null) == null) {
			return "";
		}
		SetAnswer.put(answers, feature, value);
		List<Diagnostic> found = form.validator().diagnose(answers).getChildren();
		return found.stream().filter(diagnostic -> diagnostic.getData().size() > 1 && diagnostic.getData().get(1) == feature)
				.map(Diagnostic::getMessage)
				.findFirst().orElse("");
	}

	/** Whether a question is answered by a number. */
	static boolean isNumber(RecipeForm form, Question question) {
		return form.feature(question).orElseThrow().getEType().getInstanceClass() == BigDecimal.class;
	}

	/** Whether the value of a condition can be an answer to the question it is compared with. Any can to a contributed type. */
	static boolean isPossible(RecipeForm form, Question question, String value, boolean comparesNumbers) {
		if (question.getType() instanceof ContributedType) {
			return true;
		}
		if (comparesNumbers || isNumber(form, question)) {
			return Decimals.parse(value).isPresent();
		}
		try {
			AnswerValues.read(form, question, value);
			return true;
		} catch (MisfitException e) {
			return false;
		}
	}
}
