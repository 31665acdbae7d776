package org.promptstudio.store;

import org.promptstudio.core.team.WorkState;

/**
 * How far somebody is with an item of a task.
 *
 * @param row   what lists show of the item, as the person has it; it tells why where the item cannot be read
 * @param state null when the item cannot be read
 */
public record ItemWork(IndexRow row, WorkState state) {

	/** The display path of the item. */
	public String item() {
		return row.displayPath();
	}

	/** Whether it is in a state; never when it cannot be read. */
	public boolean is(WorkState wanted) {
		return state == wanted;
	}
}
