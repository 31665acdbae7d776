package org.promptstudio.dataloop;

import java.util.List;

/**
 * A place of an annotation file that two people have set to different values.
 *
 * @param path   names of members; an element of an array that has an id is {@code #id}
 * @param before what both started from; null where there was nothing
 * @param mine   null where there is nothing: it was removed
 * @param theirs likewise
 */
public record MergeConflict(List<String> path, String before, String mine, String theirs) {

	/** The name of the last member. */
	public String key() {
		return path.getLast();
	}

	/** The id of the annotation that the place is in; empty where it is in none. */
	public String annotationId() {
		return path.size() > 1 && path.getFirst().equals(Keys.ANNOTATIONS) && path.get(1).startsWith(TreeMerge.ELEMENT)
				? path.get(1).substring(TreeMerge.ELEMENT.length())
				: "";
	}

	/** Whether one removed the whole annotation that the other has changed. */
	public boolean isWholeAnnotation() {
		return path.size() == 2 && !annotationId().isEmpty();
	}

	/** Whether it is the status of the item. */
	public boolean isItemStatus() {
		return path.equals(TreeMerge.STATUS_LOG_PATH);
	}

	/** Whether it is the text of a response, or what it refers to. */
	public boolean isText() {
		return path.size() > 2 && path.get(2).equals(Keys.COORDINATES);
	}

	/** Whether it is which of the responses of a prompt has the crown; the values are ids of annotations. */
	public boolean isCrown() {
		return path.size() == 2 && path.getFirst().equals(TreeMerge.CROWN);
	}
}
