package org.promptstudio.ui.feedback.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.promptstudio.core.recipe.AnswerProblem;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.Progress;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;

/**
 * What the feedback view asks: the sheets of the selected response, its prompt and its item under the recipe in use. No SWT; the thread of the item. The
 * owner says when something may have changed, by {@link #update}.
 */
final class FeedbackModel {

	/** A problem and the sheet it is on. */
	record Placed(AnswerSheet sheet, AnswerProblem problem) {}

	private final Runnable answered;
	private final Runnable sheetListener = this::sheetChanged;
	private final Set<AnswerSheet> watched = new LinkedHashSet<>();
	private OpenItem open;
	private ItemAnswers answers;
	private List<AnswerSheet> sheets = List.of();

	/** @param answered told whenever answers on a sheet that is shown have changed */
	FeedbackModel(Runnable answered) {
		this.answered = answered;
	}

	private void sheetChanged() {
		answered.run();
	}

	/**
	 * Looks at what is open now.
	 *
	 * @param newOpen null for nothing
	 * @param form null for no recipe
	 */
	void update(OpenItem newOpen, RecipeForm form) {
		open = newOpen;
		Item item = open == null ? null : open.item().orElse(null);
		if (answers != null && (answers.item() != item || answers.form() != form)) {
			watch(List.of());
			answers.dispose();
			answers = null;
		}
		if (answers == null && item != null && form != null) {
			answers = new ItemAnswers(item, open.domain(), form);
		}
		watch(presentSheets());
	}

	/** Whether {@link #update} would let go of the present answers. */
	boolean isLeaving(OpenItem newOpen, RecipeForm form) {
		return answers != null && (newOpen == null || answers.item() != newOpen.item().orElse(null) || answers.form() != form);
	}

	private List<AnswerSheet> presentSheets() {
		List<AnswerSheet> present = new ArrayList<>();
		if (answers != null) {
			open.selectedResponse().filter(response -> response.getPrompt() != null).map(answers::sheet).ifPresent(present::add);
			open.selectedPrompt().map(answers::sheet).ifPresent(present::add);
			present.add(answers.sheet(answers.item()));
		}
		return present;
	}

	private void watch(List<AnswerSheet> now) {
		for (AnswerSheet sheet : List.copyOf(watched)) {
			if (!now.contains(sheet)) {
				sheet.removeListener(sheetListener);
				watched.remove(sheet);
			}
		}
		for (AnswerSheet sheet : now) {
			if (watched.add(sheet)) {
				sheet.addListener(sheetListener);
			}
		}
		sheets = List.copyOf(now);
	}

	/** The item that is open, as the editor offers it. */
	Optional<OpenItem> open() {
		return Optional.ofNullable(open);
	}

	/** The answers of the item; empty when nothing is asked. */
	Optional<ItemAnswers> answers() {
		return Optional.ofNullable(answers);
	}

	/** The sheets to be shown: of the selected response, its prompt, and the item. */
	List<AnswerSheet> sheets() {
		return sheets;
	}

	/** How much of what is shown is answered. */
	Progress progress() {
		return sheets.stream().map(AnswerSheet::progress).reduce(Progress.NONE, Progress::plus);
	}

	/** What is missing or wrong on what is shown. */
	List<Placed> problems() {
		return sheets.stream().flatMap(sheet -> sheet.problems().stream().map(problem -> new Placed(sheet, problem))).toList();
	}

	/** The first question without an answer after another one, beginning anew at the top; empty when all that is shown is answered. */
	Optional<Question> nextUnanswered(List<Question> shown, Question after) {
		int start = shown.indexOf(after) + 1;
		for (int i = 0; i < shown.size(); i++) {
			Question question = shown.get((start + i) % shown.size());
			if (isOpen(question)) {
				return Optional.of(question);
			}
		}
		return Optional.empty();
	}

	private boolean isOpen(Question question) {
		return sheets.stream().anyMatch(sheet -> isOpen(sheet, question));
	}

	private static boolean isOpen(AnswerSheet sheet, Question question) {
		return sheet.questions().contains(question) && sheet.form().feature(question).isPresent() && sheet.isShown(question)
				&& !sheet.isAnswered(question);
	}

	/** The next response of the item with a question that has no answer, after the selected one, beginning anew at the first. */
	Optional<Response> nextUnansweredResponse() {
		if (answers == null) {
			return Optional.empty();
		}
		List<Response> responses = answers.item().getPrompts().stream().map(Prompt::getResponses).flatMap(List::stream).toList();
		int start = open.selectedResponse().map(responses::indexOf).orElse(Integer.valueOf(-1)).intValue() + 1;
		for (int i = 0; i < responses.size(); i++) {
			Response response = responses.get((start + i) % responses.size());
			AnswerSheet sheet = answers.sheet(response);
			if (sheet.questions().stream().anyMatch(question -> isOpen(sheet, question))) {
				return Optional.of(response);
			}
		}
		return Optional.empty();
	}

	/** Takes all listeners and adapters off. */
	void dispose() {
		update(null, null);
	}
}
