package org.promptstudio.ui.feedback.frame;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.feedback.FeedbackFormSite;
import org.promptstudio.ui.feedback.QuestionControl;
import org.promptstudio.ui.feedback.QuestionSite;

/** Makes controls by the factories that bundles contribute. One that fails is logged and its question shown as unavailable. */
public final class ControlMaker implements QuestionPanel.Maker {

	private final FeedbackFormSite site;
	private final Supplier<AnswerSheet> sheet;

	/**
	 * A maker for one form.
	 *
	 * @param sheet gives what is asked about at the moment; null for nothing
	 */
	public ControlMaker(FeedbackFormSite site, Supplier<AnswerSheet> sheet) {
		this.site = site;
		this.sheet = sheet;
	}

	@Override
	public Optional<QuestionControl> make(Composite parent, Question question, EStructuralFeature feature) {
		String type = QuestionTypes.id(question.getType());
		return site.controls().find(type).flatMap(factory -> {
			try {
				return Optional.of(factory.create(parent, question, feature, new Site(question)));
			} catch (RuntimeException | LinkageError e) {
				ILog.of(ControlMaker.class).error(NLS.bind("The control for the question {0} of the type {1} could not be made by {2}.",
						new Object[] { question.getKey(), type, factory.getClass().getName() }), e);
				return Optional.empty();
			}
		});
	}

	@Override
	public String whyNone(Question question) {
		return NLS.bind(Messages.Question_noControl, QuestionTypes.id(question.getType()));
	}

	private final class Site implements QuestionSite {
		private final Question question;

		Site(Question question) {
			this.question = question;
		}

		@Override
		public String accessibleName() {
			String title = QuestionPanel.title(question);
			return question.isRequired() ? NLS.bind(Messages.Question_required, title) : title;
		}

		@Override
		public String testId(String part) {
			return "feedback." + question.getKey() + (part.isEmpty() ? "" : "." + part);
		}

		@Override
		public void next() {
			site.next(question);
		}

		@Override
		public void move(int by) {
			site.move(question, by);
		}

		@Override
		public void relayout() {
			site.relayout();
		}

		@Override
		public void say(String message) {
			site.say(message);
		}

		@Override
		public Optional<OpenItem> openItem() {
			return site.openItem();
		}

		@Override
		public Optional<Response> response() {
			return sheet.get() instanceof AnswerSheet asked && asked.holder() instanceof Response response ? Optional.of(response) : Optional.empty();
		}
	}
}
