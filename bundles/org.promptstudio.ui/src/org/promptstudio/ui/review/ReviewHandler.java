package org.promptstudio.ui.review;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.views.ActHandler;

/** Carries out the commands of the review loop. */
public final class ReviewHandler extends ActHandler<ReviewHandler.Act> {

	enum Act {
		ISSUE(review -> review.review(ReviewState.ISSUE)),
		REVIEW(review -> review.review(ReviewState.REVIEW)),
		APPROVE(review -> review.review(ReviewState.APPROVED)),
		CLEAR(review -> review.review(ReviewState.NONE)),
		COMMENT(ItemReview::comment),
		DONE(ItemReview::complete),
		DISCARD(ItemReview::discard),
		APPROVE_ITEM(ItemReview::approve),
		REOPEN(ItemReview::reopen),
		DESCRIBE(ItemReview::describe),
		TAG(ItemReview::tag);

		private final Consumer<ItemReview> effect;

		Act(Consumer<ItemReview> effect) {
			this.effect = effect;
		}
	}

	/** Made by the workbench. */
	public ReviewHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) {
		boolean isInFront = ItemNavigation.editor(page).filter(editor -> editor == page.getActiveEditor()).isPresent(); // not behind a recipe
		Optional<ItemReview> review = isInFront ? ItemReview.of(page) : Optional.empty();
		review.ifPresentOrElse(act.effect, () -> Toasts.show(page, Messages.Review_noItem));
	}
}
