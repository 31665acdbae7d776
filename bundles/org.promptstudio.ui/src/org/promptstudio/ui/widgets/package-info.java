/** Controls that editors of model files are made of, in the colours of the theme. */
package org.promptstudio.ui.widgets;
