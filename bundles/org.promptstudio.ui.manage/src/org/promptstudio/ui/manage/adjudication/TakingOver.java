package org.promptstudio.ui.manage.adjudication;

import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.manage.adjudication.AdjudicationModel.Line;
import org.promptstudio.ui.review.ItemReview;

/** Takes what annotators said over into the open item, each time as one undoable command; says why where there is nothing to take. */
final class TakingOver {

	private final AdjudicationModel model;
	private final IWorkbenchPage page;

	TakingOver(AdjudicationModel model, IWorkbenchPage page) {
		this.model = model;
		this.page = page;
	}

	/** Takes over what an annotator, who counts from 0, said in a row. */
	void takeOver(Line line, int annotator) {
		String mail = model.annotators().get(annotator);
		run(team -> model.takeOver(line, mail, team).orElse(null), NLS.bind(Messages.Refused_saidNothing, model.name(mail)));
	}

	/** Takes over all that an annotator, who counts from 0, said. */
	void takeOverAll(int annotator) {
		String mail = model.annotators().get(annotator);
		if (run(team -> model.takeOverAll(mail, team), NLS.bind(Messages.Refused_allTaken, model.name(mail)))) {
			Toasts.show(page, NLS.bind(Messages.Done_all, model.name(mail)), Messages.Done_undo, this::undo);
		}
	}

	/** Takes over each value that all annotators agree on. */
	void takeOverAgreed() {
		if (run(model::takeOverAgreed, Messages.Refused_agreedTaken)) {
			Toasts.show(page, Messages.Done_agreed, Messages.Done_undo, this::undo);
		}
	}

	private void undo() {
		ItemReview.openItem(page).filter(open -> open.item().isPresent()).ifPresent(open -> {
			CommandStack commands = open.domain().getCommandStack();
			if (commands.canUndo()) {
				commands.undo();
			}
		});
	}

	/**
	 * Runs a command of the present user on the open item. Gives whether it was run.
	 *
	 * @param make    gives null where there is nothing to do
	 * @param nothing said then, and when it would change nothing
	 */
	private boolean run(Function<TeamCommands, Command> make, String nothing) {
		ItemReview review = ItemReview.of(page).orElse(null);
		if (review == null) {
			return false;
		}
		Command command = make.apply(review.commands());
		boolean isDone = command != null && review.run(command);
		if (!isDone && (command == null || RefusedCommand.reason(command).isEmpty())) {
			Toasts.show(page, nothing);
		}
		return isDone;
	}
}
