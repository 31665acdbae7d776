/** What several annotators said of an item, side by side, and how a reviewer makes one result of it. */
package org.promptstudio.ui.manage.adjudication;
