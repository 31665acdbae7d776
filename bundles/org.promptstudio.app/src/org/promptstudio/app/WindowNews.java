package org.promptstudio.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemEditorInput;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;

/** Keeps the title of a window telling what is open. */
final class WindowNews implements AutoCloseable {

	private static final String BETWEEN = " – ";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchWindowConfigurer configurer;
	private final Runnable listener = this::updateSoon;
	private final IPartListener2 parts = new Parts();
	private boolean requested;

	WindowNews(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
		workspace.addListener(listener);
		configurer.getWindow().getPartService().addPartListener(parts);
		update();
	}

	/** The title is not to tell of an item that is not to be seen yet: it changes at once, what is in the window when it is drawn. */
	private void updateSoon() {
		Shell shell = configurer.getWindow().getShell();
		if (!requested && shell != null) {
			requested = true;
			UiThread.later(shell, () -> {
				requested = false;
				shell.update();
				update();
			});
		}
	}

	/** The item; the project or a recipe while that is in front. */
	private String shown() {
		IWorkbenchPage page = configurer.getWindow().getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		return editor == null || editor.getEditorInput() instanceof ItemEditorInput
				? workspace.current().map(ItemLocation::name).orElse("")
				: editor.getTitle();
	}

	private void update() {
		String item = shown();
		String dataset = workspace.dataset().filter(open -> open.layout() != Dataset.Layout.SINGLE).map(Dataset::name).orElse("");
		configurer.setTitle(
				Stream.of(item, dataset, Messages.Window_title).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN)));
	}

	/** Another editor may be in front. */
	private final class Parts implements IPartListener2 {
		@Override
		public void partBroughtToTop(IWorkbenchPartReference reference) {
			updateSoon();
		}

		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			updateSoon();
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			updateSoon();
		}
	}

	@Override
	public void close() {
		workspace.removeListener(listener);
		configurer.getWindow().getPartService().removePartListener(parts);
	}
}
