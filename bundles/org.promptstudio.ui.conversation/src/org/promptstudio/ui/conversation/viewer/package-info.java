/**
 * How contents of other types than those in the box get a viewer: the extension point {@code org.promptstudio.ui.conversation.contentViewers}.
 */
package org.promptstudio.ui.conversation.viewer;
