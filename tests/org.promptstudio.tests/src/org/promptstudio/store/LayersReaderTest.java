package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.LayersReader.Reading;

class LayersReaderTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";
	private static final String PROJECT = """
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
			  <tasks id="t1" title="Rank" overlap="3"><items>q1.json</items><knownItems>q1.json</knownItems>
			    <assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			    <assignments id="a1" assignee="anna@example.org"><items>q1.json</items></assignments>
			    <assignments id="a2" assignee="bo@example.org"><items>q1.json</items></assignments>
			  </tasks>
			  <tasks id="t2" title="Else"><items>q2.json</items></tasks>
			</project:Project>
			""";

	@TempDir
	private Path root;
	private ItemLocation q1;
	private Project project;

	@BeforeEach
	void makeDataset() throws IOException, FormatException {
		q1 = TestItems.inExport(root, "q1.json", "Name a river.");
		project = ProjectFile.read("studio.project", PROJECT.getBytes(StandardCharsets.UTF_8));
	}

	private void rank(String person, boolean isDone) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(q1, person))) {
			TestItems.rank(session, 0, 2);
			if (isDone) {
				TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL, new Editor(person).on("t1", null), DisplayOrder.FILE);
				session.commandStack().execute(team.complete(session.item(), List.of()));
			}
			session.save();
		}
	}

	@Test
	void read_givesTheLayersAndWhoIsNotDone() throws IOException, FormatException {
		rank(ANNA, true);
		rank(BO, false);
		Reading reading = LayersReader.read(q1, project);
		assertEquals(Set.of(ANNA, BO), reading.layers().keySet());
		assertEquals(2, reading.layers().get(BO).getPrompts().getFirst().getResponses().getFirst().getRank());
		assertEquals(1, reading.tasks(), "the other task does not have the item");
		assertEquals(List.of(BO, ""), reading.waiting().stream().map(row -> row.person()).toList(), "and a third place that nobody has taken");
		assertTrue(reading.isKnown());
	}

	@Test
	void brokenLayer_isAProblem_andTheOthersAreThere() throws IOException, FormatException {
		rank(ANNA, true);
		Path broken = Layers.location(q1, BO).annotationFile();
		Files.createDirectories(broken.getParent());
		Files.writeString(broken, "{");
		Reading reading = LayersReader.read(q1, project);
		assertEquals(Set.of(ANNA), reading.layers().keySet());
		assertEquals(Set.of(BO), reading.problems().keySet());
	}

	@Test
	void withoutAProject_layersAreThere_andNobodyIsWaitedFor() throws IOException, FormatException {
		rank(ANNA, false);
		Reading reading = LayersReader.read(q1, null);
		assertEquals(Set.of(ANNA), reading.layers().keySet());
		assertEquals(0, reading.tasks());
		assertTrue(reading.waiting().isEmpty());
		assertFalse(reading.isKnown());
	}

	@Test
	void mereFolder_hasNoLayers() throws IOException {
		Path folder = Files.createDirectories(root.resolve("other"));
		assertSame(Reading.NOTHING, LayersReader.read(new Dataset(folder, Dataset.Layout.FOLDER).location("q1.json"), project));
	}
}
