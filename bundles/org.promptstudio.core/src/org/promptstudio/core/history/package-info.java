/** What people changed in items, one change for each thing that has a name. */
package org.promptstudio.core.history;
