package org.promptstudio.app;

import java.nio.file.Path;

/**
 * A picture of the workbench to be taken.
 *
 * @param file the PNG file to write
 * @param width of the window in points
 * @param height of the window in points
 * @param dark whether in the dark theme
 */
record ScreenshotRequest(Path file, int width, int height, boolean dark) {}
