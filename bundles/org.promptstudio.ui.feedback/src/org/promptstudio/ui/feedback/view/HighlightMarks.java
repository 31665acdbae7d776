package org.promptstudio.ui.feedback.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.OpenItem.Mark;
import org.promptstudio.ui.feedback.controls.Highlights;

/** Keeps the spans that highlight questions were answered by marked on the cards of the conversation. */
final class HighlightMarks {

	private final Map<AnswerSheet, Runnable> watched = new HashMap<>();
	private OpenItem open;
	private ItemAnswers answers;
	private List<Question> questions = List.of();

	/** Follows the answers of an item; null for none. */
	void follow(OpenItem newOpen, ItemAnswers newAnswers) {
		if (answers == newAnswers) {
			watched.values().forEach(Runnable::run); // a response may have been edited
			addNew();
			return;
		}
		stop();
		open = newOpen;
		answers = newAnswers;
		questions = answers == null
				? List.of()
				: answers.form().questions(Scope.RESPONSE).stream()
						.filter(question -> question.getType() instanceof TextHighlight && answers.form().feature(question).isPresent()).toList();
		addNew();
	}

	private void addNew() {
		if (questions.isEmpty()) {
			return;
		}
		for (Prompt prompt : answers.item().getPrompts()) {
			for (Response response : prompt.getResponses()) {
				AnswerSheet sheet = answers.sheet(response);
				if (!watched.containsKey(sheet)) {
					Runnable listener = () -> mark(sheet, response);
					sheet.addListener(listener);
					watched.put(sheet, listener);
					listener.run();
				}
			}
		}
	}

	private void mark(AnswerSheet sheet, Response response) {
		List<Mark> marks = new ArrayList<>();
		for (Question question : questions) {
			if (sheet.questions().contains(question) && sheet.isShown(question)) {
				marks.addAll(Highlights.marks(sheet.value(question), Objects.requireNonNullElse(response.getValue(), ""), answers.form().recipe()));
			}
		}
		open.showMarks(this, response, marks);
	}

	/** Marks nothing any more. */
	void stop() {
		watched.forEach((sheet, listener) -> {
			sheet.removeListener(listener);
			if (sheet.holder() instanceof Response response) {
				open.showMarks(this, response, List.of());
			}
		});
		watched.clear();
		answers = null;
	}
}
