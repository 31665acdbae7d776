package org.promptstudio.ui.recipe.edit;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.model.recipe.Scope;

/**
 * The key of a question that is called otherwise.
 *
 * @param scope what the question is asked about
 */
public record KeyChange(String from, String to, Scope scope) {

	/** The keys renamed since the recipe was read or saved. */
	public static List<KeyChange> of(RecipeModel model) {
		List<KeyChange> changes = new ArrayList<>();
		model.renamedKeys().forEach((from, to) -> Elements.question(model.recipe(), to)
				.ifPresent(question -> changes.add(new KeyChange(from, to, question.getScope()))));
		return changes;
	}
}
