/** The recipe. */
package org.promptstudio.ui.recipe;
