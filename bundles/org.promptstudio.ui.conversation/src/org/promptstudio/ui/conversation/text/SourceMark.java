package org.promptstudio.ui.conversation.text;

import org.eclipse.swt.graphics.RGB;

/**
 * A marked span of a text's source.
 *
 * @param start index of its first character in the source, in UTF-16 units
 * @param end index after its last character
 * @param color null for the theme's
 * @param isQuiet whether it is only underlined, with dots
 */
public record SourceMark(int start, int end, RGB color, boolean isQuiet) {}
