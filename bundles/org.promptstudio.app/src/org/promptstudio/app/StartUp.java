package org.promptstudio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.Recovered;
import org.promptstudio.store.RecoveredModel;
import org.promptstudio.store.UnsavedEdits;
import org.promptstudio.ui.RecentDatasets;
import org.promptstudio.ui.RecoveryDialog;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.project.ProjectOpening;
import org.promptstudio.ui.recipe.RecipeOpening;

/**
 * What is opened first: what a person asked for, else an item restored after a crash, else what was open last. Edits that a crash left are offered
 * before anything is opened; restored recipes and projects are opened beside the item, with the dataset they belong to.
 */
public final class StartUp {

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchWindow window;
	private final Optional<Path> wanted;
	private final boolean isSampleWanted;

	/**
	 * The start of a window.
	 *
	 * @param wanted         the dataset or item that a person asked for
	 * @param isSampleWanted whether the sample dataset was asked for
	 */
	public StartUp(IWorkbenchWindow window, Optional<Path> wanted, boolean isSampleWanted) {
		this.window = window;
		this.wanted = wanted;
		this.isSampleWanted = isSampleWanted;
	}

	/** Opens it; edits that a crash left are offered first, a moment later. User-interface thread. */
	public void run() {
		closeLost();
		if (workspace.recoveries().undecided().isEmpty()) {
			openFirst(List.of(), List.of());
		} else {
			UiThread.later(shell(), this::offerEdits); // once the window is there to show them in
		}
	}

	/** No editor is opened again by the workbench, but after a crash it has the tabs of those that were open, and nothing to show in them. */
	private void closeLost() {
		IWorkbenchPage page = window.getActivePage();
		if (page != null) {
			page.closeEditors(page.getEditorReferences(), false);
		}
	}

	private Shell shell() {
		return window.getShell();
	}

	private void offerEdits() {
		RecoveryDialog dialog = new RecoveryDialog(shell(), workspace.recoveries());
		dialog.open();
		List<RecoveredModel> models = restored(dialog, RecoveredModel.class);
		openFirst(restored(dialog, Recovered.class), models);
		List<RecoveredModel> elsewhere = models.stream().filter(this::isElsewhere).toList();
		models.reversed().stream().filter(model -> !elsewhere.contains(model)).forEach(this::open); // what was edited last is in front
		if (!elsewhere.isEmpty()) {
			tell(NLS.bind(Messages.Start_otherDataset,
					elsewhere.stream().map(model -> model.file().toString()).collect(Collectors.joining(", "))));
		}
	}

	private static <T extends UnsavedEdits> List<T> restored(RecoveryDialog dialog, Class<T> kind) {
		return dialog.restored().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	private void open(RecoveredModel model) {
		IWorkbenchPage page = window.getActivePage();
		if (model.isProject()) {
			ProjectOpening.open(page, model.file());
		} else {
			RecipeOpening.open(page, model.file());
		}
	}

	private void openFirst(List<Recovered> restored, List<RecoveredModel> models) {
		if (isSampleWanted) {
			OpenSampleHandler.open(shell());
		} else {
			wanted.ifPresent(workspace::open);
		}
		if (workspace.dataset().isPresent()) {
			tellOfUnreachable(restored);
			return;
		}
		if (!restored.isEmpty()) {
			workspace.openRestored(restored.get(0).location());
		} else {
			models.stream().map(StartUp::around).flatMap(Optional::stream).findFirst().ifPresentOrElse(workspace::open, this::openLast);
		}
		if (workspace.dataset().isEmpty()) {
			UiThread.later(shell(), Starting::end); // there is no item to wait for
		}
		tellOfUnreachable(restored);
	}

	/** The dataset that a project or recipe belongs to, which it is opened with, as far as that is still there. */
	private static Optional<Path> around(RecoveredModel model) {
		Path folder = model.isProject() ? model.file().getParent() : model.file().getParent().getParent();
		return Optional.ofNullable(folder).filter(Files::isDirectory).filter(root -> isRoot(root, model.file()));
	}

	/** Says something as soon as the first item is there, which takes away what was said before. */
	private void tell(String text) {
		if (workspace.current().isPresent() || !workspace.isIndexing()) {
			UiThread.later(shell(), () -> Toasts.show(shell(), text, null, null));
			return;
		}
		workspace.addListener(new Runnable() {
			@Override
			public void run() {
				if (workspace.current().isPresent() || !workspace.isIndexing()) {
					workspace.removeListener(this);
					UiThread.later(shell(), () -> Toasts.show(shell(), text, null, null));
				}
			}
		});
	}

	/** Whether it belongs to another dataset than the one that is open, beside which it would only mislead. */
	private boolean isElsewhere(RecoveredModel model) {
		Path open = workspace.dataset().map(Dataset::root).orElse(null);
		return around(model).filter(root -> !root.equals(open)).isPresent();
	}

	private static boolean isRoot(Path folder, Path file) {
		try {
			Dataset dataset = Dataset.find(folder);
			return file.equals(dataset.projectFile()) || file.startsWith(dataset.recipeFolder());
		} catch (IOException e) {
			return false; // gone in this moment
		}
	}

	/** An item without a file is in no list: the edits of more than the one that is shown now are kept for the next start. */
	private void tellOfUnreachable(List<Recovered> restored) {
		List<String> kept = restored.stream().filter(Recovered::isFileGone).map(Recovered::location)
				.filter(location -> workspace.current().filter(shown -> shown.itemFile().equals(location.itemFile())).isEmpty())
				.map(ItemLocation::displayPath).toList();
		if (!kept.isEmpty()) {
			tell(NLS.bind(Messages.Start_editsKept, String.join(", ", kept)));
		}
	}

	private void openLast() {
		workspace.recent().list().stream().findFirst().map(RecentDatasets.Recent::root).ifPresent(this::openLast);
	}

	private void openLast(Path root) {
		if (Files.exists(root)) {
			workspace.open(root);
		} else {
			Toasts.show(shell(), NLS.bind(Messages.Start_notFound, root), null, null);
		}
	}
}
