/** The fields and lists that the pages of the project editor are made of. */
package org.promptstudio.ui.manage.project.fields;
