/** How far the work of a team is: counted from status logs, layers and work times. Arithmetic only; reading files is the store's. */
package org.promptstudio.core.progress;
