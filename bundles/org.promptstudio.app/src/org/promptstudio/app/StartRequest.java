package org.promptstudio.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asked for at the start.
 *
 * @param path the dataset or item to open, or null for what was open last
 */
public record StartRequest(Path path) {

	/** The dataset or item to open. */
	public Optional<Path> requestedPath() {
		return Optional.ofNullable(path);
	}
}
