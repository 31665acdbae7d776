/** The wizard in which tasks are made and changed. */
package org.promptstudio.ui.manage.project.wizard;
