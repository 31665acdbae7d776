package org.promptstudio.core.recipe.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.MultipleChoice;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/** Several of several options; a list of their values, in the order of the options. */
public final class MultipleChoiceBehavior implements QuestionBehavior {

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createMultipleChoice();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		MultipleChoice type = (MultipleChoice) question.getType();
		return AnswerFeatures.choices(question, answers, Settings.values(type.getOptions()), type.getMinCount(), type.getMaxCount());
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		return literals(feature, json);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return options(value);
	}

	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		MultipleChoice type = (MultipleChoice) question.getType();
		return counts(question, feature, ((Collection<?>) value).size(), type.getMinCount(), type.getMaxCount());
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		MultipleChoice type = (MultipleChoice) question.getType();
		List<RecipeProblem> problems = new ArrayList<>(Settings.options(question, type, type.getOptions()));
		problems.addAll(Settings.bounds(question, type, Literals.MULTIPLE_CHOICE__MIN_COUNT, type.getMinCount(),
				Literals.MULTIPLE_CHOICE__MAX_COUNT, type.getMaxCount()));
		int options = Settings.values(type.getOptions()).size();
		if (options > 0 && type.getMinCount() > options) {
			problems.add(RecipeProblem.error(type, Literals.MULTIPLE_CHOICE__MIN_COUNT,
					NLS.bind(Messages.Recipe_tooFewOptions, new Object[] { Questions.title(question), type.getMinCount(), options }),
					Messages.Recipe_tooFewOptions_advice));
		}
		return problems;
	}

	/** The literals for a list of options, or for one option. */
	static List<Object> literals(EStructuralFeature feature, Object json) throws MisfitException {
		Set<Object> literals = new LinkedHashSet<>();
		for (String option : Answers.texts(json)) {
			literals.add(SingleChoiceBehavior.literal(feature, option));
		}
		return List.copyOf(literals);
	}

	/** The options of literals in the order of the options; null for none. */
	static List<String> options(Object value) {
		List<String> options = ((Collection<?>) value).stream().map(Enumerator.class::cast).sorted(Comparator.comparingInt(Enumerator::getValue))
				.map(Enumerator::getLiteral).toList();
		return options.isEmpty() ? null : options;
	}

	/** What the bounds of the feature do not tell: too few of a question that may be left open, more than the one that is allowed. */
	static List<String> counts(Question question, EStructuralFeature feature, int count, int least, int most) {
		if (count < least && feature.getLowerBound() < least) {
			return List.of(NLS.bind(Messages.Answer_tooFew, new Object[] { Questions.title(question), least, count }));
		}
		if (most > 0 && count > most && feature.getUpperBound() < 0) {
			return List.of(NLS.bind(Messages.Answer_tooMany, new Object[] { Questions.title(question), most, count }));
		}
		return List.of();
	}
}
