/** How far the team is: a table by task and person, a chart over days, and CSV. */
package org.promptstudio.ui.manage.progress;
