package org.promptstudio.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A control that shows word by word how a text differs from an earlier one. User-interface thread. */
public interface TextDifference {

	/** Makes such controls; an adapter of the conversation editor, which knows how texts are shown. */
	interface Maker {

		/** A new one, which goes with its parent and outlives the editor. */
		TextDifference create(Composite parent);
	}

	/** To be laid out by whoever made it. */
	Control control();

	/** Shows what went and what came; the text alone when both are the same. */
	void show(String before, String after);
}
