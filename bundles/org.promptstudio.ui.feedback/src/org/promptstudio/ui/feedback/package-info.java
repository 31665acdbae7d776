/** The feedback. */
package org.promptstudio.ui.feedback;
