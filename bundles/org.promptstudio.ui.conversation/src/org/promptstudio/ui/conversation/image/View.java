package org.promptstudio.ui.conversation.image;

/**
 * What is to be seen of an image, without regard to its size or that of its place, so that images can share it.
 *
 * @param zoom how much larger than fitted into the place, at least 1
 * @param centerX which part of the image is in the middle of the place: 0 is its left edge, 1 its right one
 * @param centerY from 0 at the top to 1 at the bottom
 */
public record View(double zoom, double centerX, double centerY) {

	/** All of the image. */
	public static final View FIT = new View(1, 0.5, 0.5);

	/** A view within its limits. */
	public View {
		zoom = Math.max(1, zoom);
		centerX = Math.clamp(centerX, 0, 1);
		centerY = Math.clamp(centerY, 0, 1);
	}
}
