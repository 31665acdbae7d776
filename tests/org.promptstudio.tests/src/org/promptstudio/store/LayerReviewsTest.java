package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.ReviewEntry.State;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.store.LayerReviews.Reading;

/** Issues in the layers of two annotators. */
class LayerReviewsTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";

	@TempDir
	private Path root;
	private ItemLocation q1;
	private ItemLocation q2;
	private LayerReviews reader;

	@BeforeEach
	void makeDataset() throws IOException {
		q1 = TestItems.inExport(root, "q1.json", "Name a river.");
		q2 = TestItems.inExport(root, "q2.json", "Name a hill.");
		reader = new LayerReviews(q1.dataset());
	}

	private static void report(ItemLocation item, String annotator) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(item, annotator))) {
			TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL, new Editor(annotator), DisplayOrder.FILE);
			session.commandStack().execute(team.review(TestItems.response(session, 1), ReviewState.ISSUE));
			session.save();
		}
	}

	private Reading read() throws IOException {
		return reader.read(annotator -> true, new NullProgressMonitor());
	}

	private static List<String> places(Reading reading) {
		return reading.found().stream()
				.map(found -> Layers.annotator(found.location()).orElseThrow() + ' ' + found.location().displayPath() + ' ' + found.entries().size())
				.toList();
	}

	@Test
	void issues_ofAllLayers_areFound_withTheirPlace() throws IOException, FormatException {
		report(q2, BO);
		report(q1, BO);
		report(q1, ANNA);
		Reading reading = read();
		assertEquals(List.of(ANNA + " q1.json 1", BO + " q1.json 1", BO + " q2.json 1"), places(reading));
		assertEquals(State.ISSUE, reading.found().getFirst().entries().getFirst().state());
		assertEquals(1, reading.found().getFirst().entries().getFirst().response());
		assertEquals(Layers.location(q1, ANNA), reading.found().getFirst().location());
		assertEquals(0, reading.unreadable());
	}

	@Test
	void layersOfOthers_areNotRead() throws IOException, FormatException {
		report(q1, ANNA);
		Files.createDirectories(Layers.location(q1, BO).annotationFile().getParent());
		Files.writeString(Layers.location(q1, BO).annotationFile(), "{");
		Reading reading = reader.read(ANNA::equals, new NullProgressMonitor());
		assertEquals(List.of(ANNA + " q1.json 1"), places(reading));
		assertEquals(0, reading.unreadable());
	}

	@Test
	void layersWithoutIssues_andTheDatasetsOwnAnnotations_areNotFound() throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(q1, ANNA))) {
			TestItems.rank(session, 0, 2);
			session.save();
		}
		try (ItemSession session = ItemSession.open(q2)) {
			TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL, new Editor(ANNA), DisplayOrder.FILE);
			session.commandStack().execute(team.review(TestItems.response(session, 1), ReviewState.ISSUE));
			session.save();
		}
		assertEquals(List.of(), places(read()));
	}

	@Test
	void brokenLayer_isCounted_andTheOthersAreThere() throws IOException, FormatException {
		report(q1, ANNA);
		Files.createDirectories(Layers.location(q1, BO).annotationFile().getParent());
		Files.writeString(Layers.location(q1, BO).annotationFile(), "{");
		Reading reading = read();
		assertEquals(List.of(ANNA + " q1.json 1"), places(reading));
		assertEquals(1, reading.unreadable());
	}

	@Test
	void layerOfAnItemThatIsGone_isPassedOver() throws IOException, FormatException {
		report(q1, ANNA);
		Files.delete(q1.itemFile());
		Reading reading = read();
		assertEquals(List.of(), places(reading));
		assertEquals(0, reading.unreadable());
	}

	@Test
	void secondLook_seesWhatHasChanged_andWhatIsGone() throws IOException, FormatException {
		report(q1, ANNA);
		report(q2, ANNA);
		Path kept = Layers.location(q1, ANNA).annotationFile();
		Files.setLastModifiedTime(kept, TestItems.LONG_AGO);
		Files.setLastModifiedTime(q1.itemFile(), TestItems.LONG_AGO);
		Reading first = read();
		assertEquals(2, first.found().size());
		Files.delete(Layers.location(q2, ANNA).annotationFile());
		Reading second = read();
		assertEquals(List.of(ANNA + " q1.json 1"), places(second));
		assertSame(first.found().getFirst().entries(), second.found().getFirst().entries(), "an old file is not read again");
		Files.writeString(kept, "{}");
		assertEquals(List.of(), places(read()), "a changed one is");
	}

	@Test
	void cancelledReading_endsAtOnce() throws IOException, FormatException {
		report(q1, ANNA);
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> reader.read(annotator -> true, cancelled));
	}

	@Test
	void mereFolder_hasNoLayers() throws IOException {
		Path folder = Files.createDirectories(root.resolve("other"));
		LayerReviews other = new LayerReviews(new Dataset(folder, Dataset.Layout.FOLDER));
		assertSame(Reading.NOTHING, other.read(annotator -> true, new NullProgressMonitor()));
	}
}
