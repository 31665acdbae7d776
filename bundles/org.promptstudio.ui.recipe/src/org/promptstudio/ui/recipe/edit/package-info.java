/** What can be done to a recipe, without a window. */
package org.promptstudio.ui.recipe.edit;
