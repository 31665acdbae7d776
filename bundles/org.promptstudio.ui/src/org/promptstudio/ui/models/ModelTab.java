package org.promptstudio.ui.models;

import java.util.Locale;

import org.promptstudio.ui.Icons;

/** The name of a page of an editor, a constant of an enum, and what the bar shows of it. */
public interface ModelTab {

	/** The name of the constant. */
	String name();

	/** What stands in front of the label. */
	Icons icon();

	/** What people call the page. */
	String label();

	/** As in test ids and parameters of commands. */
	default String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
