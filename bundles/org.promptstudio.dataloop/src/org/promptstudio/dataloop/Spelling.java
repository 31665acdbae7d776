package org.promptstudio.dataloop;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.dataloop.json.JsonValue.Kind;

/**
 * How a file spells ranks and crowns: each may be a string, as Dataloop's own tools read the crown, or a number and a boolean.
 *
 * @param rankAsNumber  whether a rank that is new to an annotation is written as a number
 * @param bestAsBoolean whether a crown that is new to an annotation is written as a boolean
 */
record Spelling(boolean rankAsNumber, boolean bestAsBoolean) {

	/** For a file that shows neither. */
	static final Spelling STRINGS = new Spelling(false, false);

	/** The spelling of the first rank and of the first crown among the annotations. */
	static Spelling of(Iterable<JsonValue> annotations) {
		Kind rank = null;
		Kind best = null;
		for (JsonValue annotation : annotations) {
			JsonValue attributes = annotation.get(Keys.ATTRIBUTES_PATH);
			rank = rank == null ? kind(attributes.get(Keys.RANK)) : rank;
			best = best == null ? kind(attributes.get(Keys.IS_BEST)) : best;
		}
		return new Spelling(rank == Kind.NUMBER, best == Kind.TRUE || best == Kind.FALSE);
	}

	private static Kind kind(JsonValue value) {
		return value.isNothing() ? null : value.kind();
	}

	Object rank(int rank, JsonValue old) {
		boolean asNumber = old.isNumber() || !old.isString() && rankAsNumber;
		return asNumber ? (Object) rank : String.valueOf(rank);
	}

	Object best(boolean best, JsonValue old) {
		if (old.isString()) {
			String spelled = String.valueOf(best);
			String was = old.string();
			boolean capital = !was.isEmpty() && Character.isUpperCase(was.charAt(0));
			return capital ? Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1) : spelled;
		}
		boolean asBoolean = old.isBoolean() || bestAsBoolean;
		return asBoolean ? (Object) best : String.valueOf(best);
	}
}
