package org.promptstudio.ui.conversation;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemSession;

/** Undoes and redoes, and shows what that has changed: the response that the command was about is selected. */
public final class UndoRedo {

	private UndoRedo() {
	}

	/** Undoes the last command of the item, or redoes the last one undone; does nothing when there is none. */
	static void run(ConversationEditor editor, boolean redo) {
		editor.commitTyped();
		BasicCommandStack stack = editor.session().map(ItemSession::commandStack).orElse(null);
		if (stack == null || !can(stack, redo)) {
			return;
		}
		Command command = next(stack, redo);
		if (redo) {
			stack.redo();
		} else {
			stack.undo();
		}
		subject(command).or(editor.model()::lastTouched).ifPresent(editor::showTouched);
	}

	static boolean can(BasicCommandStack stack, boolean redo) {
		return redo ? stack.canRedo() : stack.canUndo();
	}

	static Command next(BasicCommandStack stack, boolean redo) {
		return redo ? stack.getRedoCommand() : stack.getUndoCommand();
	}

	/** The response that a command was about, as the command itself says after it was undone or redone; empty when it is gone. */
	public static Optional<Response> subject(Command command) {
		return command.getAffectedObjects().stream().filter(Response.class::isInstance).map(Response.class::cast)
				.filter(response -> response.getPrompt() != null).findFirst();
	}
}
