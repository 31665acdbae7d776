package org.promptstudio.ui.recipe.edit;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;

/** Several commands as one step of undo, each made when those before it were executed, so that it sees what they did. Those that cannot be executed are left out. */
final class Steps extends CompoundCommand {

	private final List<Supplier<Command>> steps;

	Steps(String label, List<Supplier<Command>> steps) {
		super(LAST_COMMAND_ALL, label, label);
		this.steps = List.copyOf(steps);
	}

	@Override
	protected boolean prepare() {
		return !steps.isEmpty();
	}

	@Override
	public void execute() {
		for (Supplier<Command> step : steps) {
			appendAndExecute(step.get());
		}
	}
}
