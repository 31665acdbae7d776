package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/** Finds what is missing before an item can be completed or approved. Thread of the item's editing domain. */
public final class Completion {

	private Completion() {
	}

	/**
	 * What is missing before the item can be completed: answers, ranks as the recipe demands them, open issues.
	 *
	 * @param answers of the item; null where there is no recipe
	 * @param order   by which responses are named
	 * @return in the order of the conversation, with discussions at the end
	 */
	public static List<Missing> beforeCompleting(Item item, ItemAnswers answers, DisplayOrder order) {
		return find(item, answers, order, false);
	}

	/** What is missing before the item can be approved: what completing needs, and nothing waits for review any more. */
	public static List<Missing> beforeApproving(Item item, ItemAnswers answers, DisplayOrder order) {
		return find(item, answers, order, true);
	}

	private static List<Missing> find(Item item, ItemAnswers answers, DisplayOrder order, boolean isApproval) {
		List<Missing> missing = new ArrayList<>();
		if (answers != null) {
			addProblems(answers.sheet(item), missing);
		}
		for (Prompt prompt : item.getPrompts()) {
			if (answers != null) {
				addProblems(answers.sheet(prompt), missing);
			}
			for (Response response : order.responses(prompt)) {
				if (answers != null) {
					addProblems(answers.sheet(response), missing);
				}
				addState(response, order, isApproval, missing);
			}
		}
		item.getDiscussions().forEach(discussion -> addState(discussion, isApproval, missing));
		return missing;
	}

	private static void addProblems(AnswerSheet sheet, List<Missing> missing) {
		sheet.problems().forEach(problem -> missing.add(new Missing(sheet.holder(), problem.question(), problem.message())));
	}

	private static void addState(Response response, DisplayOrder order, boolean isApproval, List<Missing> missing) {
		String name = NLS.bind(Messages.Missing_response, order.letter(response), response.getPrompt().getKey());
		if (response.getReviewState() == ReviewState.ISSUE) {
			missing.add(new Missing(response, null, NLS.bind(Messages.Missing_issue, name)));
		} else if (isApproval && response.getReviewState() == ReviewState.REVIEW) {
			missing.add(new Missing(response, null, NLS.bind(Messages.Missing_review, name)));
		}
	}

	private static void addState(Discussion discussion, boolean isApproval, List<Missing> missing) {
		if (discussion.getState() == DiscussionState.ISSUE) {
			missing.add(new Missing(discussion, null, NLS.bind(Messages.Missing_discussionIssue, Discussions.title(discussion))));
		} else if (isApproval && discussion.getState() == DiscussionState.REVIEW) {
			missing.add(new Missing(discussion, null, NLS.bind(Messages.Missing_discussionReview, Discussions.title(discussion))));
		}
	}
}
