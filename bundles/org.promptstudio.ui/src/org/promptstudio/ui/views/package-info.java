/** What all views of the studio have in common. */
package org.promptstudio.ui.views;
