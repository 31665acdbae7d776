package org.promptstudio.core.recipe;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Parameter;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;

/**
 * A question type as its bundle contributes it.
 *
 * @param id          such as {@code org.promptstudio.scale}
 * @param name        what people see, in their language
 * @param description when to use it; a sentence or empty
 * @param icon        a URL, {@code platform:/plugin/…}; null for none
 * @param behavior    what it does
 * @param parameters  the settings of a contributed type, in the order to show them in
 * @param bundle      symbolic name of the bundle that contributes it
 * @param modelClass  the class of its settings in a recipe: one of the box, or ContributedType
 */
public record QuestionTypeInfo(String id, String name, String description, String icon, QuestionBehavior behavior,
		List<ParameterInfo> parameters, String bundle, EClass modelClass) {

	public QuestionTypeInfo {
		parameters = List.copyOf(parameters);
	}

	/** A new type object with usual settings, for a question that a manager adds. */
	public QuestionType newType() {
		QuestionType type = behavior.newType();
		if (type instanceof ContributedType contributed) {
			contributed.setId(id);
			for (ParameterInfo info : parameters) {
				if (info.defaultValue() != null && Parameters.text(type, info.name()).isEmpty()) {
					Parameter parameter = RecipeFactory.eINSTANCE.createParameter();
					parameter.setName(info.name());
					parameter.setValue(info.defaultValue());
					contributed.getParameters().add(parameter);
				}
			}
		}
		return type;
	}
}
