package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.DatasetIndex;
import org.promptstudio.store.IndexListener;
import org.promptstudio.store.IndexView;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.internal.Messages;

/** Opens a dataset in the window: leaves what is shown, then shows the item asked for, the one shown last, or the first. */
final class DatasetOpening {

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final IWorkbenchPage page;

	private DatasetOpening(IWorkbenchPage page) {
		this.page = page;
	}

	static void open(Path path) {
		IWorkbenchPage page = page();
		try {
			Dataset found = Dataset.find(path);
			Optional<ItemLocation> item = found.location(path);
			if (item.isEmpty() && !Files.isDirectory(path)) {
				throw new IOException(NLS.bind(Messages.Open_noItem, path));
			}
			new DatasetOpening(page).open(found, item);
		} catch (IOException e) {
			Shell shell = page == null ? null : page.getWorkbenchWindow().getShell();
			MessageDialog.openError(shell, Messages.Open_failed, e.getMessage());
		}
	}

	/** As {@link #open(Path)}, for an item whose file may be gone. */
	static void openRestored(ItemLocation location) {
		IWorkbenchPage page = page();
		if (page == null || Files.exists(location.itemFile()) && !location.isLayer()) {
			open(location.itemFile());
			return;
		}
		if (location.isLayer() && location.dataset() != null) {
			new DatasetOpening(page).open(location.dataset(), Optional.of(location));
			return;
		}
		Optional<ItemLocation> inDataset = around(location);
		inDataset.map(ItemLocation::dataset).ifPresentOrElse(dataset -> new DatasetOpening(page).open(dataset, inDataset),
				() -> ItemNavigation.open(page, location, true));
	}

	/** The item in the dataset that it was in, when that is still there: an export, or the very folder of the item. */
	private static Optional<ItemLocation> around(ItemLocation location) {
		for (Path folder = location.itemFile().getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder)) {
				boolean own = folder.equals(location.itemFile().getParent());
				return dataset(folder).filter(found -> own || found.layout() == Dataset.Layout.EXPORT)
						.flatMap(found -> found.location(location.itemFile()))
						.filter(same -> same.annotationFile().equals(location.annotationFile()));
			}
		}
		return Optional.empty();
	}

	private static Optional<Dataset> dataset(Path folder) {
		try {
			return Optional.of(Dataset.find(folder));
		} catch (IOException e) {
			return Optional.empty(); // gone in this moment
		}
	}

	private static IWorkbenchPage page() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		if (active == null && windows.length == 0) {
			return null;
		}
		return (active == null ? windows[0] : active).getActivePage();
	}

	private void open(Dataset dataset, Optional<ItemLocation> wanted) {
		if (page == null) {
			workspace.use(dataset);
			return;
		}
		boolean other = workspace.dataset().filter(dataset::equals).isEmpty();
		IEditorPart editor = ItemNavigation.editor(page).orElse(null);
		if (other && editor != null && !ItemNavigation.leave(page, editor)) {
			return;
		}
		workspace.use(dataset);
		Optional<ItemLocation> item = wanted.or(workspace::rememberedItem).or(this::firstItem);
		item.ifPresentOrElse(this::show, this::showWhenFound);
	}

	private void show(ItemLocation location) {
		ItemNavigation.open(page, location, true);
	}

	/** The first item that nothing has to be asked about before, as far as the index knows by now. */
	private Optional<ItemLocation> firstItem() {
		IndexView view = workspace.index().orElseThrow().view();
		return IntStream.range(0, view.size()).mapToObj(view::location).filter(item -> workspace.recoveries().undecided(item).isEmpty())
				.findFirst();
	}

	/** The index has no row yet: the item is shown as soon as it has; should it stay without, nothing of another dataset is left to see. */
	private void showWhenFound() {
		DatasetIndex index = workspace.index().orElseThrow();
		FirstRow firstRow = new FirstRow(index);
		index.addListener(firstRow);
		workspace.addListener(firstRow);
		firstRow.run(); // rows may have come meanwhile
	}

	private final class FirstRow implements IndexListener, Runnable {
		private final DatasetIndex index;

		FirstRow(DatasetIndex index) {
			this.index = index;
		}

		@Override
		public void rowsReset() {
			UiThread.later(PlatformUI.getWorkbench().getDisplay(), this);
		}

		@Override
		public void rowsAppended(int from, int to) {
			if (from == 0) {
				rowsReset();
			}
		}

		@Override
		public void rowsUpdated(int from, int to) {
			// says nothing about which items there are
		}

		/** In the user-interface thread, after something has changed. */
		@Override
		public void run() {
			boolean present = workspace.index().filter(index::equals).isPresent() && workspace.current().isEmpty();
			boolean found = index.view().size() > 0;
			if (present && !found && workspace.isIndexing()) {
				return;
			}
			index.removeListener(this);
			workspace.removeListener(this);
			if (present && found) {
				firstItem().ifPresent(DatasetOpening.this::show);
			} else if (present) {
				ItemNavigation.editor(page).ifPresent(editor -> page.closeEditor(editor, false));
			}
		}
	}
}
