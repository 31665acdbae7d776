/** The feedback view and the view of the guidelines. */
package org.promptstudio.ui.feedback.view;
