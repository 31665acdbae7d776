package org.promptstudio.ui.recipe.edit;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.ui.recipe.internal.Messages;

/** Makes types of new questions ready to be asked. */
public final class NewTypes {

	private static final int OPTIONS = 2;

	private NewTypes() {
	}

	/** Gives a choice that has fewer than two options some to begin with; returns the type. */
	public static QuestionType withOptions(QuestionType type) {
		if (type instanceof SingleChoice choice) {
			fill(choice.getOptions());
		} else if (type instanceof MultipleChoice choice) {
			fill(choice.getOptions());
		}
		return type;
	}

	private static void fill(List<Option> options) {
		for (int number = 1; options.size() < OPTIONS; number++) {
			Option option = RecipeFactory.eINSTANCE.createOption();
			option.setValue(NLS.bind(Messages.New_option, Integer.valueOf(number)));
			options.add(option);
		}
	}
}
