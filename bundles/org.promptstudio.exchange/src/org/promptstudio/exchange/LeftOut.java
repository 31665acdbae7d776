package org.promptstudio.exchange;

import java.util.List;
import java.util.Objects;

/**
 * Things that an export did not write, all for the same reason.
 *
 * @param reason   why
 * @param count    how many, at least 1, of what the reason's text names
 * @param examples where the first ones are, for people; at most {@value #MAX_EXAMPLES}, each place once
 */
public record LeftOut(Reason reason, long count, List<String> examples) {

	/** How many places are remembered per reason. */
	public static final int MAX_EXAMPLES = 3;

	public LeftOut {
		Objects.requireNonNull(reason);
		examples = List.copyOf(examples);
	}

	/** Why something was not written. */
	public enum Reason {
		/** The item's file or annotation file is broken. */
		ITEM_UNREADABLE(Messages.LeftOut_itemUnreadable),
		/** The item's status is discard. */
		ITEM_DISCARDED(Messages.LeftOut_itemDiscarded),
		/** A response of the item has an open issue, so the work on it is not done. */
		ITEM_WITH_ISSUE(Messages.LeftOut_itemWithIssue),
		/** Nobody has answered the prompt yet. */
		PROMPT_WITHOUT_RESPONSE(Messages.LeftOut_promptWithoutResponse),
		/** The prompt has one ranked response, so there is nothing to compare it with. */
		PROMPT_WITH_ONE_RANK(Messages.LeftOut_promptWithOneRank),
		/** The prompt that the response names is not in the item. */
		RESPONSE_ORPHAN(Messages.LeftOut_responseOrphan),
		/** The response is an image, an audio or a video. */
		RESPONSE_NOT_TEXT(Messages.LeftOut_responseNotText),
		/** The response has no text. */
		RESPONSE_EMPTY(Messages.LeftOut_responseEmpty),
		/** The response has neither rank nor crown. */
		RESPONSE_UNRANKED(Messages.LeftOut_responseUnranked),
		/** The response has the crown and no rank. */
		RESPONSE_CROWNED_ONLY(Messages.LeftOut_responseCrownedOnly),
		/** Two responses of the same rank, neither of them crowned. */
		PAIR_TIED(Messages.LeftOut_pairTied),
		/** The prompt, or one before it, holds an image, an audio or a video. */
		PAIR_WITH_MEDIA(Messages.LeftOut_pairWithMedia),
		/** The prompt has no text. */
		PAIR_WITHOUT_PROMPT(Messages.LeftOut_pairWithoutPrompt),
		/** A turn before has no answer in text. */
		PAIR_AFTER_GAP(Messages.LeftOut_pairAfterGap);

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		/** What is counted and why it was left out, for people: "responses without a rank". */
		public String text() {
			return text;
		}
	}
}
