package org.promptstudio.ui.conversation.text;

/** Characters of a laid out text, from an offset to before another one. */
public record TextRange(int start, int end) {

	/** How many characters these are. */
	public int length() {
		return end - start;
	}

	boolean contains(int offset) {
		return start <= offset && offset < end;
	}

	boolean intersects(int otherStart, int otherEnd) {
		return start < otherEnd && otherStart < end;
	}
}
