/** The controls of the question types in the box: drawn by themselves, quiet, with everything by keyboard. */
package org.promptstudio.ui.feedback.controls;
