package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.graphics.Image;

/** What is known of an image that a text shows. */
sealed interface ImageState {

	/** It is being loaded. */
	record Loading() implements ImageState {}

	/**
	 * It can be drawn.
	 *
	 * @param width its own width in pixels, which may be more than those of the image
	 */
	record Ready(Image image, int width, int height) implements ImageState {}

	/** It is at a host from which the reader has not allowed images yet. */
	record Blocked(String host) implements ImageState {}

	/** It cannot be shown. */
	record Failed(String reason) implements ImageState {}
}
