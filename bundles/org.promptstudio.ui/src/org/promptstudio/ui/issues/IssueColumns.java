package org.promptstudio.ui.issues;

/** Where the columns of the issues view are in a width; in a narrow view the people, then the place give way. In pixels. */
record IssueColumns(Column state, Column item, Column place, Column words, Column people, Column age) {

	private static final int MARGIN = 12;
	private static final int STATE = 112;
	private static final int PLACE = 104;
	private static final int AGE = 104;
	private static final int PEOPLE = 200;
	private static final int LEAST_ITEM = 96;
	private static final int WIDE = 760;
	private static final int MIDDLE = 520;

	/** A column. */
	record Column(int left, int width) {

		Column indented(int by) {
			return new Column(left + by, Math.max(0, width - by));
		}
	}

	static IssueColumns of(int width) {
		int people = width >= WIDE ? PEOPLE : 0;
		int place = width >= MIDDLE ? PLACE : 0;
		int free = Math.max(0, width - 2 * MARGIN - STATE - place - people - AGE);
		int item = Math.min(free, Math.max(LEAST_ITEM, free * 2 / 5));
		int left = MARGIN;
		Column state = new Column(left, STATE);
		left += STATE;
		Column items = new Column(left, item);
		left += item;
		Column places = new Column(left, place);
		left += place;
		Column words = new Column(left, free - item);
		left += free - item;
		Column persons = new Column(left, people);
		left += people;
		return new IssueColumns(state, items, places, words, persons, new Column(left, AGE));
	}
}
