package org.promptstudio.core.recipe.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerFeatures;
import org.promptstudio.core.recipe.MisfitException;
import org.promptstudio.core.recipe.QuestionBehavior;
import org.promptstudio.core.recipe.Questions;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.FreeText;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.QuestionType;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/** A text. Its pattern is one of java.util.regex, which EMF's facet, a pattern of XML Schema, could not say. */
public final class FreeTextBehavior implements QuestionBehavior {

	private static final int MOST_LINES = 20;

	@Override
	public QuestionType newType() {
		return RecipeFactory.eINSTANCE.createFreeText();
	}

	@Override
	public EStructuralFeature addFeature(Question question, EClass answers) {
		FreeText type = (FreeText) question.getType();
		return AnswerFeatures.text(question, answers, type.getMinLength(), type.getMaxLength());
	}

	@Override
	public Object read(Question question, EStructuralFeature feature, Object json) throws MisfitException {
		return Answers.text(json).orElse(null);
	}

	@Override
	public Object write(Question question, EStructuralFeature feature, Object value) {
		return ((String) value).isEmpty() ? null : value;
	}

	@Override
	public List<String> validate(Question question, EStructuralFeature feature, Object value) {
		FreeText type = (FreeText) question.getType();
		if (type.getPattern() == null || type.getPattern().isEmpty() || ((String) value).isEmpty()) {
			return List.of();
		}
		Optional<Boolean> matches = PatternMatch.matches(type.getPattern(), (String) value);
		if (matches.isEmpty()) {
			return List.of(NLS.bind(Messages.Answer_patternTooSlow, Questions.title(question)));
		}
		if (matches.get()) {
			return List.of();
		}
		String help = type.getPatternHelp();
		return List.of(help == null || help.isBlank()
				? NLS.bind(Messages.Answer_pattern, Questions.title(question), type.getPattern())
				: NLS.bind(Messages.Answer_patternHelp, Questions.title(question), help.strip()));
	}

	@Override
	public List<RecipeProblem> check(Question question) {
		FreeText type = (FreeText) question.getType();
		List<RecipeProblem> problems = new ArrayList<>(Settings.bounds(question, type, Literals.FREE_TEXT__MIN_LENGTH, type.getMinLength(),
				Literals.FREE_TEXT__MAX_LENGTH, type.getMaxLength()));
		if (type.getLines() < 1 || type.getLines() > MOST_LINES) {
			problems.add(RecipeProblem.warning(type, Literals.FREE_TEXT__LINES,
					NLS.bind(Messages.Recipe_lines, Questions.title(question), type.getLines()),
					NLS.bind(Messages.Recipe_lines_advice, MOST_LINES)));
		}
		try {
			Pattern.compile(type.getPattern() == null ? "" : type.getPattern());
		} catch (PatternSyntaxException e) {
			problems.add(RecipeProblem.error(type, Literals.FREE_TEXT__PATTERN,
					NLS.bind(Messages.Recipe_pattern, Questions.title(question), e.getDescription()), Messages.Recipe_pattern_advice));
		}
		return problems;
	}
}
