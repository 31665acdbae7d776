package org.promptstudio.ui.discussion;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.ui.ItemNavigation;

/**
 * Carries out the commands of the discussion view. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.discussion.DiscussionHandler:NEXT}.
 */
public final class DiscussionHandler extends AbstractHandler implements IExecutableExtension {

	private enum Act {
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

	private Act act = Act.SHOW;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		act = Act.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page != null && ItemNavigation.editor(page).isPresent() || act == Act.SHOW) {
			DiscussionView.open(page, true).ifPresent(act.effect);
		}
		return null;
	}
}
