package org.promptstudio.ui.recipe.edit;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.recipe.QuestionType;

/** Takes the settings over that a question's old and new type have in common, such as options. */
public final class TypeChange {

	private TypeChange() {
	}

	/** Gives a new type what the old one says under the same name; returns the new one. */
	@SuppressWarnings("unchecked")
	public static QuestionType takeOver(QuestionType old, QuestionType fresh) {
		if (old == null || old.eClass() == fresh.eClass()) {
			return fresh;
		}
		for (EStructuralFeature to : fresh.eClass().getEAllStructuralFeatures()) {
			EStructuralFeature from = old.eClass().getEStructuralFeature(to.getName());
			if (from == null || from.getEType() != to.getEType() || from.isMany() != to.isMany() || !old.eIsSet(from)) {
				continue;
			}
			if (to instanceof EAttribute && !to.isMany()) {
				fresh.eSet(to, old.eGet(from));
			} else if (to instanceof EReference reference && reference.isContainment() && to.isMany()) {
				List<EObject> target = (List<EObject>) fresh.eGet(to);
				target.clear();
				target.addAll(EcoreUtil.copyAll((List<EObject>) old.eGet(from)));
			}
		}
		return fresh;
	}
}
