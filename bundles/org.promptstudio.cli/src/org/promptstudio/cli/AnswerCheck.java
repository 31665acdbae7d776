package org.promptstudio.cli;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.recipe.AnswerProblem;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.LeftOver;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.Problem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Compares the answers of items with a recipe. Answers that no question asks for or that do not fit are warnings; answers that are missing
 * are hints, of items that somebody has called completed.
 */
final class AnswerCheck implements AutoCloseable {

	private static final Set<String> DONE = Set.of("completed", "approved");

	private final RecipeForm form;

	AnswerCheck(Recipe recipe) {
		form = new RecipeForm(recipe, QuestionTypes.installed());
	}

	/**
	 * Tells the problems of an item's answers.
	 *
	 * @param file the annotation file, for the problems
	 */
	void check(String file, Item item, Consumer<Problem> report) {
		ItemAnswers answers = new ItemAnswers(item, form);
		boolean isDone = item.getStatus() != null && DONE.contains(item.getStatus());
		for (AnswerSheet sheet : answers.sheets()) {
			String place = place(sheet.holder());
			for (LeftOver leftOver : sheet.leftOvers()) {
				report.accept(problem(Severity.WARNING, file, place, leftOver.key(), leftOver.why(), Messages.Check_leftOver_advice));
			}
			for (AnswerProblem problem : sheet.problems()) {
				Question question = problem.question();
				boolean isMissing = question == null || sheet.isRequired(question) && !sheet.isAnswered(question);
				String key = question == null ? null : question.getKey();
				if (!isMissing) {
					report.accept(problem(Severity.WARNING, file, place, key, problem.message(), Messages.Check_answer_advice));
				} else if (isDone) {
					report.accept(problem(Severity.HINT, file, place, key, problem.message(), Messages.Check_missing_advice));
				}
			}
		}
		answers.dispose();
	}

	private static Problem problem(Severity severity, String file, String place, String key, String message, String advice) {
		String where = key == null ? place : (place.isEmpty() ? "" : place + ", ") + NLS.bind(Messages.Place_question, key);
		return new Problem(severity, file, 0, 0, where, message, advice);
	}

	private static String place(AnswerHolder holder) {
		return switch (holder) {
			case Prompt prompt -> NLS.bind(Messages.Place_prompt, prompt.getKey());
			case Response response when response.getPrompt() != null ->
				NLS.bind(Messages.Place_response, response.getPrompt().getKey(), response.getId());
			default -> "";
		};
	}

	@Override
	public void close() {
		form.close();
	}
}
