package org.promptstudio.core.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.promptstudio.core.team.Adjudication;
import org.promptstudio.model.studio.Item;

/**
 * How much of what is known of items somebody has said too.
 *
 * @param right how many ranks, crowns and answers are as they are known
 * @param known how many are known
 */
public record Score(int right, int known) {

	/** Nothing is known. */
	public static final Score NONE = new Score(0, 0);

	private static final String KNOWN = "known";
	private static final String WORK = "work";

	/** Compares somebody's work with the known answers: each rank, each crown and each answer that the known item has counts once. */
	public static Score of(Item known, Item work) {
		Map<String, Item> sides = new LinkedHashMap<>();
		sides.put(KNOWN, known);
		sides.put(WORK, work);
		int right = 0;
		int all = 0;
		for (Adjudication.Row row : new Adjudication(known, sides).rows()) {
			Object value = row.values().get(KNOWN);
			if (value == null || row.kind() == Adjudication.Kind.BEST && Boolean.FALSE.equals(value)) {
				continue;
			}
			all++;
			right += row.isAgreed() ? 1 : 0;
		}
		return new Score(right, all);
	}

	/** Both together. */
	public Score plus(Score other) {
		return new Score(right + other.right, known + other.known);
	}

	/** The share that is right, 0 to 1; empty where nothing is known. */
	public OptionalDouble accuracy() {
		return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / known);
	}
}
