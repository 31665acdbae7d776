/** Team work in the window: the project, tasks and who does them, and how far they are. */
package org.promptstudio.ui.manage;
