package org.promptstudio.ui.emfforms;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Gives a form the colours of the theme in use. */
final class Colors {

	private Colors() {
	}

	static void apply(Composite root) {
		root.setBackground(root.getParent().getBackground());
		for (Control child : root.getChildren()) {
			child.setBackground(root.getBackground());
			if (child instanceof QuestionFrame frame) {
				frame.recolor();
			} else if (child instanceof SectionFrame frame) {
				frame.recolor();
			}
			if (child instanceof Composite composite && !(child instanceof QuestionFrame)) {
				apply(composite);
			}
		}
	}
}
