package org.promptstudio.markdown;

/**
 * An image in running text. Whether it may be shown is for the user interface to decide; nothing is loaded here.
 *
 * @param source where the image is, as written in the Markdown: a URL, a data URI or a path, of any scheme
 * @param alt the text that stands for the image, in one line and without styles; empty when there is none
 */
public record InlineImage(String source, String alt) {}
