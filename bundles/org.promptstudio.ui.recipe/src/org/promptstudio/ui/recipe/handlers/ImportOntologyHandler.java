package org.promptstudio.ui.recipe.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.Dataset.Layout;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.OntologyImport;
import org.promptstudio.ui.recipe.internal.Messages;

/** Makes a recipe of an ontology file of Dataloop and opens it. */
public final class ImportOntologyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
		dialog.setText(Messages.Import_title);
		dialog.setFilterNames(new String[] { Messages.Ontology_files });
		dialog.setFilterExtensions(new String[] { "*.json" });
		StudioWorkspace.get().dataset().filter(dataset -> dataset.layout() != Layout.SINGLE).map(Dataset::root)
				.ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String chosen = dialog.open();
		if (chosen != null) {
			OntologyImport.run(window.getActivePage(), Path.of(chosen));
		}
		return null;
	}
}
