package org.promptstudio.dataloop;

import java.util.Optional;

/**
 * What an annotation file looks like that does not exist yet.
 *
 * @param filename for the item wrapper of a platform export, the item's path on the platform, such as {@code /travel/walk.json};
 *                 null for a bare array of annotations, as a sidecar file beside a single item has
 */
public record NewAnnotationFile(Optional<String> filename) {

	/** An item wrapper with an {@code annotations} member, as in the {@code json} folder of a dataset. */
	public static NewAnnotationFile wrapper(String filename) {
		return new NewAnnotationFile(Optional.of(filename));
	}

	/** A bare array of annotations, as in a sidecar file. */
	public static NewAnnotationFile bareArray() {
		return new NewAnnotationFile(Optional.empty());
	}
}
