/** What annotators and reviewers see of their tasks: which there are, how far they are, what comes next. */
package org.promptstudio.ui.manage.work;
