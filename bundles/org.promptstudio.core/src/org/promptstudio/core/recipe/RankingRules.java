package org.promptstudio.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/** Checks the ranks of a prompt's responses against a recipe. */
final class RankingRules {

	private RankingRules() {
	}

	/** Whether any response has a rank. */
	static boolean isRanked(Prompt prompt) {
		return prompt.getResponses().stream().anyMatch(response -> response.getRank() != null);
	}

	/** What is missing or wrong, whole sentences. They name no letters: these are other ones while models are hidden. */
	static List<String> messages(Ranking ranking, Prompt prompt) {
		List<String> messages = new ArrayList<>();
		List<Integer> ranks = prompt.getResponses().stream().map(Response::getRank).filter(rank -> rank != null).toList();
		int responses = prompt.getResponses().size();
		if (ranking.isEveryResponseRanked() && ranks.size() < responses) {
			int unranked = responses - ranks.size();
			messages.add(unranked == 1 ? Messages.Ranking_unrankedOne : NLS.bind(Messages.Ranking_unranked, unranked, responses));
		}
		if (!ranking.isTiesAllowed()) {
			Map<Integer, Long> counts = ranks.stream().collect(Collectors.groupingBy(rank -> rank, TreeMap::new, Collectors.counting()));
			counts.forEach((rank, count) -> {
				if (count > 1) {
					messages.add(NLS.bind(Messages.Ranking_tie, count, rank));
				}
			});
		}
		ranks.stream().filter(rank -> rank > ranking.getLowestRank()).distinct().sorted()
				.forEach(rank -> messages.add(NLS.bind(Messages.Ranking_tooLow, rank, ranking.getLowestRank())));
		return messages;
	}
}
