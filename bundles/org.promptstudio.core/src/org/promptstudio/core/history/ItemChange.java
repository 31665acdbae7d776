package org.promptstudio.core.history;

/**
 * One thing of an item that was changed. Values are whole, so that what was there before can be had back: a String, a Boolean, a Number, a List or a Map
 * of such values, or null where there was or is nothing.
 *
 * @param what     what was changed
 * @param prompt   the key of the prompt; null for a change of the item
 * @param response the id of the response, or null where it has none or the change is of something else
 * @param letter   the letter of the response in the order of the file at that time; null where it is of no response
 * @param key      which answer, or the id of the discussion; null otherwise
 * @param before   what was there
 * @param after    what is there now
 */
public record ItemChange(What what, String prompt, String response, String letter, String key, Object before, Object after) {

	/** What can be changed. */
	public enum What {
		/** Of a response: a number. */
		RANK,
		/** Of a response: true or false. */
		CROWN,
		/** Of a response. */
		TEXT,
		/** Of a response, a prompt or the item. */
		ANSWER,
		/** Of a response: the name of the review state. */
		REVIEW,
		/** Of a response. */
		COMMENT,
		/** Of a response: who wrote it. */
		AUTHOR,
		/** Of a response: the name of the model that wrote it. */
		MODEL,
		/** A response that is new; after is its text. */
		ADDED,
		/** A response that went; before is its text. */
		DELETED,
		/** Of a response: its place among those of its prompt, from 1. */
		PLACE,
		/** Of the item: the status, with its reason. */
		STATUS,
		/** Of the item. */
		DESCRIPTION,
		/** Of the item: a list. */
		TAGS,
		/** A discussion: its messages and state in words. */
		DISCUSSION
	}

	/** Whether it is of a response with that id. */
	public boolean isOf(String responseId) {
		return response != null && response.equals(responseId);
	}

	/** Whether there is an earlier text of a response to look at and to restore. */
	public boolean hasEarlierText() {
		return (what == What.TEXT || what == What.DELETED) && before instanceof String;
	}
}
