package org.promptstudio.markdown;

/** The check box of a task list item: no box at all, an empty one, or a ticked one. */
public enum TaskState {
	NONE, OPEN, DONE
}
