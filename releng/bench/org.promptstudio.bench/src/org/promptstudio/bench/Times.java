package org.promptstudio.bench;

import java.util.Arrays;

/** Times that were measured, in nanoseconds. */
final class Times {

	private long[] nanos = new long[1024];
	private int count;

	void add(long time) {
		if (count == nanos.length) {
			nanos = Arrays.copyOf(nanos, 2 * count);
		}
		nanos[count++] = time;
	}

	int count() {
		return count;
	}

	/**
	 * The time that so many per cent do not exceed, in milliseconds (nearest rank).
	 *
	 * @param percent above 0, up to 100; 100 gives the longest
	 */
	double millis(double percent) {
		if (count == 0) {
			throw new IllegalStateException("Nothing was measured.");
		}
		long[] sorted = Arrays.copyOf(nanos, count);
		Arrays.sort(sorted);
		int rank = (int) Math.ceil(percent / 100 * count);
		return sorted[Math.max(0, rank - 1)] / 1e6;
	}
}
