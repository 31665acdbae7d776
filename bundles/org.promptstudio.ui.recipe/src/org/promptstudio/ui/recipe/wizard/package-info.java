/** The wizard for new recipes, and its templates. */
package org.promptstudio.ui.recipe.wizard;
