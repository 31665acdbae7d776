package org.promptstudio.ui.review;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.Toasts;

/**
 * Carries out the commands of the review loop. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.review.ReviewHandler:ISSUE}. Always enabled: why something cannot be done now is said when it is tried.
 */
public final class ReviewHandler extends AbstractHandler implements IExecutableExtension {

	private enum Act {
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

	private Act act = Act.ISSUE;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Act.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page != null) {
			boolean isInFront = ItemNavigation.editor(page).filter(editor -> editor == page.getActiveEditor()).isPresent(); // not behind a recipe
			Optional<ItemReview> review = isInFront ? ItemReview.of(page) : Optional.empty();
			review.ifPresentOrElse(act.effect, () -> Toasts.show(page, Messages.Review_noItem));
		}
		return null;
	}
}
