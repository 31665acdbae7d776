package org.promptstudio.ui.recipe.details;

/**
 * How a field looks.
 *
 * @param label what people call it
 * @param help what it means, a sentence; empty when that is plain
 * @param kind what shows it
 * @param group under which heading it stands
 * @param span how many of the {@value #COLUMNS} columns it takes
 */
record FieldStyle(String label, String help, Kind kind, Group group, int span) {

	/** Columns of the form. */
	static final int COLUMNS = 6;
	static final int FULL = COLUMNS;
	static final int HALF = COLUMNS / 2;
	static final int THIRD = COLUMNS / 3;

	/** What shows a setting. */
	enum Kind {
		HIDDEN, TEXT, LINES, KEY, WHOLE_NUMBER, DECIMAL, CHECK, CHOICE, TEXT_LIST, TYPE, OPTIONS, COLOR, LABELS, CONDITION, DEFAULT_ANSWER
	}

	/** The headings, in order. */
	enum Group {
		MAIN, ANSWER, ASKED, RANKING
	}
}
