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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
	void layer_ofAnItemWithAnswers_beginsWithoutThem() throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(own)) {
			rank(session, 3);
		}
		String judged = Files.readString(own.annotationFile());
		try (ItemSession session = ItemSession.open(Layers.location(own, "anna@example.org"))) {
			assertNull(response(session).getRank());
			assertFalse(session.isDirty());
			rank(session, 0);
			assertFalse(Files.readString(session.location().annotationFile()).contains("3"), "nor is it in the file");
			session.commandStack().undo();
			session.save();
			assertNull(response(session).getRank());
		}
		assertEquals(judged, Files.readString(own.annotationFile()));
	}

	@Test
	void find_ofALayersFile_givesTheLayer_andNothingOfOthers() throws IOException {
		Dataset dataset = Dataset.find(root);
		ItemLocation anna = Layers.location(own, "Anna@Example.org");
		assertEquals(Optional.of(anna), Layers.find(dataset, anna.annotationFile()));
		assertEquals(anna.annotationFile(), anna.key());
		assertEquals(own.itemFile(), own.key());
		assertTrue(anna.isSameItem(own));
		assertEquals(Optional.empty(), Layers.find(dataset, own.annotationFile()));
		assertEquals(Optional.empty(), Layers.find(dataset, root.resolve("layers/anna@example.org/q1.json")));
		assertEquals(Optional.empty(), Layers.find(dataset, root.resolve("layers/Anna@Example.org/json/a/q1.json")));
	}

	@Test
	void journal_keepsEditsOfALayerApart_andGivesThemBackToIt() throws IOException, FormatException {
		ItemLocation anna = Layers.location(own, "anna@example.org");
		Path folder = root.resolve("state");
		Journal crashed = new Journal(folder, failure -> {
			throw new AssertionError(failure);
		});
		edit(own, crashed, 1);
		edit(anna, crashed, 2);
		crashed.flush();
		try (Journal journal = new Journal(folder, failure -> {
			throw new AssertionError(failure);
		})) {
			assertEquals(Set.of(own, anna), journal.pending().stream().map(Recovered::location).collect(Collectors.toSet()));
			ItemSession restored = ItemSession.recover(anna, journal.find(anna).orElseThrow());
			restored.journalTo(journal);
			assertEquals(2, response(restored).getRank());
			restored.save();
			assertTrue(Files.exists(anna.annotationFile()));
			assertEquals(ANNOTATIONS, Files.readString(own.annotationFile()));
			assertEquals(List.of(own), journal.pending().stream().map(Recovered::location).toList());
		}
	}

	@Test
	void journal_editsOfALayerWhoseItemIsGone_areGivenUpForGood() throws IOException, FormatException {
		ItemLocation anna = Layers.location(own, "anna@example.org");
		try (Journal journal = new Journal(root.resolve("state"), failure -> {
			throw new AssertionError(failure);
		})) {
			edit(anna, journal, 2);
			journal.flush();
			Files.delete(own.itemFile());
			Recovered left = journal.pending().getFirst();
			assertTrue(left.isFileGone());
			journal.discard(left.location());
			assertEquals(List.of(), journal.pending());
		}
	}

	/** Edits, and leaves the session as a crash does. */
	private static void edit(ItemLocation location, Journal journal, int rank) throws IOException, FormatException {
		ItemSession session = ItemSession.open(location);
		session.journalTo(journal);
		session.commandStack().execute(SetCommand.create(session.editingDomain(), response(session), Literals.RESPONSE__RANK, rank));
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
