package org.promptstudio.ui.feedback.view;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.ItemNavigation;

/**
 * Carries out the commands of the feedback view. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.feedback.view.FeedbackHandler:NEXT}.
 */
public final class FeedbackHandler extends AbstractHandler implements IExecutableExtension {

	/** What a handler does, and whether the view gets the focus for it. */
	private enum Act {
		SHOW(true, FeedbackView::goToQuestions),
		NEXT(false, view -> view.move(1)),
		PREVIOUS(false, view -> view.move(-1)),
		ANSWER(false, view -> {}),
		CLEAR(false, FeedbackView::clear),
		UNANSWERED(true, FeedbackView::nextUnanswered),
		PROBLEMS(false, FeedbackView::askForCompletion),
		FIND(true, FeedbackView::find),
		MARK(false, FeedbackView::mark),
		FOCUS(true, view -> {}),
		COPY(false, FeedbackView::copyFromPrevious),
		BACK(false, view -> {}),
		GUIDELINES(false, view -> {});

		private final boolean activates;
		private final Consumer<FeedbackView> effect;

		Act(boolean activates, Consumer<FeedbackView> effect) {
			this.activates = activates;
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
		if (page == null) {
			return null;
		}
		try {
			run(page, event);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private void run(IWorkbenchPage page, ExecutionEvent event) throws PartInitException {
		if (act == Act.BACK) {
			ItemNavigation.editor(page).ifPresent((IEditorPart editor) -> page.activate(editor));
			return;
		}
		if (act == Act.GUIDELINES) {
			page.showView(GuidelinesView.ID);
			return;
		}
		FeedbackView view = (FeedbackView) page.showView(FeedbackView.ID, null,
				act.activates ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE);
		if (act == Act.ANSWER) {
			view.chooseDigit(Integer.parseInt(event.getParameter(FeedbackCommands.DIGIT)));
		} else if (act == Act.FOCUS) {
			view.focus(event.getParameter(FeedbackCommands.FOCUS_KEY));
		} else {
			act.effect.accept(view);
		}
	}
}
