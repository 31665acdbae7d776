package org.promptstudio.cli;

import java.nio.file.Path;

/**
 * Writes paths as the person at the prompt does, so that they can be copied or clicked: relative to the working folder when the path given
 * was relative, else absolute.
 */
record DisplayPaths(Path workingFolder, boolean relative) {

	/** The way to write paths that goes with a path somebody has typed. */
	static DisplayPaths like(Path given) {
		return new DisplayPaths(Path.of("").toAbsolutePath().normalize(), !given.isAbsolute());
	}

	String show(Path file) {
		Path shown = relative ? workingFolder.relativize(file.toAbsolutePath().normalize()) : file;
		return shown.toString().isEmpty() ? "." : shown.toString();
	}
}
