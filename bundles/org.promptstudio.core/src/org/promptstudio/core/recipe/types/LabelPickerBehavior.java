package org.promptstudio.core.recipe.types;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.Choices;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.LabelPicker;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;

/** A label of the recipe, or several; a tag, or a list of tags in the order of the labels. */
public final class LabelPickerBehavior implements QuestionBehavior {

	private static final SingleChoiceBehavior ONE = new SingleChoiceBehavior();

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createLabelPicker();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		List<String> tags = Questions.labelTags(question);
		return several(question)
				? AnswerFeatures.choices(question, answers, tags, 0, 0)
				: AnswerFeatures.choice(question, answers, tags);
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		return several(question) ? MultipleChoiceBehavior.literals(feature, json) : ONE.read(question, feature, json);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return several(question) ? MultipleChoiceBehavior.options(value) : Choices.option(value);
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		if (Questions.labelTags(question).isEmpty()) {
			return List.of(RecipeProblem.error(question.getType(), null, NLS.bind(Messages.Recipe_noLabels, Questions.title(question)),
					Messages.Recipe_noLabels_advice));
		}
		return List.of();
	}

	private static boolean several(Question question) {
		return ((LabelPicker) question.getType()).isSeveral();
	}
}
