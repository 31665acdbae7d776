package org.promptstudio.core.recipe.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/** Checks of settings that several types have. */
final class Settings {

	private Settings() {
	}

	/** Options without a value, given twice, or none at all. @param owner has them */
	static List<RecipeProblem> options(Question question, EObject owner, List<Option> options) {
		List<RecipeProblem> problems = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Option option : options) {
			if (option.getValue() == null || option.getValue().isBlank()) {
				problems.add(RecipeProblem.warning(option, Literals.OPTION__VALUE,
						NLS.bind(Messages.Recipe_optionBlank, Questions.title(question)), Messages.Recipe_optionBlank_advice));
			} else if (!seen.add(option.getValue())) {
				problems.add(RecipeProblem.warning(option, Literals.OPTION__VALUE,
						NLS.bind(Messages.Recipe_optionTwice, Questions.title(question), option.getValue()), Messages.Recipe_optionTwice_advice));
			}
		}
		if (seen.isEmpty()) {
			problems.add(RecipeProblem.error(owner, null, NLS.bind(Messages.Recipe_noOptions, Questions.title(question)),
					Messages.Recipe_noOptions_advice));
		}
		return problems;
	}

	/** The values of options, without blank ones, none twice. */
	static List<String> values(List<Option> options) {
		return options.stream().map(Option::getValue).filter(value -> value != null && !value.isBlank()).distinct().toList();
	}

	/** Numbers of choices or characters: below 0, or the least above the most. @param most 0 for any number */
	static List<RecipeProblem> bounds(Question question, EObject owner, EAttribute leastFeature, int least, EAttribute mostFeature, int most) {
		List<RecipeProblem> problems = new ArrayList<>();
		if (least < 0) {
			problems.add(negative(question, owner, leastFeature, least));
		}
		if (most < 0) {
			problems.add(negative(question, owner, mostFeature, most));
		}
		if (most > 0 && least > most) {
			problems.add(RecipeProblem.error(owner, leastFeature,
					NLS.bind(Messages.Recipe_leastAboveMost, new Object[] { Questions.title(question), least, most }),
					Messages.Recipe_leastAboveMost_advice));
		}
		return problems;
	}

	private static RecipeProblem negative(Question question, EObject owner, EAttribute feature, int value) {
		return RecipeProblem.error(owner, feature, NLS.bind(Messages.Recipe_negative, Questions.title(question), value),
				Messages.Recipe_negative_advice);
	}
}
