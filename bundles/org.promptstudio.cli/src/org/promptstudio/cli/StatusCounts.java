package org.promptstudio.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/** Counts how far items are by their own annotations: by status and review state. */
final class StatusCounts {

	private final Map<String, Long> statuses = new LinkedHashMap<>();
	private final Map<String, Long> reviewStates = new LinkedHashMap<>();
	private long items;

	/** Nothing yet. */
	StatusCounts() {
		for (String status : new String[] { "open", "started", "issue", Statuses.COMPLETED, Statuses.DISCARD, Statuses.APPROVED }) {
			statuses.put(status, 0L);
		}
		for (ReviewState state : ReviewState.VALUES) {
			reviewStates.put(state.getLiteral(), 0L);
		}
	}

	void add(Item item) {
		items++;
		String status = item.getStatus();
		count(statuses, status == null || status.isBlank() ? ItemSummary.of(item).status().name().toLowerCase(Locale.ROOT) : status);
		for (Prompt prompt : item.getPrompts()) {
			for (Response response : prompt.getResponses()) {
				count(reviewStates, response.getReviewState().getLiteral());
			}
		}
	}

	private static void count(Map<String, Long> counts, String key) {
		counts.merge(key, 1L, Long::sum);
	}

	long items() {
		return items;
	}

	/** Items by status: the usual ones, 0 too, then custom ones. */
	Map<String, Long> statuses() {
		return statuses;
	}

	/** Responses by review state. */
	Map<String, Long> reviewStates() {
		return reviewStates;
	}
}
