package org.promptstudio.ui.feedback.view;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.promptstudio.core.recipe.CopyAnswers;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;

/** Takes answers over from another item, as its files have them. */
final class PreviousAnswers {

	private PreviousAnswers() {
	}

	/**
	 * Answers what has no answer yet.
	 *
	 * @param execute runs the command; its effect can be undone
	 * @return how many answers were copied
	 * @throws IOException with a whole sentence when the other item cannot be read
	 * @throws FormatException when it is no item
	 */
	static int copy(ItemLocation other, ItemAnswers answers, Consumer<Command> execute) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(other)) {
			ItemAnswers source = new ItemAnswers(session.item(), answers.form());
			try {
				CopyAnswers copy = new CopyAnswers(source, answers);
				execute.accept(copy);
				return copy.count();
			} finally {
				source.dispose();
			}
		}
	}
}
