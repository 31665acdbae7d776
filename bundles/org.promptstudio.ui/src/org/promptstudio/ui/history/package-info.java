/** The history of the open item: who changed what, and when. */
package org.promptstudio.ui.history;
