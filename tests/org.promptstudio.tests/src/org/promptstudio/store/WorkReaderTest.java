package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.Status;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;

class WorkReaderTest {

	private static final String ANNA = "anna@example.org";
	private static final String ITEM = "a/q1.json";

	@TempDir
	private Path root;
	private ItemLocation own;
	private Task task;
	private WorkReader reader;

	@BeforeEach
	void makeTask() throws IOException {
		own = TestItems.inExport(root, ITEM, "Name three rivers.");
		task = ProjectFactory.eINSTANCE.createTask();
		task.setId("t1");
		task.getItems().add(ITEM);
		task.setOverlap(2);
		reader = new WorkReader(new TaskShares(own.dataset()));
	}

	private ItemWork read(String person) {
		return reader.read(task, new Share("t1", person, Map.of(ITEM, "t1a")), ITEM);
	}

	private static void rank(ItemLocation location) throws Exception {
		try (ItemSession session = ItemSession.open(location)) {
			TestItems.rank(session, 0, 1);
			session.save();
		}
	}

	@Test
	void read_whereSeveralDoAnItem_tellsOfTheLayerOnly() throws Exception {
		rank(own);
		assertEquals(WorkState.OPEN, read(ANNA).state(), "what the dataset says is nobody's work");
		assertEquals(0, read(ANNA).row().summary().ranked());
		rank(Layers.location(own, ANNA));
		assertTrue(read(ANNA).is(WorkState.STARTED), "it is read again");
		assertEquals(WorkState.OPEN, read("bo@example.org").state());
	}

	@Test
	void read_whereOneDoesAnItem_tellsOfTheDataset() throws Exception {
		task.setOverlap(1);
		assertEquals(own, new TaskShares(own.dataset()).location(task, ITEM, ANNA));
		rank(own);
		assertEquals(WorkState.STARTED, read(ANNA).state());
		task.getKnownItems().add(ITEM);
		task.setKind(TaskKind.HONEYPOT);
		assertEquals(WorkState.OPEN, read(ANNA).state(), "known answers stay unseen");
	}

	@Test
	void read_oldFiles_areReadOnce() throws Exception {
		Files.setLastModifiedTime(own.itemFile(), TestItems.LONG_AGO);
		Files.setLastModifiedTime(own.annotationFile(), TestItems.LONG_AGO);
		task.setOverlap(1);
		ItemWork first = read(ANNA);
		assertTrue(first == read(ANNA));
		rank(own);
		assertFalse(first == read(ANNA));
	}

	@Test
	void read_brokenItem_tellsWhy() throws IOException {
		Files.writeString(own.itemFile(), "no JSON");
		ItemWork work = read(ANNA);
		assertNull(work.state());
		assertNotNull(work.row().error());
		assertEquals(ITEM, work.item());
	}

	@Test
	void viewWithOwnRows_tellsThem_andCountsThem() throws Exception {
		TestItems.inExport(root, "a/q2.json", "Name three lakes.");
		rank(Layers.location(own, ANNA));
		try (DatasetIndex index = new DatasetIndex(own.dataset(), root.resolve("state"), failure -> {
			throw new AssertionError(failure);
		})) {
			index.refresh(new NullProgressMonitor());
			assertEquals(0, index.view().count(Status.STARTED), "a layer is not the dataset's");
			IndexView told = index.view().with(List.of(read(ANNA).row(), new IndexRow("gone.json", null, "gone")));
			assertEquals(1, told.count(Status.STARTED));
			assertEquals(1, told.row(0).summary().ranked());
			assertEquals(index.view().row(1), told.row(1));
			assertEquals(2, told.size());
			assertEquals(own, told.location(0));
			assertEquals(0, index.view().count(Status.STARTED), "the view itself is as it was");
		}
	}
}
