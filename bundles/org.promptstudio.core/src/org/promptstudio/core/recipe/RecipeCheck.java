package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;

/** Finds what is wrong in a recipe. Any thread, as long as nobody changes the recipe meanwhile. */
public final class RecipeCheck {

	private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

	private final Recipe recipe;
	private final QuestionTypes types;
	private final Askable askable;
	private final RecipeForm form;
	private final Map<String, Question> byKey = new HashMap<>();
	private final List<RecipeProblem> problems = new ArrayList<>();

	private RecipeCheck(Recipe recipe, QuestionTypes types, RecipeForm form) {
		this.recipe = recipe;
		this.types = types;
		this.form = form;
		askable = new Askable(recipe, types);
		Questions.of(recipe).forEach(question -> byKey.putIfAbsent(Questions.key(question), question));
	}

	/** What is wrong, in the order of the recipe; empty for a good one. Never fails. */
	public static List<RecipeProblem> check(Recipe recipe, QuestionTypes types) {
		try (RecipeForm form = new RecipeForm(recipe, types)) {
			RecipeCheck check = new RecipeCheck(recipe, types, form);
			check.recipe();
			Questions.of(recipe).forEach(check::question);
			return List.copyOf(check.problems);
		}
	}

	private void recipe() {
		Ranking ranking = recipe.getRanking();
		boolean asksNothing = Questions.of(recipe).isEmpty() && (ranking == null || !ranking.isNoneIsGoodAllowed() && !ranking.isReasonRequired());
		if (asksNothing && ranking == null) {
			warning(recipe, Literals.RECIPE__SECTIONS, Messages.Recipe_emptyRecipe, Messages.Recipe_emptyRecipe_advice);
		}
		if (ranking != null && (ranking.getLowestRank() < 1 || ranking.getLowestRank() > 9)) {
			error(ranking, Literals.RANKING__LOWEST_RANK, NLS.bind(Messages.Recipe_lowestRank, ranking.getLowestRank()),
					Messages.Recipe_lowestRank_advice);
		}
		Set<String> tags = new HashSet<>();
		for (Label label : Questions.labels(recipe)) {
			label(label, tags);
		}
	}

	private void label(Label label, Set<String> tags) {
		if (label.getTag() == null || label.getTag().isBlank()) {
			warning(label, Literals.LABEL__TAG, Messages.Recipe_noLabelTag, Messages.Recipe_noLabelTag_advice);
		} else if (!tags.add(label.getTag())) {
			warning(label, Literals.LABEL__TAG, NLS.bind(Messages.Recipe_labelTwice, label.getTag()), Messages.Recipe_labelTwice_advice);
		}
		if (label.getColor() != null && !COLOR.matcher(label.getColor()).matches()) {
			warning(label, Literals.LABEL__COLOR, NLS.bind(Messages.Recipe_color, label.getColor(), Questions.name(label)),
					Messages.Recipe_color_advice);
		}
	}

	private void question(Question question) {
		problems.addAll(askable.problems(question));
		String broken = form.unavailable().get(question);
		if (broken != null && askable.fault(question).isEmpty()) {
			error(question, Literals.QUESTION__TYPE, broken, "");
		}
		if (question.getTitle() == null || question.getTitle().isBlank()) {
			warning(question, Literals.QUESTION__TITLE, NLS.bind(Messages.Recipe_noTitle, Questions.title(question)),
					Messages.Recipe_noTitle_advice);
		}
		labels(question);
		parameters(question);
		defaultAnswer(question);
		if (question.getCondition() != null) {
			condition(question, question.getCondition());
		}
	}

	private void labels(Question question) {
		List<String> tags = Questions.labelTags(question);
		for (String tag : question.getLabels()) {
			if (!"*".equals(tag) && !tags.contains(tag)) {
				warning(question, Literals.QUESTION__LABELS, NLS.bind(Messages.Recipe_labelUnknown, Questions.title(question), tag),
						Messages.Recipe_labelUnknown_advice);
			}
		}
	}

