package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.store.Dataset.Layout;

class DatasetTest {

	@TempDir
	Path folder;

	private Path file(String path) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "{}");
	}

	private static List<String> paths(Dataset dataset) throws IOException {
		try (Stream<ItemLocation> items = dataset.items()) {
			return items.map(ItemLocation::displayPath).toList();
		}
	}

	@Test
	void find_exportAndAnyPathInIt_isTheSameDataset() throws IOException {
		Path item = file("set/items/travel/q1.json");
		Path annotations = file("set/json/travel/q1.json");
		Dataset expected = new Dataset(folder.resolve("set"), Layout.EXPORT);
		for (Path path : List.of(folder.resolve("set"), folder.resolve("set/items"), folder.resolve("set/items/travel"), item, annotations,
				folder.resolve("set/../set/json"))) {
			assertEquals(expected, Dataset.find(path));
		}
		ItemLocation location = new ItemLocation(item, annotations, expected, "travel/q1.json");
		assertEquals(Optional.of(location), expected.location(item));
		assertEquals(Optional.of(location), expected.location(annotations));
		assertEquals("q1", location.name());
	}

	@Test
	void find_withoutAnnotationFolder_isAnExportToo() throws IOException {
		file("set/items/q1.json");
		assertEquals(Layout.EXPORT, Dataset.find(folder.resolve("set")).layout());
	}

	@Test
	void find_folderNamedItemsInAnExport_isPartOfIt() throws IOException {
		Path item = file("set/items/items/q1.json");
		Files.createDirectories(folder.resolve("set/json"));
		Dataset expected = new Dataset(folder.resolve("set"), Layout.EXPORT);
		assertEquals(expected, Dataset.find(item));
		assertEquals(expected, Dataset.find(folder.resolve("set/items")));
		assertEquals("items/q1.json", expected.location(item).orElseThrow().displayPath());
	}

	@Test
	void find_exportBelowAFolderNamedItems_isTheInnerOne() throws IOException {
		Path item = file("items/set/items/q1.json");
		Files.createDirectories(folder.resolve("items/set/json"));
		assertEquals(folder.resolve("items/set"), Dataset.find(item).root());
	}

	@Test
	void find_fileOfAnExportThatIsNoItem_standsAlone() throws IOException {
		file("set/items/q1.json");
		Path other = file("set/recipes/first.json");
		assertEquals(new Dataset(other, Layout.SINGLE), Dataset.find(other));
	}

	@Test
	void find_singleItem_hasAnnotationsBeside() throws IOException {
		Path item = file("q1.json");
		Path sidecar = file("q1.annotations.json");
		Dataset dataset = Dataset.find(item);
		assertEquals(Layout.SINGLE, dataset.layout());
		assertEquals(dataset, Dataset.find(sidecar));
		assertEquals(List.of("q1.json"), paths(dataset));
		ItemLocation location = dataset.location(sidecar).orElseThrow();
		assertEquals(item, location.itemFile());
		assertEquals(sidecar, location.annotationFile());
		assertNull(location.dataset());
		assertTrue(dataset.location(file("q2.json")).isEmpty());
	}

	@Test
	void find_folderOfItems_leavesOutAnnotationsAndHiddenFiles() throws IOException {
		file("q10.json");
		Path item = file("q2.json");
		Path sidecar = file("q2.annotations.json");
		file(".git/config.json");
		file("more/q1.json");
		file("notes.txt");
		Dataset dataset = Dataset.find(folder);
		assertEquals(Layout.FOLDER, dataset.layout());
		assertEquals(List.of("more/q1.json", "q2.json", "q10.json"), paths(dataset));
		assertEquals(new ItemLocation(item, sidecar, dataset, "q2.json"), dataset.location(sidecar).orElseThrow());
	}

	@Test
	void find_nothing_tellsSo() {
		IOException e = assertThrows(NoSuchFileException.class, () -> Dataset.find(folder.resolve("nowhere")));
		assertTrue(e.getMessage().contains("nowhere"), e::getMessage);
	}

	@Test
	void items_areInNaturalOrder_folderByFolder() throws IOException {
		for (String path : List.of("q10", "q2", "b/x10", "b/x9", "b10/y", "b9/y", "B1/z")) {
			file("set/items/" + path + ".json");
		}
		assertEquals(List.of("b/x9.json", "b/x10.json", "B1/z.json", "b9/y.json", "b10/y.json", "q2.json", "q10.json"),
				paths(Dataset.find(folder.resolve("set"))));
	}

	@Test
	void items_areInTheOrderOfTheIndex() throws IOException {
		for (String path : List.of("a", "a/b", "a b", "a-b/c", "A/b", "a.b", "a1/b", "a01/b")) {
			file("set/items/" + path + ".json");
		}
		List<String> paths = paths(Dataset.find(folder.resolve("set")));
		assertEquals(paths.stream().sorted(NaturalOrder.INSTANCE).toList(), paths);
	}

	@Test
	void items_linkToAFolderAbove_isNotFollowedForEver() throws IOException {
		file("set/items/a/q1.json");
		Files.createSymbolicLink(folder.resolve("set/items/a/again"), folder.resolve("set/items"));
		file("elsewhere/q2.json");
		Files.createSymbolicLink(folder.resolve("set/items/linked"), folder.resolve("elsewhere"));
		assertEquals(List.of("a/q1.json", "linked/q2.json"), paths(Dataset.find(folder.resolve("set"))));
	}

	@Test
	void location_outside_isNone() throws IOException {
		file("set/items/q1.json");
		Dataset dataset = Dataset.find(folder.resolve("set"));
		assertTrue(dataset.location(file("other/q1.json")).isEmpty());
		assertTrue(dataset.location(file("set/items/picture.png")).isEmpty());
		assertTrue(dataset.location(folder.resolve("set/items/../../other/q1.json")).isEmpty());
	}

	@Test
	void recipes_areListedInNaturalOrder_hiddenAndOtherFilesLeftOut() throws IOException {
		file("set/items/q1.json");
		Dataset dataset = Dataset.find(folder.resolve("set"));
		assertEquals(List.of(), dataset.recipes());
		for (String name : List.of("quality 10.recipe", "quality 2.recipe", "Alpha.recipe", ".hidden.recipe", "notes.txt", "folder.recipe/x.json")) {
			file("set/recipes/" + name);
		}
		assertEquals(List.of("Alpha.recipe", "quality 2.recipe", "quality 10.recipe"),
				dataset.recipes().stream().map(recipe -> recipe.getFileName().toString()).toList());
		assertEquals(folder.resolve("set/recipes"), dataset.recipeFolder());
	}

	@Test
	void recipes_whereAFileHasTheName_areNone() throws IOException {
		file("set/items/q1.json");
		file("set/recipes");
		assertEquals(List.of(), Dataset.find(folder.resolve("set")).recipes());
	}

	@Test
	void ontology_besideItems_isFoundAndIsNoItem() throws IOException {
		file("export/items/q1.json");
		Path ontology = file("export/ontology.json");
		assertEquals(Optional.of(ontology), Dataset.find(folder.resolve("export")).ontology());
		file("plain/q1.json");
		assertEquals(Optional.empty(), Dataset.find(folder.resolve("plain")).ontology());
		Path beside = file("plain/ontology.json");
		file("plain/deeper/ontology.json");
		Dataset plain = Dataset.find(folder.resolve("plain"));
		assertEquals(Optional.of(beside), plain.ontology());
		assertEquals(List.of("deeper/ontology.json", "q1.json"), paths(plain));
		assertEquals(Optional.empty(), plain.location(beside));
		assertEquals(Optional.of(beside), Dataset.find(folder.resolve("plain/deeper/../q1.json")).ontology());
	}
}
