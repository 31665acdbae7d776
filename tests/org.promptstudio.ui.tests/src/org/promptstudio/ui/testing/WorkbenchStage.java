package org.promptstudio.ui.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.review.ItemReview;

/** A dataset for each test in the running workbench, by itself a copy of the sample. The user is restored; a logged error fails the test. */
public class WorkbenchStage implements BeforeEachCallback, AfterEachCallback {

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener errorListener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(plugin + ": " + status.getMessage() + " " + status.getException());
		}
	};
	private String userBefore;
	private Path folder;
	private Path root;

	@Override
	public final void beforeEach(ExtensionContext context) throws IOException {
		folder = Files.createTempDirectory("stage").toRealPath();
		root = makeDataset(folder);
		userBefore = StudioWorkspace.get().user();
		Workbench.shell().forceActive();
		Platform.addLogListener(errorListener);
		begin();
	}

	@Override
	public final void afterEach(ExtensionContext context) throws IOException {
		Toasts.hide(Workbench.shell());
		Workbench.page().closeAllEditors(false);
		end();
		StudioWorkspace.get().setUser(userBefore);
		Workbench.untilIndexed();
		Platform.removeLogListener(errorListener);
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(WorkbenchStage::delete);
		}
		assertEquals(List.of(), errors, "in the log of the workbench");
	}

	private static void delete(Path file) {
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
	protected void begin() {
		// the user is who it was
	}

	/** After each test: the editors are closed, the dataset is still open. */
	protected void end() {
		// nothing was begun
	}

	/** The dataset's folder. */
	public final Path root() {
		return root;
	}

	/** Opens an item of the dataset, by its path without the ending, and waits until it and the recipe are there. */
	public void open(String item) {
		StudioWorkspace.get().open(root.resolve("items/" + item + ".json"));
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		UiPump.until("the item is shown", () -> item().item().isPresent());
	}

	/** What the editor shows. */
	public final OpenItem item() {
		return ItemReview.openItem(Workbench.page()).orElseThrow();
	}

	/** Runs a command by its whole id, as its key does. */
	public void run(String id, String... parameter) {
		Command command = Workbench.window().getService(ICommandService.class).getCommand(id);
		Map<String, String> parameters = parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1]);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
		UiPump.events();
	}
}
