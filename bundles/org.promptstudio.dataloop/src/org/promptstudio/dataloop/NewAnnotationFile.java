package org.promptstudio.dataloop;

import java.util.Objects;

/** What an annotation file will look like that does not exist yet. */
public final class NewAnnotationFile {

	private static final NewAnnotationFile BARE_ARRAY = new NewAnnotationFile(null);

	private final String filename;

	private NewAnnotationFile(String filename) {
		this.filename = filename;
	}

	/**
	 * An item wrapper with an {@code annotations} member, as in the {@code json} folder of a dataset.
	 *
	 * @param filename the item's path on the platform, such as {@code /travel/walk.json}
	 */
	public static NewAnnotationFile wrapper(String filename) {
		return new NewAnnotationFile(Objects.requireNonNull(filename));
	}

	/** A bare array of annotations, as in a sidecar file. */
	public static NewAnnotationFile bareArray() {
		return BARE_ARRAY;
	}

	boolean isWrapper() {
		return filename != null;
	}

	String filename() {
		return filename;
	}
}
