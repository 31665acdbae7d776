/** Reads the rows of PNG pictures, for those who show them. */
package org.promptstudio.ui.conversation.png;
