/** The feedback panel rendered by EMF Forms: a view model made of the recipe, and renderers for what EMF Forms has no controls for. */
package org.promptstudio.ui.emfforms;
