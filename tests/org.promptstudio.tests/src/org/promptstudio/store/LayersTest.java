package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage.Literals;

class LayersTest {

	private static final String ITEM = "{\"shebang\":\"dataloop\",\"metadata\":{\"dltype\":\"prompt\"},\"prompts\":{\"1\":[{\"mimetype\":\"application/text\",\"value\":\"?\"}]}}";
	private static final String ANNOTATIONS = "[{\"id\":\"r1\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\",\"attributes\":{}}}}]";

	@TempDir
	private Path root;
	private ItemLocation own;

	@BeforeEach
	void makeDataset() throws IOException {
		Files.createDirectories(root.resolve("items/a"));
		Files.createDirectories(root.resolve("json/a"));
		Files.writeString(root.resolve("items/a/q1.json"), ITEM);
		Files.writeString(root.resolve("json/a/q1.json"), ANNOTATIONS);
		own = Dataset.find(root).location("a/q1.json");
	}

	private static Response response(ItemSession session) {
		return session.item().getPrompts().getFirst().getResponses().getFirst();
	}

	private static void rank(ItemSession session, int rank) throws IOException {
		session.commandStack().execute(SetCommand.create(session.editingDomain(), response(session), Literals.RESPONSE__RANK, rank));
		session.save();
	}

	@Test
	void layer_beginsAsTheDatasetIs_andIsSavedForItself() throws IOException, FormatException {
		ItemLocation anna = Layers.location(own, "Anna@Example.org");
		assertEquals(root.resolve("layers/anna@example.org/json/a/q1.json"), anna.annotationFile());
		assertTrue(anna.isLayer());
		try (ItemSession session = ItemSession.open(anna)) {
			assertEquals("x", response(session).getValue());
			session.save();
			assertFalse(Files.exists(anna.annotationFile()), "looking at it saves nothing");
			rank(session, 2);
		}
		assertEquals(ANNOTATIONS, Files.readString(own.annotationFile()));
		try (ItemSession again = ItemSession.open(anna); ItemSession bo = ItemSession.open(Layers.location(own, "bo@example.org"))) {
			assertEquals(2, response(again).getRank());
			assertNull(response(bo).getRank(), "nobody sees another's layer");
			rank(bo, 0);
		}
		assertEquals(List.of("anna@example.org", "bo@example.org"), Layers.of(own));
		assertEquals(Layers.location(own, "bo@example.org"), Layers.location(anna, "bo@example.org"));
	}

	@Test
	void layers_areNoItems() throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(own, "anna@example.org"))) {
			rank(session, 1);
		}
		assertEquals(1, Dataset.find(root).items().count());
	}

	@Test
	void layers_ofNobody_andOfAMereFolder() throws IOException {
		assertEquals(List.of(), Layers.of(Dataset.find(root)));
		assertThrows(IllegalArgumentException.class, () -> Layers.location(own, " "));
		ItemLocation sidecar = Dataset.find(Files.createDirectories(root.resolve("other"))).location("q1.json");
		assertThrows(IllegalArgumentException.class, () -> Layers.location(sidecar, "anna@example.org"));
	}

	@Test
	void folderNames_areHarmless_andReadBack() throws IOException {
		for (String name : new String[] { "../x", "a/b\\c", ".hidden", "con:", "jürgen@example.org", "100%", "a b" }) {
			String folder = Layers.folderName(name);
			assertTrue(folder.matches("[a-z0-9@_+%-][a-z0-9@._+%-]*"), folder);
			Files.createDirectories(root.resolve("layers").resolve(folder));
			assertTrue(Layers.of(Dataset.find(root)).contains(name), folder);
		}
	}
}
