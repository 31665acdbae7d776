package org.promptstudio.ui.recipe.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.recipe.wizard.NewRecipeWizard;

/** Makes a new recipe from a template and opens it. */
public final class NewRecipeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		new WizardDialog(window.getShell(), new NewRecipeWizard(window.getActivePage())) {
			@Override
			protected void createButtonsForButtonBar(Composite parent) {
				super.createButtonsForButtonBar(parent);
				getButton(IDialogConstants.FINISH_ID).setText(Messages.New_create);
			}
		}.open();
		return null;
	}
}
