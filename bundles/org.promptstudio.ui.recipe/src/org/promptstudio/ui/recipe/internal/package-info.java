/** The texts of the recipe editor. */
package org.promptstudio.ui.recipe.internal;
