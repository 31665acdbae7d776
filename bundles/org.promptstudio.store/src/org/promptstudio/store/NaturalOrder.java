package org.promptstudio.store;

import java.util.Comparator;

/**
 * Names in the order people expect: runs of digits by their number (q2 before q10), letters without regard to case, folder by folder (a
 * slash ends a name, so everything in a folder stands together). Total: only equal strings compare as 0.
 */
final class NaturalOrder implements Comparator<String> {

	static final NaturalOrder INSTANCE = new NaturalOrder();

	private NaturalOrder() {
	}

	@Override
	public int compare(String left, String right) {
		int start = 0;
		while (true) {
			int leftEnd = segmentEnd(left, start);
			int rightEnd = segmentEnd(right, start);
			int result = compareNames(left.substring(start, leftEnd), right.substring(start, rightEnd));
			if (result != 0 || leftEnd == left.length() || rightEnd == right.length()) {
				return result != 0 ? result : Integer.compare(left.length(), right.length());
			}
			start = leftEnd + 1; // the segments before are equal, so both start at the same place
		}
	}

	private static int segmentEnd(String path, int start) {
		int slash = path.indexOf('/', start);
		return slash < 0 ? path.length() : slash;
	}

	private static int compareNames(String left, String right) {
		int i = 0;
		int j = 0;
		while (i < left.length() && j < right.length()) {
			int result;
			if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
				int leftEnd = digitsEnd(left, i);
				int rightEnd = digitsEnd(right, j);
				result = compareNumbers(left, i, leftEnd, right, j, rightEnd);
				i = leftEnd;
				j = rightEnd;
			} else {
				result = Character.compare(folded(left.charAt(i++)), folded(right.charAt(j++)));
			}
			if (result != 0) {
				return result;
			}
		}
		int rest = Integer.compare(left.length() - i, right.length() - j);
		return rest != 0 ? rest : left.compareTo(right);
	}

	private static int compareNumbers(String left, int leftStart, int leftEnd, String right, int rightStart, int rightEnd) {
		int i = leftStart;
		int j = rightStart;
		while (i < leftEnd - 1 && left.charAt(i) == '0') {
			i++;
		}
		while (j < rightEnd - 1 && right.charAt(j) == '0') {
			j++;
		}
		int result = Integer.compare(leftEnd - i, rightEnd - j);
		for (; result == 0 && i < leftEnd; i++, j++) {
			result = Character.compare(left.charAt(i), right.charAt(j));
		}
		return result;
	}

	private static int digitsEnd(String name, int start) {
		int end = start;
		while (end < name.length() && isDigit(name.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static char folded(char c) {
		return Character.toLowerCase(Character.toUpperCase(c));
	}
}
