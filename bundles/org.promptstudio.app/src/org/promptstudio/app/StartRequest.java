package org.promptstudio.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asked for at the start.
 *
 * @param path the dataset or item to open, or null for what was open last
 * @param sample whether to open the sample dataset
 * @param user who works here, or null for whom the preferences name
 * @param screenshot the picture to take before the workbench closes by itself, or null
 */
record StartRequest(Path path, boolean sample, String user, ScreenshotRequest screenshot) {

	/** The picture to take. */
	public Optional<ScreenshotRequest> requestedScreenshot() {
		return Optional.ofNullable(screenshot);
	}

	/** The dataset or item to open. */
	public Optional<Path> requestedPath() {
		return Optional.ofNullable(path);
	}

	/** Who works here. */
	public Optional<String> requestedUser() {
		return Optional.ofNullable(user).map(String::strip).filter(name -> !name.isEmpty());
	}
}
