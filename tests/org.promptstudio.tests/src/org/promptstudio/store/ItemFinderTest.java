package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.search.Query;
import org.promptstudio.store.ItemFinder.Found;

class ItemFinderTest {

	@TempDir
	private Path root;

	private void write(String path, String prompt) throws IOException {
		Path file = root.resolve("items").resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, """
				{"shebang": "dataloop", "metadata": {"dltype": "prompt"}, "prompts": {"1": [{"mimetype": "application/text", "value": "%s"}]}}
				""".formatted(prompt));
	}

	private ItemFinder finder() throws IOException {
		write("math/q2.json", "Add two numbers.");
		write("math/q10.json", "Divide two numbers.");
		write("rivers/long/q1.json", "Name two rivers.");
		Files.writeString(root.resolve("items/math/q3.json"), "{");
		return new ItemFinder(Dataset.find(root));
	}

	@Test
	void find_takesFolderAndQuery() throws IOException {
		ItemFinder finder = finder();
		Found all = finder.find(null, Query.parse(""), new NullProgressMonitor());
		assertEquals(List.of("math/q2.json", "math/q3.json", "math/q10.json", "rivers/long/q1.json"), all.items());
		assertEquals(List.of("math", "rivers", "rivers/long"), all.folders());
		assertEquals(0, all.unreadable());
		Found some = finder.find("math", Query.parse("two -divide"), new NullProgressMonitor());
		assertEquals(List.of("math/q2.json"), some.items());
		assertEquals(all.folders(), some.folders());
		assertEquals(1, some.unreadable());
	}

	@Test
	void find_canBeStopped() throws IOException {
		ItemFinder finder = finder();
		NullProgressMonitor stopped = new NullProgressMonitor();
		stopped.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> finder.find(null, Query.parse("two"), stopped));
	}
}
