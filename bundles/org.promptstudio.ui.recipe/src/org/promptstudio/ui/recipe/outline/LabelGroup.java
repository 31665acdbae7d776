package org.promptstudio.ui.recipe.outline;

import org.promptstudio.model.recipe.Recipe;

/** The node of the outline that has the labels of a recipe below it. */
record LabelGroup(Recipe recipe) {}
