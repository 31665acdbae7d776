package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Response;

/** Finds attributes that no question of a sheet shows. */
final class LeftOvers {

	private LeftOvers() {
	}

	static List<LeftOver> of(AnswerSheet sheet, Baseline baseline) {
		List<LeftOver> found = new ArrayList<>();
		Map<String, Question> questions = new HashMap<>();
		for (Question question : sheet.form().questions(sheet.scope())) {
			questions.merge(Questions.key(question), question, (a, b) -> sheet.form().feature(a).isPresent() ? a : b);
		}
		for (Attribute attribute : sheet.holder().getAttributes()) {
			String key = Objects.requireNonNullElse(attribute.getKey(), "");
			why(sheet, baseline, attribute, questions.get(key))
					.ifPresent(sentence -> found.add(new LeftOver(attribute, key, attribute.getValue(), sentence)));
		}
		return found;
	}

	private static Optional<String> why(AnswerSheet sheet, Baseline baseline, Attribute attribute, Question question) {
		if (question == null) {
			return Optional.of(NLS.bind(Messages.LeftOver_noQuestion, Objects.requireNonNullElse(attribute.getKey(), "")));
		}
		String title = Questions.title(question);
		if (sheet.form().unavailable().containsKey(question)) {
			return Optional.of(sheet.form().unavailable().get(question));
		}
		if (!sheet.isAsked(question)) {
			return Optional.of(sheet.holder() instanceof Response response
					? NLS.bind(Messages.LeftOver_otherLabel, title, sheet.form().labels().of(response))
					: NLS.bind(Messages.LeftOver_noResponses, title));
		}
		if (!sheet.holds(attribute, question)) {
			return Optional.of(Messages.LeftOver_twice);
		}
		Baseline.Start start = baseline.starts().get(question);
		if (start != null && start.misfit() != null && !sheet.isAnswered(question)) {
			return Optional.of(start.misfit());
		}
		return sheet.isShown(question) ? Optional.empty() : Optional.of(NLS.bind(Messages.LeftOver_hidden, title));
	}

	static Command remove(AnswerHolder holder, LeftOver leftOver) {
		return holder.getAttributes().contains(leftOver.attribute()) ? new Remove(holder, leftOver) : UnexecutableCommand.INSTANCE;
	}

	/** Removes an attribute, and puts it back where it was. */
	private static final class Remove extends AbstractCommand {

		private final AnswerHolder holder;
		private final Attribute attribute;
		private int place;

		Remove(AnswerHolder holder, LeftOver leftOver) {
			super(NLS.bind(Messages.LeftOver_remove, leftOver.key()));
			this.holder = holder;
			attribute = leftOver.attribute();
		}

		@Override
		protected boolean prepare() {
			return holder.getAttributes().contains(attribute);
		}

		@Override
		public void execute() {
			redo();
		}

		@Override
		public void undo() {
			holder.getAttributes().add(place, attribute);
		}

		@Override
		public void redo() {
			place = holder.getAttributes().indexOf(attribute);
			holder.getAttributes().remove(place);
		}
	}
}
