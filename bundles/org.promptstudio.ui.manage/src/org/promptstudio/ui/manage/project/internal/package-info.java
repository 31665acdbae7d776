/** The texts of the project editor. */
package org.promptstudio.ui.manage.project.internal;
