/** Who works here: asked at the first start, shown at the foot of the window, and switched there. */
package org.promptstudio.ui.user;
