package org.promptstudio.core.recipe;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Sets a feature of an answers' object; of many values all at once. */
final class SetAnswer extends AbstractCommand {

	private final EObject answers;
	private final EStructuralFeature feature;
	private final Object after;
	private Object before;

	/** @param after null for none; a list for a feature of many values */
	SetAnswer(EObject answers, EStructuralFeature feature, Object after) {
		this.answers = answers;
		this.feature = feature;
		this.after = after;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		Object value = answers.eGet(feature);
		before = value instanceof Collection<?> several ? List.copyOf(several) : value;
		redo();
	}

	@Override
	public void undo() {
		put(answers, feature, before);
	}

	@Override
	public void redo() {
		put(answers, feature, after);
	}

	/** @param value null for none; a collection for a feature of many values */
	static void put(EObject answers, EStructuralFeature feature, Object value) {
		if (value == null || value instanceof Collection<?> several && several.isEmpty()) {
			answers.eUnset(feature);
		} else {
			answers.eSet(feature, value);
		}
	}
}
