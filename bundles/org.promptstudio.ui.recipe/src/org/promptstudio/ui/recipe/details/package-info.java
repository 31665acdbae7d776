/** The details of an element of a recipe: fields made from the metamodel, with a table of the few that are special. */
package org.promptstudio.ui.recipe.details;
