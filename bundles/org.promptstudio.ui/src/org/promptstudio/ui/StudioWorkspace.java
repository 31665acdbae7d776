package org.promptstudio.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Journal;
import org.promptstudio.ui.internal.Messages;

/** What the workbench has open: the dataset or single item, and what belongs to it. One per workbench; user-interface thread only. */
public final class StudioWorkspace {

	private static final StudioWorkspace INSTANCE = new StudioWorkspace();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Dataset dataset;
	private Journal journal;
	private String user;

	private StudioWorkspace() {
	}

	/** The one of this workbench. */
	public static StudioWorkspace get() {
		return INSTANCE;
	}

	/** Opens a dataset, or an item with its dataset; says in a message when that is not possible. */
	public void open(Path datasetOrItem) {
		try {
			Dataset found = Dataset.find(datasetOrItem);
			dataset = found;
			listeners.forEach(Runnable::run);
			Optional<ItemLocation> item = found.location(datasetOrItem);
			IWorkbenchPage page = page();
			if (page != null && item.isPresent()) {
				ItemNavigation.open(page, item.get(), true);
			}
		} catch (IOException e) {
			MessageDialog.openError(null, Messages.Open_failed, e.getMessage());
		}
	}

	/** What is open; empty before anything was. */
	public Optional<Dataset> dataset() {
		return Optional.ofNullable(dataset);
	}

	/** Where unsaved edits are kept safe from a crash. */
	public Journal journal() {
		if (journal == null) {
			Path folder = Platform.getStateLocation(Platform.getBundle("org.promptstudio.ui")).append("journal").toPath();
			journal = new Journal(folder, failure -> ILog.of(StudioWorkspace.class).error(failure.getMessage(), failure));
		}
		return journal;
	}

	/**
	 * Opens an item for work; its changes go to the journal. The caller closes it.
	 *
	 * @throws IOException with a whole sentence when a file cannot be read
	 * @throws FormatException when a file is not what it should be
	 */
	public ItemSession openSession(ItemLocation location) throws IOException, FormatException {
		ItemSession session = ItemSession.open(location);
		session.setEditor(InstantSource.system(), user());
		Journal edits = journal();
		session.journalTo(edits);
		return session;
	}

	/** To be told after a session was saved. */
	public void saved(ItemSession session) {
	}

	/** The item before or after another in the order and filter that is shown. */
	Optional<ItemLocation> neighbour(ItemLocation from, int by) {
		return Optional.empty();
	}

	/** Runs an action, in the user-interface thread, whenever another dataset was opened. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Ends {@link #addListener}. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Who works here, a mail address or a name: as told at the start, else the preference, else the system's user. */
	public String user() {
		if (user != null) {
			return user;
		}
		String preferred = StudioPreferences.store().getString(StudioPreferences.USER).strip();
		return preferred.isEmpty() ? System.getProperty("user.name") : preferred;
	}

	/** Says who works here until the end of the program. */
	public void setUser(String user) {
		this.user = user;
	}

	private static IWorkbenchPage page() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window == null ? null : window.getActivePage();
	}
}
