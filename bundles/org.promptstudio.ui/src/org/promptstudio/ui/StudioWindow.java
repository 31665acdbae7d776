package org.promptstudio.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.ui.handlers.ThemeHandler;
import org.promptstudio.ui.internal.Adapting;
import org.promptstudio.ui.internal.PermittedEntries;
import org.promptstudio.ui.internal.ToolTipCurtain;

/**
 * What the studio adds to a window of the workbench: the single-letter keys, the present item as others see it, the title, and a look at the files
 * when the window comes to the front.
 */
public final class StudioWindow {

	private static final String INSTALLED = StudioWindow.class.getName();
	/** The display's data that says that work is measured. */
	private static final String MEASURED = StudioWindow.class.getName() + ".measured";

	private final IWorkbenchWindow window;

	private StudioWindow(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Adds it to a window, once. User-interface thread. */
	public static void install(IWorkbenchWindow window) {
		Shell shell = window.getShell();
		if (shell.getData(INSTALLED) == null) {
			StudioWindow studio = new StudioWindow(window);
			shell.setData(INSTALLED, studio);
			SingleKeys.install(window.getWorkbench());
			measureWork(shell.getDisplay());
			ToolTipCurtain.install(shell);
			PermittedEntries.install(shell.getDisplay());
			window.getService(IHandlerService.class).activateHandler(ThemeHandler.COMMAND, new ThemeHandler());
			Themes.onChange(shell, () -> window.getService(ICommandService.class).refreshElements(ThemeHandler.COMMAND, null));
			window.getPartService().addPartListener(studio.new PresentItem());
			shell.addListener(SWT.Activate, event -> UiThread.later(shell, studio::checkChangedOutside));
		}
	}

	private static void measureWork(Display display) {
		if (display.getData(MEASURED) == null) {
			display.setData(MEASURED, Boolean.TRUE);
			StudioWorkspace.get().measureWork(display);
		}
	}

	private void checkChangedOutside() {
		StudioWorkspace.get().refreshRecipes();
		StudioWorkspace.get().refreshProject();
		StudioWorkspace.get().refreshOldIndex();
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		for (IEditorReference reference : page.getEditorReferences()) {
			Adapting.adapt(reference.getEditor(false), ChangedOutsideCheck.class).ifPresent(ChangedOutsideCheck::checkChangedOutside);
		}
	}

	private void itemShown(IWorkbenchPartReference reference) {
		if (reference instanceof IEditorReference && reference.getPage() == window.getActivePage()) {
			ItemNavigation.current(reference.getPage()).ifPresent(StudioWorkspace.get()::shown);
			Toasts.hide(window.getShell()); // it was about another item
		}
	}

	private final class PresentItem implements IPartListener2 {
		@Override
		public void partOpened(IWorkbenchPartReference reference) {
			itemShown(reference);
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference reference) {
			itemShown(reference);
		}
	}
}
