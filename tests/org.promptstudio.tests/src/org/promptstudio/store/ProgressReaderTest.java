package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.progress.Figures;
import org.promptstudio.core.progress.Score;
import org.promptstudio.core.progress.TeamProgress.Day;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;

/** Files of a team with one task of two people, written as the studio writes them. */
class ProgressReaderTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";
	private static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");
	private static final Clock CLOCK = Clock.fixed(MORNING.plusSeconds(86_400), ZoneOffset.UTC);
	private static final String PROJECT = """
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
			  <members name="Anna" mail="anna@example.org"/>
			  <tasks id="t1" title="Rank" overlap="2">
			    <items>q1.json</items><items>q2.json</items><assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			    <assignments id="a1" assignee="anna@example.org"><items>q1.json</items><items>q2.json</items></assignments>
			    <assignments id="a2" assignee="bo@example.org"><items>q1.json</items><items>q2.json</items></assignments>
			    <knownItems>q1.json</knownItems>
			  </tasks>
			</project:Project>
			""";

	@TempDir
	private Path root;
	private ItemLocation q1;
	private ItemLocation q2;
	private Project project;
	private ProgressReader reader;

	@BeforeEach
	void makeDataset() throws IOException, FormatException {
		q1 = TestItems.inExport(root, "q1.json", "Name a river.");
		q2 = TestItems.inExport(root, "q2.json", "Name a hill.");
		project = ProjectFile.read("studio.project", PROJECT.getBytes(StandardCharsets.UTF_8));
		reader = new ProgressReader(q1.dataset());
	}

	private static void rankAndComplete(ItemLocation location, String person, int first, int second) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(location)) {
			TestItems.rank(session, 0, first);
			TestItems.rank(session, 1, second);
			TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL,
					new Editor(person, "t1", null, InstantSource.fixed(MORNING), () -> "id"), DisplayOrder.FILE);
			session.commandStack().execute(team.complete(session.item(), List.of()));
			session.save();
		}
	}

	private static void rank(ItemLocation location, int first, int second) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(location)) {
			TestItems.rank(session, 0, first);
			TestItems.rank(session, 1, second);
			session.save();
		}
	}

	private ProgressReader.Reading read() throws IOException {
		return reader.read(project, CLOCK, 2, new NullProgressMonitor());
	}

	private Figures figures(String person) throws IOException {
		return read().progress().rows().stream().filter(row -> row.person().equals(person)).findFirst().orElseThrow().figures();
	}

	@Test
	void read_countsLayers_andScoresThem() throws IOException, FormatException {
		rank(q1, 0, 1);
		rankAndComplete(Layers.location(q1, ANNA), ANNA, 0, 2);
		rankAndComplete(Layers.location(q1, BO), BO, 0, 1);
		rankAndComplete(Layers.location(q2, BO), BO, 1, 1);
		assertEquals(1, figures(ANNA).done());
		assertEquals(1, figures(ANNA).open());
		assertEquals(new Score(1, 2), figures(ANNA).score());
		assertEquals(2, figures(BO).done());
		assertEquals(new Score(2, 2), figures(BO).score(), "of q2 nothing is known");
		LocalDate day = LocalDate.of(2026, 5, 4);
		assertEquals(List.of(new Day(day, 3), new Day(day.plusDays(1), 3)), read().progress().history().get("t1"));
	}

	@Test
	void read_knowsHowLongPeopleWorked() throws IOException, FormatException {
		rankAndComplete(Layers.location(q1, BO), BO, 0, 1);
		WorkLog log = new WorkLog(q1.dataset());
		log.add(new WorkLog.Entry(MORNING, BO, "t1", "a2", "q1.json", Duration.ofSeconds(40)));
		log.add(new WorkLog.Entry(MORNING, BO, "t1", "a2", "q1.json", Duration.ofSeconds(50)));
		log.add(new WorkLog.Entry(MORNING, BO, "t1", "a2", "q2.json", Duration.ofSeconds(30)));
		log.add(new WorkLog.Entry(MORNING, BO, null, null, "q2.json", Duration.ofSeconds(1000)));
		assertEquals(Optional.of(Duration.ofSeconds(90)), figures(BO).medianTime());
		assertEquals(Duration.ofMinutes(2), figures(BO).worked());
		assertEquals(30, figures(BO).perHour().getAsDouble(), 1e-9);
	}

	@Test
	void readAgain_seesWhatChanged() throws IOException, FormatException {
		rankAndComplete(Layers.location(q2, BO), BO, 1, 1);
		Files.setLastModifiedTime(q2.itemFile(), TestItems.LONG_AGO);
		Files.setLastModifiedTime(Layers.location(q2, BO).annotationFile(), TestItems.LONG_AGO);
		assertEquals(1, figures(BO).done());
		assertEquals(1, figures(BO).done());
		Files.delete(Layers.location(q2, BO).annotationFile());
		assertEquals(0, figures(BO).done());
		rankAndComplete(Layers.location(q1, BO), BO, 1, 1);
		assertEquals(1, figures(BO).done());
	}

	@Test
	void brokenFile_isCountedAsSuch_andTheRestGoesOn() throws IOException, FormatException {
		rankAndComplete(Layers.location(q1, ANNA), ANNA, 0, 2);
		Files.writeString(q2.annotationFile(), "{");
		assertEquals(1, read().unreadable());
		assertEquals(1, figures(ANNA).done());
		assertEquals(1, read().unreadable(), "also when nothing is read anew");
	}

	@Test
	void read_ofAMereFolder_hasNoLayers() throws IOException {
		Path folder = Files.createDirectories(root.resolve("items"));
		assertTrue(new ProgressReader(new Dataset(folder, Dataset.Layout.FOLDER)).read(null, CLOCK, 0, null).progress().rows().isEmpty());
	}

	@Test
	void read_canBeCancelled() {
		IProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> reader.read(project, CLOCK, 2, monitor));
	}
}
