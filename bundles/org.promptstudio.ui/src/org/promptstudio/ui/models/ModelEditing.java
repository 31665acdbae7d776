package org.promptstudio.ui.models;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;

/** An editor of a model file, as undo and saving see it. User-interface thread. */
public interface ModelEditing {

	/** Where its edits go; empty when the file could not be read. */
	Optional<BasicCommandStack> commandStack();

	/** Makes a command of what was typed. */
	void commitTyped();

	/** Gives up what was typed and could not be taken; false when there is nothing of that kind. */
	boolean discardTyped();
}
