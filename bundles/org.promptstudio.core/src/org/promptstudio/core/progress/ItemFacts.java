package org.promptstudio.core.progress;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;

/**
 * What progress is counted from: what the annotations of an item tell, the dataset's own or a layer's. Immutable as long as nobody changes the entries.
 *
 * @param log        who gave which status when, the oldest first
 * @param status     of the item; null for none
 * @param openIssues responses and discussions with an open issue
 * @param score      of a layer, against known answers; {@link Score#NONE} where none are known
 */
public record ItemFacts(List<StatusEntry> log, String status, int openIssues, Score score) {

	/** Of an item that nobody has touched. */
	public static final ItemFacts NOTHING = new ItemFacts(List.of(), null, 0, Score.NONE);

	/** Looks at an item as it is now; keeps nothing of it. */
	public static ItemFacts of(Item item) {
		return of(item, Score.NONE);
	}

	/** Looks at a layer of an item whose answers are known. */
	public static ItemFacts of(Item item, Score score) {
		long responses = item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream())
				.filter(response -> response.getReviewState() == ReviewState.ISSUE).count();
		long discussions = item.getDiscussions().stream().filter(discussion -> discussion.getState() == DiscussionState.ISSUE).count();
		return new ItemFacts(List.copyOf(EcoreUtil.copyAll(item.getStatusLog())), item.getStatus(), (int) (responses + discussions), score);
	}
}
