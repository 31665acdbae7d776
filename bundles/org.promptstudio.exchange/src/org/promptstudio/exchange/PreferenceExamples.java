package org.promptstudio.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.core.conversation.ItemSummary;
import org.promptstudio.model.Contents;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;

/**
 * Makes the preference examples of items: which items and responses take part, which pairs, and the conversation before each. What does
 * not take part is counted. All preference formats start from here and differ in how they spell an example.
 */
final class PreferenceExamples {

	private final PairingRule rule;
	private final ExportTally tally;

	/** Where an example goes. */
	@FunctionalInterface
	interface Sink {
		void write(List<ChatMessage> prompt, String chosen, String rejected) throws IOException;
	}

	PreferenceExamples(PairingRule rule, ExportTally tally) {
		this.rule = rule;
		this.tally = tally;
	}

	/** Writes the examples of one item, turn by turn. */
	void write(SourceItem source, Sink sink) throws IOException {
		tally.startItem(source.name());
		switch (source) {
			case SourceItem.Broken broken -> tally.leaveOutItem(LeftOut.Reason.ITEM_UNREADABLE);
			case SourceItem.Readable readable -> writeUnlessSetAside(readable.item(), sink);
		}
	}

	private void writeUnlessSetAside(Item item, Sink sink) throws IOException {
		Optional<LeftOut.Reason> reason = reasonToSetAside(item);
		if (reason.isPresent()) {
			tally.leaveOutItem(reason.get());
		} else {
			write(item, sink);
		}
	}

	private static Optional<LeftOut.Reason> reasonToSetAside(Item item) {
		return switch (ItemSummary.of(item).status()) {
			case DISCARDED -> Optional.of(LeftOut.Reason.ITEM_DISCARDED);
			case ISSUE -> Optional.of(LeftOut.Reason.ITEM_WITH_ISSUE);
			case OPEN, STARTED, COMPLETED, APPROVED -> Optional.empty();
		};
	}

	private void write(Item item, Sink sink) throws IOException {
		item.getOrphans().forEach(orphan -> tally.leaveOut(LeftOut.Reason.RESPONSE_ORPHAN, orphan));
		ConversationHistory history = new ConversationHistory(item);
		for (Prompt prompt : item.getPrompts()) {
			for (PreferencePair pair : rule.pairs(comparable(prompt))) {
				switch (history.before(pair.chosen())) {
					case Opening.Messages messages -> {
						sink.write(messages.list(), pair.chosen().getValue(), pair.rejected().getValue());
						tally.line();
					}
					case Opening.Obstacle obstacle -> tally.leaveOut(obstacle.reason(), 1, prompt);
				}
			}
		}
	}

	private List<Response> comparable(Prompt prompt) {
		List<Response> comparable = new ArrayList<>();
		for (Response response : prompt.getResponses()) {
			if (!Contents.isText(response)) {
				tally.leaveOut(LeftOut.Reason.RESPONSE_NOT_TEXT, response);
			} else if (!ConversationHistory.hasText(response)) {
				tally.leaveOut(LeftOut.Reason.RESPONSE_EMPTY, response);
			} else if (response.getRank() != null) {
				comparable.add(response);
			} else {
				tally.leaveOut(response.isBest() ? LeftOut.Reason.RESPONSE_CROWNED_ONLY : LeftOut.Reason.RESPONSE_UNRANKED, response);
			}
		}
		if (comparable.size() == 1) {
			tally.leaveOut(LeftOut.Reason.PROMPT_WITH_ONE_RANK, 1, prompt);
		} else if (prompt.getResponses().isEmpty() && ChatMessage.USER.equals(prompt.getRole())) {
			tally.leaveOut(LeftOut.Reason.PROMPT_WITHOUT_RESPONSE, 1, prompt);
		}
		tally.leaveOut(LeftOut.Reason.PAIR_TIED, ties(comparable), prompt);
		return comparable;
	}

	private static long ties(List<Response> ranked) {
		Map<Integer, Integer> uncrowned = new HashMap<>();
		boolean crownSeen = false;
		for (Response response : ranked) {
			if (response.isBest() && !crownSeen) {
				crownSeen = true;
			} else {
				uncrowned.merge(response.getRank(), Integer.valueOf(1), Integer::sum);
			}
		}
		return uncrowned.values().stream().mapToLong(n -> n.longValue() * (n.longValue() - 1) / 2).sum();
	}
}
