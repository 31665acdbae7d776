/** The review loop in the window: states of responses, statuses of items, comments and descriptions, each by a command. */
package org.promptstudio.ui.review;
