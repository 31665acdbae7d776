/** The project editor: title and settings, members, recipes, tasks. */
package org.promptstudio.ui.manage.project;
