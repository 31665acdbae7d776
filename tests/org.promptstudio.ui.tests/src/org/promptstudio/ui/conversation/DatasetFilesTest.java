package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;

class DatasetFilesTest {

	@TempDir
	private Path folder;
	private Path root;
	private ItemLocation item;

	@BeforeEach
	void makeDataset() throws IOException {
		root = folder.toRealPath().resolve("dataset");
		Files.createDirectories(root.resolve("items/turn"));
		Files.createDirectories(root.resolve("json"));
		Files.writeString(root.resolve("items/turn/q1.json"), "{}");
		item = Dataset.find(root).location("turn/q1.json");
	}

	private Path file(String path) throws IOException {
		Path file = root.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "x");
	}

	@Test
	void resolve_looksFromTheDatasetThenFromItsItemsThenFromTheItem() throws IOException {
		Path besideTheItem = file("items/turn/a.png");
		assertEquals(besideTheItem, DatasetFiles.resolve(item, "a.png"));
		Path amongItems = file("items/a.png");
		assertEquals(amongItems, DatasetFiles.resolve(item, "a.png"));
		Path inTheDataset = file("a.png");
		assertEquals(inTheDataset, DatasetFiles.resolve(item, "a.png"));
		assertEquals(inTheDataset, DatasetFiles.resolve(item, "../a.png"));
	}

	@Test
	void resolve_ofNoFile_isWhereTheDatasetWouldHaveIt() {
		assertEquals(root.resolve("gone/a.png"), DatasetFiles.resolve(item, "gone/a.png"));
	}

	@Test
	void resolve_outOfTheDataset_isNothing() throws IOException {
		Files.writeString(root.resolveSibling("secret.png"), "x");
		assertNull(DatasetFiles.resolve(item, "../../../secret.png"));
		assertNull(DatasetFiles.resolve(item, root.resolveSibling("secret.png").toString()));
		assertNull(DatasetFiles.resolve(item, "file:" + root.resolveSibling("secret.png")));
	}

	@Test
	void resolve_outsideADataset_staysInTheFolderOfTheItem() throws IOException {
		Path single = Files.writeString(Files.createDirectories(folder.toRealPath().resolve("single")).resolve("one.json"), "{}");
		Path picture = Files.writeString(single.resolveSibling("a.png"), "x");
		Files.writeString(folder.resolve("b.png"), "x");
		ItemLocation alone = new ItemLocation(single, single.resolveSibling("one.annotations.json"), null, "one.json");
		assertEquals(picture, DatasetFiles.resolve(alone, "a.png"));
		assertNull(DatasetFiles.resolve(alone, "../b.png"));
	}
}
