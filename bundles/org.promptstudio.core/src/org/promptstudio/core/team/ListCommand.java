package org.promptstudio.core.team;

import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Replaces all values of a list of texts, in time proportional to their number: EMF's own command compares each with each. */
final class ListCommand extends AbstractCommand {

	private final EObject owner;
	private final EAttribute feature;
	private final List<?> before;
	private final List<?> after;

	private ListCommand(EObject owner, EAttribute feature, List<?> after) {
		this.owner = owner;
		this.feature = feature;
		before = List.copyOf((List<?>) owner.eGet(feature));
		this.after = List.copyOf(after);
	}

	/**
	 * Appends a command that sets a list, unless it is so already.
	 *
	 * @param values without null and without one that is there twice
	 */
	static void append(CompoundCommand command, EObject owner, EAttribute feature, List<?> values) {
		if (!values.equals(owner.eGet(feature))) {
			command.append(new ListCommand(owner, feature, values));
		}
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		fill(after);
	}

	@Override
	public void undo() {
		fill(before);
	}

	@Override
	public void redo() {
		fill(after);
	}

	private void fill(List<?> values) {
		@SuppressWarnings("unchecked")
		InternalEList<Object> list = (InternalEList<Object>) owner.eGet(feature);
		list.clear();
		list.addAllUnique(values);
	}
}
