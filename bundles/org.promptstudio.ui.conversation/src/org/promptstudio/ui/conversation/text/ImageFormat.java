package org.promptstudio.ui.conversation.text;

/** The formats of pictures that can be told from their first bytes. */
public enum ImageFormat {
	PNG, JPEG, GIF, BMP, WEBP, SVG
}
