package org.promptstudio.dataloop.json;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A value of a {@link JsonText}: a stretch of its bytes, and for objects and arrays the values inside. Nothing is decoded or
 * copied until asked for. What is not there is {@link #MISSING}, so that paths can be followed without a check at each step.
 */
public final class JsonValue implements Iterable<JsonValue> {

	/** What a value is. */
	public enum Kind {
		OBJECT, ARRAY, STRING, NUMBER, TRUE, FALSE, NULL, ABSENT
	}

	/** The value of a member that an object does not have. */
	public static final JsonValue MISSING = new JsonValue(null, Kind.ABSENT, null, null, 0, 0);

	private final JsonText document;
	private final Kind kind;
	private final JsonValue parent;
	private final String name;
	private final int from;
	private final int start;
	private int end;
	private JsonValue first;
	private JsonValue last;
	private JsonValue next;

	JsonValue(JsonText document, Kind kind, JsonValue parent, String name, int from, int start) {
		this.document = document;
		this.kind = kind;
		this.parent = parent;
		this.name = name;
		this.from = from;
		this.start = start;
	}

	void append(JsonValue child) {
		if (first == null) {
			first = child;
		} else {
			last.next = child;
		}
		last = child;
	}

	void endAt(int offset) {
		end = offset;
	}

	/** What this value is. */
	public Kind kind() {
		return kind;
	}

	/** The decoded name inside an object; null for elements of an array and for the root. */
	public String name() {
		return name;
	}

	/** The object or array around this value; null for the root. */
	public JsonValue parent() {
		return parent;
	}

	/** Where it begins, including the name of a member. */
	public int from() {
		return from;
	}

	/** Where the value itself begins. */
	public int start() {
		return start;
	}

	/** The offset after its last byte. */
	public int end() {
		return end;
	}

	/** Its characters as the file spells them. */
	public String raw() {
		return document.characters(start, end);
	}

	/** Whether it is an object. */
	public boolean isObject() {
		return kind == Kind.OBJECT;
	}

	/** Whether it is an array. */
	public boolean isArray() {
		return kind == Kind.ARRAY;
	}

	/** Whether it is a string. */
	public boolean isString() {
		return kind == Kind.STRING;
	}

	/** Whether it is a number. */
	public boolean isNumber() {
		return kind == Kind.NUMBER;
	}

	/** Whether it is true or false. */
	public boolean isBoolean() {
		return kind == Kind.TRUE || kind == Kind.FALSE;
	}

	/** Whether it is null or not there at all. */
	public boolean isNothing() {
		return kind == Kind.NULL || kind == Kind.ABSENT;
	}

	/** Whether there is nothing inside: true for an empty object or array, and for all other kinds. */
	public boolean isEmpty() {
		return first == null;
	}

	/** How many values are inside; 0 for all that is neither an object nor an array. */
	public int size() {
		int size = 0;
		for (JsonValue child = first; child != null; child = child.next) {
			size++;
		}
		return size;
	}

	/** The first value inside; null when there is none. */
	JsonValue first() {
		return first;
	}

	/** The last value inside; null when there is none. */
	JsonValue last() {
		return last;
	}

	/** The value after this one in the same object or array; null after the last. */
	JsonValue next() {
		return next;
	}

	/** The member of that name, or {@link #MISSING}, also where this is not an object. */
	public JsonValue get(String member) {
		if (kind == Kind.OBJECT) {
			for (JsonValue child = first; child != null; child = child.next) {
				if (child.name.equals(member)) {
					return child;
				}
			}
		}
		return MISSING;
	}

	/** The value at the end of a path of names, or {@link #MISSING}. */
	public JsonValue get(Iterable<String> path) {
		JsonValue value = this;
		for (String member : path) {
			value = value.get(member);
		}
		return value;
	}

	/** The text of a string, with escapes decoded; lone surrogates are kept. Only for strings. */
	public String string() {
		return JsonStrings.decode(document.characters(start + 1, end - 1));
	}

	@Override
	public Iterator<JsonValue> iterator() {
		return new Iterator<>() {
			private JsonValue upcoming = first;

			@Override
			public boolean hasNext() {
				return upcoming != null;
			}

			@Override
			public JsonValue next() {
				if (upcoming == null) {
					throw new NoSuchElementException();
				}
				JsonValue value = upcoming;
				upcoming = value.next;
				return value;
			}
		};
	}

	@Override
	public String toString() {
		return kind + "[" + start + ',' + end + ')';
	}
}
