package org.promptstudio.ui.conversation;

import java.util.Optional;

import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.StudioWorkspace;

/** What the recipe of the dataset says about ranks; without one, the usual. */
final class RankRules {

	/** The last rank that any recipe can allow. */
	static final int LAST = 9;

	private RankRules() {
	}

	private static Optional<Ranking> ranking() {
		return StudioWorkspace.get().recipe().map(RecipeForm::recipe).map(recipe -> recipe.getRanking());
	}

	/** The last rank that can be given. */
	static int lowest() {
		return ranking().map(ranking -> Integer.valueOf(Math.clamp(ranking.getLowestRank(), 1, LAST)))
				.orElse(Integer.valueOf(ConversationCommands.LAST_RANK)).intValue();
	}

	/** Another response of the prompt that has a rank already, where the recipe allows no two of them. */
	static Optional<Response> holder(Response response, Integer rank) {
		boolean ties = ranking().map(ranking -> Boolean.valueOf(ranking.isTiesAllowed())).orElse(Boolean.TRUE).booleanValue();
		return ties || rank == null || response.getPrompt() == null
				? Optional.empty()
				: response.getPrompt().getResponses().stream().filter(other -> other != response && rank.equals(other.getRank())).findFirst();
	}
}
