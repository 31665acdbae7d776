package org.promptstudio.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

	/**
	 * What the most usual arguments ask for: none, {@code --sample}, or something that exists, named with its folder. All others are
	 * {@link StudioCommandLine}'s task, which takes a while to make.
	 */
	static Optional<StartRequest> usual(String... arguments) {
		if (arguments.length == 0) {
			return Optional.of(new StartRequest(null, false, null, null));
		}
		if (arguments.length > 1) {
			return Optional.empty();
		}
		if (arguments[0].equals("--sample")) {
			return Optional.of(new StartRequest(null, true, null, null));
		}
		try {
			Path path = Path.of(arguments[0]);
			boolean named = !arguments[0].startsWith("-") && (path.isAbsolute() || path.getNameCount() > 1); // not a command's name
			return named && Files.exists(path) ? Optional.of(new StartRequest(path, false, null, null)) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty(); // the command line says what is wrong with it
		}
	}

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
