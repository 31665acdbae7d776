package org.promptstudio.core.team;

import java.util.Optional;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;

/** A command that cannot be executed, and says why: somebody may not do it, or it is not the time. */
public final class RefusedCommand extends AbstractCommand {

	/** @param reason a whole sentence */
	public RefusedCommand(String label, String reason) {
		super(label, reason);
	}

	/** Why a command is refused, for people; empty when it is not, and for one that has just nothing to change. */
	public static Optional<String> reason(Command command) {
		return command instanceof RefusedCommand ? Optional.of(command.getDescription()) : Optional.empty();
	}

	@Override
	public boolean canExecute() {
		return false;
	}

	@Override
	public void execute() {
		throw new IllegalStateException(getDescription());
	}

	@Override
	public void redo() {
		throw new IllegalStateException(getDescription());
	}
}
