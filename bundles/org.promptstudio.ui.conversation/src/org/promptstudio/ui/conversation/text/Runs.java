package org.promptstudio.ui.conversation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in runs of one style each, put together piece by piece. Every character has a style. */
public final class Runs {

	private final StringBuilder text = new StringBuilder();
	private final List<RunStyle> styles = new ArrayList<>();
	private int[] ends = new int[4];

	/** Adds characters; neighbours of one style become one run, except figures. */
	Runs add(String characters, RunStyle style) {
		if (characters.isEmpty()) {
			return this;
		}
		text.append(characters);
		int last = styles.size() - 1;
		if (last >= 0 && styles.get(last).equals(style) && !style.mark().isFigure()) {
			ends[last] = text.length();
			return this;
		}
		if (styles.size() == ends.length) {
			ends = Arrays.copyOf(ends, ends.length * 2);
		}
		ends[styles.size()] = text.length();
		styles.add(style);
		return this;
	}

	/** Adds a part of other runs. */
	void add(Runs other, int from, int to) {
		for (int run = 0; run < other.count(); run++) {
			int start = Math.max(from, other.start(run));
			int end = Math.min(to, other.end(run));
			if (start < end) {
				add(other.text.substring(start, end), other.style(run));
			}
		}
	}

	public String text() {
		return text.toString();
	}

	public int length() {
		return text.length();
	}

	/** The number of runs. */
	public int count() {
		return styles.size();
	}

	public RunStyle style(int run) {
		return styles.get(run);
	}

	/** Where a run begins. */
	public int start(int run) {
		return run == 0 ? 0 : ends[run - 1];
	}

	/** Where a run ends. */
	public int end(int run) {
		return ends[run];
	}
}
