package org.promptstudio.ui.recipe.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeFile;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.recipe.RecipeCommands;
import org.promptstudio.ui.recipe.RecipeOpening;
import org.promptstudio.ui.recipe.internal.Messages;

/** Opens a recipe in its editor: the file named by the parameter, else the recipe in use; with {@code :choose} behind the class name it asks for a file. */
public final class EditRecipeHandler extends AbstractHandler implements IExecutableExtension {

	private boolean choose;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		choose = "choose".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String named = event.getParameter(RecipeCommands.EDIT_FILE);
		Optional<Path> inUse = choose ? Optional.empty() : StudioWorkspace.get().recipeFile();
		Optional<Path> file = named != null ? Optional.of(Path.of(named)) : inUse.or(() -> ask(window));
		file.ifPresent(path -> RecipeOpening.open(window.getActivePage(), path));
		return null;
	}

	private static Optional<Path> ask(IWorkbenchWindow window) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
		dialog.setText(Messages.Open_title);
		dialog.setFilterNames(new String[] { Messages.Open_files });
		dialog.setFilterExtensions(new String[] { '*' + RecipeFile.ENDING });
		StudioWorkspace.get().dataset().map(Dataset::recipeFolder).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
