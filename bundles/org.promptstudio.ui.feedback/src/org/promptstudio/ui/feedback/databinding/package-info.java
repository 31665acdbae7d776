/** The form engine in the box: data binding of JFace and EMF between the answers and the controls. */
package org.promptstudio.ui.feedback.databinding;
