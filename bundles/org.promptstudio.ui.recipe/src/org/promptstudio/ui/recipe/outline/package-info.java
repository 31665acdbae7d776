/** The outline of a recipe: labels, sections and questions as a tree. */
package org.promptstudio.ui.recipe.outline;
