package org.promptstudio.ui.feedback.view;

import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.views.ActHandler;

/** Carries out the commands of the feedback view. */
public final class FeedbackHandler extends ActHandler<FeedbackHandler.Act> {

	/** What a handler does, and whether the view gets the focus for it. */
	enum Act {
		SHOW(true, FeedbackView::goToQuestions),
		NEXT(false, view -> view.move(1)),
		CHOOSE(false, FeedbackView::choose),
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

	/** Made by the workbench. */
	public FeedbackHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) throws PartInitException {
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
		view.catchUp();
		if (act == Act.ANSWER) {
			view.chooseDigit(Integer.parseInt(event.getParameter(FeedbackCommands.DIGIT)));
		} else if (act == Act.FOCUS) {
			view.focus(event.getParameter(FeedbackCommands.FOCUS_KEY));
		} else {
			act.effect.accept(view);
		}
	}
}
