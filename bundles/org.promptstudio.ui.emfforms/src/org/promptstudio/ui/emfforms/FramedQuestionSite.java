package org.promptstudio.ui.emfforms;

import java.util.Optional;

import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.feedback.QuestionSite;

/** What surrounds the control of a question in a form. */
final class FramedQuestionSite implements QuestionSite {

	private final EmfForm form;
	private final Question question;

	FramedQuestionSite(EmfForm form, Question question) {
		this.form = form;
		this.question = question;
	}

	@Override
	public String accessibleName() {
		return QuestionFrame.accessibleName(question);
	}

	@Override
	public String testId(String part) {
		return QuestionFrame.testId(question) + (part.isEmpty() ? "" : "." + part);
	}

	@Override
	public void next() {
		form.site().next(question);
	}

	@Override
	public void move(int by) {
		form.site().move(question, by);
	}

	@Override
	public void relayout() {
		form.site().relayout();
	}

	@Override
	public void say(String message) {
		form.site().say(message);
	}

	@Override
	public Optional<OpenItem> openItem() {
		return form.site().openItem();
	}

	@Override
	public Optional<Response> response() {
		return form.sheet().map(sheet -> sheet.holder() instanceof Response response ? response : null);
	}
}
