package org.promptstudio.ui.manage.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.ui.manage.adjudication.AdjudicationView;
import org.promptstudio.ui.manage.adjudication.NextToDecide;
import org.promptstudio.ui.manage.progress.ProgressView;
import org.promptstudio.ui.views.ActHandler;

/** Carries out the commands of the managers' views. */
public final class ManageHandler extends ActHandler<ManageHandler.Act> {

	private static final String ANNOTATOR = "org.promptstudio.ui.manage.takeOver.annotator";

	enum Act {
		PROGRESS, EXPORT, ADJUDICATION, NEXT_TO_DECIDE, TAKE_OVER, TAKE_OVER_ALL, TAKE_OVER_AGREED, DISAGREEMENTS
	}

	/** Made by the workbench. */
	public ManageHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) throws PartInitException, ExecutionException {
		switch (act) {
			case PROGRESS -> page.showView(ProgressView.ID);
			case EXPORT -> ((ProgressView) page.showView(ProgressView.ID, null, IWorkbenchPage.VIEW_VISIBLE)).askAndExport();
			case ADJUDICATION -> page.showView(AdjudicationView.ID);
			case NEXT_TO_DECIDE -> new NextToDecide(page).go();
			case TAKE_OVER -> adjudication(page).takeOver(annotator(event));
			case TAKE_OVER_ALL -> adjudication(page).takeOverAll(annotator(event));
			case TAKE_OVER_AGREED -> adjudication(page).takeOverAgreed();
			case DISAGREEMENTS -> adjudication(page).toggleDisagreements();
		}
	}

	/** From 0; keys and people count from 1. */
	private static int annotator(ExecutionEvent event) throws ExecutionException {
		String number = event.getParameter(ANNOTATOR);
		if (number == null || !number.matches("[1-9]\\d{0,2}")) {
			throw new ExecutionException("The parameter " + ANNOTATOR + " is the number of a column, from 1.");
		}
		return Integer.parseInt(number) - 1;
	}

	private static AdjudicationView adjudication(IWorkbenchPage page) throws PartInitException {
		return (AdjudicationView) page.showView(AdjudicationView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
	}
}
