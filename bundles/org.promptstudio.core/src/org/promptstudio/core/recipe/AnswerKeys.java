package org.promptstudio.core.recipe;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.Item;

/** Carries answers over when the key of a question is renamed. */
public final class AnswerKeys {

	private AnswerKeys() {
	}

	/**
	 * Renames the key of each answer of a scope. Where there is an answer by the new key already, the old one stays as it is.
	 *
	 * @return one step of undo; not executable when the item has no answer to rename
	 */
	public static Command rename(Item item, Scope scope, String oldKey, String newKey, EditingDomain domain) {
		throw new UnsupportedOperationException("to come");
	}
}
