/** What every form engine puts around the control of a question, and around a section: shared, so that the panel looks the same. */
package org.promptstudio.ui.feedback.frame;
