package org.promptstudio.ui.discussion;

import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.views.ActHandler;

/** Carries out the commands of the discussion view. */
public final class DiscussionHandler extends ActHandler<DiscussionHandler.Act> {

	enum Act {
		SHOW(DiscussionView::focusThreads),
		BEGIN(DiscussionView::begin),
		SEND(DiscussionView::send),
		NEXT(view -> view.move(1)),
		PREVIOUS(view -> view.move(-1)),
		REPLY(DiscussionView::reply),
		EDIT(DiscussionView::editOwn),
		DELETE(DiscussionView::deleteOwn),
		ISSUE(view -> view.step(DiscussionState.ISSUE)),
		REVIEW(view -> view.step(DiscussionState.REVIEW)),
		RESOLVE(view -> view.step(DiscussionState.RESOLVED)),
		REOPEN(view -> view.step(DiscussionState.OPEN)),
		BACK(DiscussionView::back);

		private final Consumer<DiscussionView> effect;

		Act(Consumer<DiscussionView> effect) {
			this.effect = effect;
		}
	}

	/** Made by the workbench. */
	public DiscussionHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) {
		if (ItemNavigation.editor(page).isPresent() || act == Act.SHOW) {
			DiscussionView.open(page, true).ifPresent(act.effect);
		}
	}
}
