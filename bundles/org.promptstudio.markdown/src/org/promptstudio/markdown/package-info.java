/**
 * Markdown of a response as a flat list of styled blocks and as plain text, and the word-level difference of two texts.
 * Everything here is immutable or stateless and may be used from any thread; nothing depends on a widget toolkit.
 */
package org.promptstudio.markdown;
