package org.promptstudio.core.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Runs a command the way every command has to work: execute, undo and redo, comparing copies of the whole model. */
public final class CommandHarness {

	private final EditingDomain domain;
	private final EObject root;

	public CommandHarness(EditingDomain domain, EObject root) {
		this.domain = domain;
		this.root = root;
	}

	/** Leaves the model with the command executed. */
	public void run(Command command) {
		EObject before = EcoreUtil.copy(root);
		assertTrue(command.canExecute(), "The command should be executable");
		domain.getCommandStack().execute(command);
		EObject after = EcoreUtil.copy(root);
		assertFalse(EcoreUtil.equals(before, after), "The command should change something");
		assertFalse(command.getLabel().isBlank(), "The command should have a label");

		assertTrue(domain.getCommandStack().canUndo(), "The command should be undoable");
		domain.getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, root), "Undo should restore the model");
		domain.getCommandStack().redo();
		assertTrue(EcoreUtil.equals(after, root), "Redo should do the same again");
	}
}
