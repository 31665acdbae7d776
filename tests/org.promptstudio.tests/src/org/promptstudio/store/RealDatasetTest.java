package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.search.Query;

/** The real datasets of 80 items each, on a copy. */
class RealDatasetTest {

	@TempDir
	Path folder;

	private Dataset copy(String name) throws IOException {
		Path real = Path.of(System.getProperty("promptstudio.data", "../../../shared/data")).resolve(name);
		assumeTrue(Files.isDirectory(real), "The real data is absent; name its folder by the system property promptstudio.data.");
		try (Stream<Path> files = Files.walk(real)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, folder.resolve(name).resolve(real.relativize(file)));
			}
		}
		return Dataset.find(folder.resolve(name));
	}

	private static List<ItemLocation> items(Dataset dataset) throws IOException {
		try (Stream<ItemLocation> items = dataset.items()) {
			return items.toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "vicuna80", "mtbench" })
	void index_knowsEveryItem(String name) throws IOException {
		try (DatasetIndex index = index(copy(name))) {
			assertEquals(80, index.view().count(Status.OPEN));
			for (int row = 0; row < 80; row++) {
				assertFalse(index.view().row(row).summary().firstWords().isEmpty());
			}
		}
	}

	private DatasetIndex index(Dataset dataset) throws IOException {
		DatasetIndex index = new DatasetIndex(dataset, folder.resolve("state"), failure -> {
			throw new AssertionError(failure);
		});
		index.refresh(new NullProgressMonitor());
		return index;
	}

	@ParameterizedTest
	@ValueSource(strings = { "vicuna80", "mtbench" })
	void search_findsWhatReadingEveryItemFinds(String name) throws Exception {
		try (DatasetIndex index = index(copy(name))) {
			IndexView view = index.view();
			for (String text : List.of("time", "e", "\"of the\"", "\", and the \"", "model:*13b words:>200", "-the", "rank:none state:none",
					"prompt:you response:*",
					"\"#include <\"", "path:q0", "model:bard -response:sorry", "```", "best:no edited:no words:<50")) {
				Query query = Query.parse(text);
				List<Integer> expected = new ArrayList<>();
				for (int row = 0; row < view.size(); row++) {
					if (query.matches(ItemSession.open(view.location(row)).item(), view.row(row).displayPath())) {
						expected.add(row);
					}
				}
				assertEquals(expected, Arrays.stream(index.search(view, query, Set.of())).boxed().toList(), text);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "vicuna80", "mtbench" })
	void save_undone_savedAgain_restoresEveryByte(String name) throws Exception {
		for (ItemLocation location : items(copy(name))) {
			byte[] item = Files.readAllBytes(location.itemFile());
			byte[] annotations = Files.readAllBytes(location.annotationFile());
			ItemSession session = ItemSession.open(location);
			session.commandStack().execute(
					TestItems.commands(session).addHuman(session.item().getPrompts().get(0), "application/text", "Mine", "anna"));
			TestItems.rank(session, 0, 2);
			session.save();
			assertTrue(Files.readString(location.annotationFile()).contains("Mine"));
			assertFalse(ItemSession.open(location).isDirty());
			session.commandStack().undo();
			session.commandStack().undo();
			session.save();
			assertArrayEquals(item, Files.readAllBytes(location.itemFile()));
			assertArrayEquals(annotations, Files.readAllBytes(location.annotationFile()));
		}
	}
}
