package org.promptstudio.ui.feedback.controls;

import org.eclipse.swt.graphics.RGB;

/**
 * One thing that can be chosen.
 *
 * @param value what is answered by it
 * @param label what people read
 * @param help more about it; may be empty
 * @param color of a label; null for none
 * @param depth how deep it lies below others, from 0
 */
record Choice(Object value, String label, String help, RGB color, int depth) {

	static Choice of(Object value, String label) {
		return new Choice(value, label, "", null, 0);
	}

	/** What assistants read. */
	String spoken() {
		return help.isEmpty() ? label : label + ". " + help;
	}
}
