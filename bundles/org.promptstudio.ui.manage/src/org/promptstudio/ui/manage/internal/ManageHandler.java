package org.promptstudio.ui.manage.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.manage.adjudication.AdjudicationView;
import org.promptstudio.ui.manage.progress.ProgressView;

/**
 * Carries out the commands of the managers' views. {@code plugin.xml} names the act behind the class name, as in
 * {@code org.promptstudio.ui.manage.internal.ManageHandler:PROGRESS}. Always enabled: the views say why something cannot be done.
 */
public final class ManageHandler extends AbstractHandler implements IExecutableExtension {

	private static final String ANNOTATOR = "org.promptstudio.ui.manage.takeOver.annotator";

	private enum Act {
		PROGRESS, EXPORT, ADJUDICATION, TAKE_OVER, TAKE_OVER_ALL, TAKE_OVER_AGREED, DISAGREEMENTS
	}

	private Act act = Act.PROGRESS;

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

	private void run(IWorkbenchPage page, ExecutionEvent event) throws PartInitException, ExecutionException {
		switch (act) {
			case PROGRESS -> page.showView(ProgressView.ID);
			case EXPORT -> ((ProgressView) page.showView(ProgressView.ID, null, IWorkbenchPage.VIEW_VISIBLE)).askAndExport();
			case ADJUDICATION -> page.showView(AdjudicationView.ID);
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
