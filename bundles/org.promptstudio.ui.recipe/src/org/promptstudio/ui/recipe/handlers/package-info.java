/** The commands around recipes. */
package org.promptstudio.ui.recipe.handlers;
