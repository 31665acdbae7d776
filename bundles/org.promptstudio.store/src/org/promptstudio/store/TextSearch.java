package org.promptstudio.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Finds a lower-case UTF-8 text in bytes by the algorithm of Boyer, Moore and Horspool: after a mismatch it skips as far as the byte
 * under the end of the text allows. Immutable.
 */
final class TextSearch {

	private static final int BYTES = 256;

	private final byte[] wanted;
	private final int[] skips = new int[BYTES];

	TextSearch(String text) {
		wanted = text.toLowerCase(Locale.ROOT).replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
		Arrays.fill(skips, wanted.length);
		for (int i = 0; i < wanted.length - 1; i++) {
			skips[wanted[i] & 0xff] = wanted.length - 1 - i;
		}
	}

	/** Whether everything matches. */
	boolean isEmpty() {
		return wanted.length == 0;
	}

	/** Where the text first occurs at or after a place, or -1; the text must not be empty. */
	int find(byte[] bytes, int from) {
		int last = wanted.length - 1;
		byte end = wanted[last];
		for (int place = from + last; place < bytes.length; place += skips[bytes[place] & 0xff]) {
			if (bytes[place] == end && Arrays.equals(bytes, place - last, place, wanted, 0, last)) {
				return place - last;
			}
		}
		return -1;
	}
}
