package org.promptstudio.ui.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/**
 * A dataset for each test in the running workbench, by itself a copy of the sample; what people do with it is for subclasses. Whoever worked here does so again
 * after the test. A test in which the workbench logs an error fails.
 */
public abstract class DatasetStage implements BeforeEachCallback, AfterEachCallback {

	/** The folder of the test before. Its dataset is open until there is another one, and that it is gone may be found out at any time. */
	private static Path gone = Path.of("");

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener errorListener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR && !status.getMessage().startsWith(gone + File.separator)) {
			errors.add(plugin + ": " + status.getMessage() + " " + status.getException());
		}
	};
	private Path folder;
	private Path root;

	@Override
	public final void beforeEach(ExtensionContext context) throws Exception {
		folder = Files.createTempDirectory("stage").toRealPath();
		root = makeDataset(folder);
		Keyboard.activate(Workbench.shell());
		Platform.addLogListener(errorListener);
		begin();
	}

	@Override
	public final void afterEach(ExtensionContext context) throws IOException {
		Toasts.hide(Workbench.shell());
		Workbench.page().closeAllEditors(false);
		end();
		StudioWorkspace.get().setUser(null);
		if (StudioWorkspace.get().dataset().isPresent()) {
			Workbench.untilIndexed();
		}
		Platform.removeLogListener(errorListener);
		delete(folder);
		gone = folder;
		deleted();
		assertEquals(List.of(), errors, "in the log of the workbench");
	}

	/** Deletes a file, or a folder with all that is in it. */
	protected static void delete(Path top) throws IOException {
		try (Stream<Path> files = Files.walk(top)) {
			files.sorted(Comparator.reverseOrder()).forEach(DatasetStage::deleteOne);
		}
	}

	private static void deleteOne(Path file) {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Makes the dataset in a folder; gives its root. */
	protected Path makeDataset(Path parent) throws IOException {
		return Datasets.sample(parent);
	}

	/** Before each test: the dataset is made, but not open. */
	protected void begin() throws Exception {
		// most have nothing to add
	}

	/** After each test: the editors are closed, the dataset is still open. */
	protected void end() {
		// nothing was begun
	}

	/** After each test, when the dataset is gone from the disk. */
	protected void deleted() {
		// most do not mind
	}

	/** For a test that makes the workbench log an error: one with this in it has to be there, and is forgotten. */
	public final void expectError(String part) {
		assertTrue(errors.removeIf(error -> error.contains(part)), () -> part + " is not in the log: " + errors);
	}

	/** The dataset's folder. */
	public final Path root() {
		return root;
	}
}
