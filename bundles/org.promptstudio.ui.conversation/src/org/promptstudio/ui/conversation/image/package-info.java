/** The viewer of images: their views and tones, what measures them, and the keys for it. */
package org.promptstudio.ui.conversation.image;
