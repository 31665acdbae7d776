package org.promptstudio.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.promptstudio.model.studio.Response;

/** Makes preference pairs of the ranked and crowned responses to one prompt. Holds no state. */
@FunctionalInterface
public interface PairingRule {

	/**
	 * Every two responses of different rank make a pair; the lower rank is chosen. The rules in detail:
	 * <ul>
	 * <li>The rank decides. The crown matters among equal ranks only, at whatever rank: there the crowned response is chosen over each of
	 * the others. A crowned response with a worse rank than another is rejected against it.</li>
	 * <li>Two responses of equal rank, neither of them crowned, are a tie and never a pair.</li>
	 * <li>A response without a rank is in no pair, even when it has the crown: nobody has said how it compares with the others, and a pair
	 * that nobody meant would be wrong training data. (Formats that take "best against each other" are for those.)</li>
	 * <li>Of several crowns in a broken file the first one counts.</li>
	 * </ul>
	 * The order is the best chosen response first, and for each the best rejected one first; equals stay in the order given.
	 */
	PairingRule EVERY_DIFFERENT_RANK = PairingRule::everyDifferentRank;

	/**
	 * The pairs of some responses to one prompt.
	 *
	 * @param responses in the order of the file; not changed
	 * @return in an order that depends on the arguments only; empty when no two can be compared
	 */
	List<PreferencePair> pairs(List<Response> responses);

	private static List<PreferencePair> everyDifferentRank(List<Response> responses) {
		Response crowned = responses.stream().filter(Response::isBest).findFirst().orElse(null);
		Comparator<Response> bestFirst = Comparator.comparing(Response::getRank);
		List<Response> ranked = responses.stream().filter(response -> response.getRank() != null)
				.sorted(bestFirst.thenComparing(response -> Boolean.valueOf(response != crowned))).toList();
		List<PreferencePair> pairs = new ArrayList<>();
		for (int i = 0; i < ranked.size(); i++) {
			Response better = ranked.get(i);
			for (Response other : ranked.subList(i + 1, ranked.size())) {
				if (better == crowned || !better.getRank().equals(other.getRank())) {
					pairs.add(new PreferencePair(better, other));
				}
			}
		}
		return pairs;
	}
}
