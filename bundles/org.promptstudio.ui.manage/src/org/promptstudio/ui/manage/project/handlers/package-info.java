/** The commands around the project. */
package org.promptstudio.ui.manage.project.handlers;
