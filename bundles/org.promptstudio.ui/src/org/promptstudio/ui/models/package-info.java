/** What editors of model files (recipes, projects) have in common: saving, changes from outside, undo. */
package org.promptstudio.ui.models;
