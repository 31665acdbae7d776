package org.promptstudio.store;

import java.util.List;

import org.promptstudio.dataloop.AnnotationMerge;
import org.promptstudio.dataloop.MergeConflict;

/** What comes of the edits of a session and of what others wrote meanwhile; see {@link ItemSession#merge()}. */
public final class ItemMerge {

	private final AnnotationMerge annotations;
	private final byte[] item;
	private final byte[] theirs;

	ItemMerge(AnnotationMerge annotations, byte[] item, byte[] theirs) {
		this.annotations = annotations;
		this.item = item;
		this.theirs = theirs;
	}

	/** What somebody has to decide; empty when all goes together. */
	public List<MergeConflict> conflicts() {
		return annotations.conflicts();
	}

	AnnotationMerge annotations() {
		return annotations;
	}

	/** The item file as it is on the disk. */
	byte[] item() {
		return item;
	}

	/** The annotation file as it is on the disk. */
	byte[] theirs() {
		return theirs;
	}
}
