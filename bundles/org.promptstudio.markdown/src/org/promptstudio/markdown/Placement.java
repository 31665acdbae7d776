package org.promptstudio.markdown;

/**
 * Where a block stands in the nesting of quotes and lists.
 *
 * @param quoteDepth how many quotes the block is in, from 0
 * @param indent how many lists the block is in, from 0
 * @param marker what stands before the block, such as "•" or "3."; only on the first block of a list item, otherwise null
 * @param task the check box of the list item; only on the first block of a list item, otherwise {@link TaskState#NONE}
 * @param tight whether the block belongs to a list written without blank lines, so that it follows its neighbours closely
 */
public record Placement(int quoteDepth, int indent, String marker, TaskState task, boolean tight) {

	/** Outside every quote and list. */
	public static final Placement TOP = new Placement(0, 0, null, TaskState.NONE, false);

	/** Whether a list item begins with this block. */
	public boolean startsItem() {
		return marker != null;
	}
}
