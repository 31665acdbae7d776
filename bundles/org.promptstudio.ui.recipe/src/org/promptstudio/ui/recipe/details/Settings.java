package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.promptstudio.core.recipe.ParameterInfo;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.ui.recipe.details.FieldStyle.Kind;
import org.promptstudio.ui.recipe.edit.RecipeModel;

/** Which settings an element has, read from the metamodel: its features in their order, behind the type of a question those of the type, in groups. */
final class Settings {

	private Settings() {
	}

	/** The settings to show for objects, each group by itself. */
	static List<Setting> of(RecipeModel model, List<? extends EObject> subjects) {
		List<Setting> settings = new ArrayList<>();
		subjects.forEach(subject -> collect(model, subject, settings));
		settings.sort(Comparator.comparing(setting -> setting.style().group()));
		return settings;
	}

	private static void collect(RecipeModel model, EObject subject, List<Setting> into) {
		for (EStructuralFeature feature : ordered(subject)) {
			FieldStyle style = FieldStyles.of(model, subject, feature);
			if (style.kind() != Kind.HIDDEN) {
				into.add(new Setting.OfFeature(subject, feature, style));
			}
			if (feature instanceof EReference && subject.eGet(feature) instanceof QuestionType type) {
				collect(model, type, into);
				if (type instanceof ContributedType contributed) {
					model.types().of(type).map(QuestionTypeInfo::parameters).orElse(List.of())
							.forEach(parameter -> into.add(parameter(contributed, parameter)));
				}
			}
		}
	}

	private static Setting parameter(ContributedType type, ParameterInfo parameter) {
		return new Setting.OfParameter(type, parameter, FieldStyles.of(parameter));
	}

	/** As in the metamodel, but the title of a question before its key, and its type before what else there is to say about the answer. */
	private static List<EStructuralFeature> ordered(EObject subject) {
		List<EStructuralFeature> features = new ArrayList<>(subject.eClass().getEAllStructuralFeatures());
		if (features.remove(Literals.QUESTION__TYPE)) {
			features.add(0, Literals.QUESTION__TYPE);
		}
		if (features.remove(Literals.QUESTION__TITLE)) {
			features.add(0, Literals.QUESTION__TITLE);
		}
		return features;
	}
}
