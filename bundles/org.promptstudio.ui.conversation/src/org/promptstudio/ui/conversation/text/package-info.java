/**
 * Text of prompts and responses on the screen: Markdown as selectable styled text, and its source in an editor with light colouring. Laying a document
 * out (which characters, in which style, how far from the left) needs no widget; the widgets only show the result.
 */
package org.promptstudio.ui.conversation.text;