	private void parameters(Question question) {
		Optional<QuestionTypeInfo> info = types.of(question.getType());
		if (info.isPresent() && question.getType() instanceof ContributedType type) {
			type.getParameters().stream().filter(one -> info.get().parameters().stream().noneMatch(known -> known.name().equals(one.getName())))
					.forEach(one -> warning(one, Literals.PARAMETER__NAME, NLS.bind(Messages.Recipe_parameterUnknown,
							new Object[] { Questions.title(question), one.getName(), type.getId() }), Messages.Recipe_parameterUnknown_advice));
		}
	}

	private void defaultAnswer(Question question) {
		String text = question.getDefaultAnswer();
		EStructuralFeature feature = form.feature(question).orElse(null);
		if (text == null || text.isBlank() || feature == null) {
			return;
		}
		String fault;
		try {
			fault = Trial.message(form, question, AnswerValues.read(form, question, AnswerJson.read(text)));
		} catch (IllegalArgumentException | MisfitException e) {
			fault = e.getMessage();
		}
		if (!fault.isEmpty()) {
			error(question, Literals.QUESTION__DEFAULT_ANSWER, NLS.bind(Messages.Recipe_default, Questions.title(question), fault),
					Messages.Recipe_default_advice);
		}
	}

	private void condition(Question question, Condition condition) {
		String title = Questions.title(question);
		Question source = byKey.get(condition.getKey() == null ? "" : condition.getKey());
		if (source == null || form.feature(source).isEmpty()) {
			Optional<Question> implied = form.question(condition.getKey()).filter(form::isImplied);
			if (implied.isEmpty() || !Conditions.canSee(question.getScope(), implied.get().getScope())) {
				error(condition, Literals.CONDITION__KEY, NLS.bind(Messages.Recipe_conditionMissing, title, condition.getKey()),
						Messages.Recipe_conditionMissing_advice);
			}
		} else if (!Conditions.canSee(question.getScope(), source.getScope())) {
			error(condition, Literals.CONDITION__KEY, NLS.bind(Messages.Recipe_conditionNarrower, title, Questions.title(source)),
					Messages.Recipe_conditionNarrower_advice);
		} else if (form.conditions().circles().contains(question)) {
			error(condition, Literals.CONDITION__KEY, NLS.bind(Messages.Recipe_conditionCircle, title), Messages.Recipe_conditionCircle_advice);
		} else if (condition.getOperator() != Operator.ANSWERED) {
			values(question, condition, source);
		}
	}

	private void values(Question question, Condition condition, Question source) {
		String title = Questions.title(question);
		if (condition.getValues().isEmpty()) {
			error(condition, Literals.CONDITION__VALUES, NLS.bind(Messages.Recipe_conditionNoValue, title), Messages.Recipe_conditionNoValue_advice);
			return;
		}
		boolean comparesNumbers = condition.getOperator() == Operator.LESS || condition.getOperator() == Operator.GREATER;
		if (comparesNumbers && !Trial.isNumber(form, source)) {
			error(condition, Literals.CONDITION__OPERATOR, NLS.bind(Messages.Recipe_conditionNoNumber,
					new Object[] { title, condition.getOperator().getName(), Questions.title(source) }), Messages.Recipe_conditionNoNumber_advice);
			return;
		}
		for (String value : condition.getValues()) {
			if (!Trial.isPossible(form, source, value, comparesNumbers)) {
				warning(condition, Literals.CONDITION__VALUES,
						NLS.bind(Messages.Recipe_conditionValue, new Object[] { title, value, Questions.title(source) }),
						Messages.Recipe_conditionValue_advice);
			}
		}
	}

	private void error(EObject where, EStructuralFeature feature, String message, String advice) {
		problems.add(RecipeProblem.error(where, feature, message, advice));
	}

	private void warning(EObject where, EStructuralFeature feature, String message, String advice) {
		problems.add(RecipeProblem.warning(where, feature, message, advice));
	}
}
