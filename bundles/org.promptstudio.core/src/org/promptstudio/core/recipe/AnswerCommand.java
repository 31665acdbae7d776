package org.promptstudio.core.recipe;

import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Question;

/**
 * Changes answers by another command, and remembers the attributes before and after, so that undo and redo restore them exactly even when the sheets have been
 * made anew under another recipe meanwhile.
 */
final class AnswerCommand extends CommandWrapper {

	private static final int LONGEST_TITLE = 40;

	private final ItemAnswers owner;
	private final AnswerSheet sheet;
	private Map<AnswerSheet, AnswerSheet.State> before;
	private Map<AnswerSheet, AnswerSheet.State> after;

	/** @param sheet whose answers are confirmed by it */
	AnswerCommand(ItemAnswers owner, String label, Command change, AnswerSheet sheet) {
		super(label, label, change);
		this.owner = owner;
		this.sheet = sheet;
	}

	/** What stands behind "Undo" in the menu. */
	static String label(Question question, boolean isClearing) {
		String title = Questions.title(question);
		String shown = title.codePointCount(0, title.length()) <= LONGEST_TITLE
				? title
				: title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
		return NLS.bind(isClearing ? Messages.Answer_clear : Messages.Answer_answer, shown);
	}

	@Override
	public void execute() {
		before = owner.states();
		owner.together(() -> {
			super.execute();
			sheet.confirm();
		});
		after = owner.states();
		Map<AnswerSheet, AnswerSheet.State> started = Map.copyOf(before);
		before.entrySet().removeIf(entry -> entry.getKey() != sheet && Objects.equals(entry.getValue(), after.get(entry.getKey())));
		after.entrySet().removeIf(entry -> entry.getKey() != sheet && Objects.equals(entry.getValue(), started.get(entry.getKey())));
	}

	@Override
	public void undo() {
		owner.restore(before, super::undo);
	}

	@Override
	public void redo() {
		owner.restore(after, super::redo);
	}
}
