/** The small controls that the pages of the recipe editor are made of. */
package org.promptstudio.ui.recipe.widgets;
