package org.promptstudio.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant who typed another one. */
final class NearNames {

	private NearNames() {
	}

	/** The name that differs in its case only; else those that begin with what was typed, or that differ from it in at most a third of their letters, the nearest first. */
	static List<String> of(String typed, Collection<String> names) {
		String word = typed.toLowerCase(Locale.ROOT);
		if (names.contains(word)) {
			return List.of(word);
		}
		return names.stream().filter(name -> name.startsWith(word) || distance(word, name) <= name.length() / 3)
				.sorted(Comparator.comparingInt(name -> distance(word, name))).toList();
	}

	/** The least number of letters to insert, delete or replace (Levenshtein, 1966). */
	static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}
}
