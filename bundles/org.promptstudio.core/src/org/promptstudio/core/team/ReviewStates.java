package org.promptstudio.core.team;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.studio.ReviewState;

/**
 * The review loop of a response, as a state machine:
 *
 * <pre>
 * none → issue → review → approved
 *          ↑________|         |
 *          ↑__________________|      and none from any
 * </pre>
 *
 * Every other step is refused with a sentence.
 */
public final class ReviewStates {

	private ReviewStates() {
	}

	/** The states that one step leads to. */
	public static Set<ReviewState> next(ReviewState from) {
		return switch (from) {
			case NONE -> EnumSet.of(ReviewState.ISSUE);
			case ISSUE -> EnumSet.of(ReviewState.REVIEW, ReviewState.NONE);
			case REVIEW -> EnumSet.of(ReviewState.APPROVED, ReviewState.ISSUE, ReviewState.NONE);
			case APPROVED -> EnumSet.of(ReviewState.ISSUE, ReviewState.NONE);
		};
	}

	/** What a step to a state means; clearing takes back what a review has given, and needs the same permission as approving. */
	public static Action action(ReviewState to) {
		return switch (to) {
			case ISSUE -> Action.REPORT_ISSUE;
			case REVIEW -> Action.SEND_FOR_REVIEW;
			case APPROVED, NONE -> Action.APPROVE;
		};
	}

	/** Why the step cannot be made by anybody: a whole sentence; empty when it can. */
	public static Optional<String> refusal(ReviewState from, ReviewState to) {
		return next(from).contains(to) ? Optional.empty() : Optional.of(sentence(from, to));
	}

	/** Why the step cannot be made by somebody: a whole sentence; empty when it can. */
	public static Optional<String> refusal(ReviewState from, ReviewState to, Permissions permissions) {
		Optional<String> ofRole = permissions.refusal(action(to));
		boolean isAdvice = from == ReviewState.NONE && to == ReviewState.APPROVED; // to approve the item, which the role does not allow either
		return isAdvice && ofRole.isPresent() ? ofRole : refusal(from, to).or(() -> ofRole);
	}

	private static String sentence(ReviewState from, ReviewState to) {
		if (from == to) {
			return from == ReviewState.NONE ? Messages.Review_nothingToClear : NLS.bind(Messages.Review_already, name(to));
		}
		return switch (to) {
			case REVIEW -> from == ReviewState.NONE ? Messages.Review_noIssueToReview : Messages.Review_approvedToReview;
			case APPROVED -> from == ReviewState.NONE ? Messages.Review_noIssueToApprove : Messages.Review_issueToApprove;
			case NONE, ISSUE -> throw new IllegalArgumentException(from + " to " + to);
		};
	}

	/** What people see of a state. */
	public static String name(ReviewState state) {
		return switch (state) {
			case NONE -> Messages.Review_none;
			case ISSUE -> Messages.Review_issue;
			case REVIEW -> Messages.Review_review;
			case APPROVED -> Messages.Review_approved;
		};
	}
}
