package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;

/** Three items that two people do each. */
class UndecidedItemsTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";
	private static final List<String> ITEMS = List.of("q1.json", "q2.json", "q3.json");

	@TempDir
	private Path root;
	private final Project project = ProjectFactory.eINSTANCE.createProject();
	private final Task task = ProjectFactory.eINSTANCE.createTask();
	private Dataset dataset;

	@BeforeEach
	void makeDataset() throws IOException {
		for (String item : ITEMS) {
			TestItems.inExport(root.resolve("set"), item, "Name a river.");
		}
		dataset = Dataset.find(root.resolve("set"));
		task.setId("t1");
		task.setOverlap(2);
		task.getItems().addAll(ITEMS);
		for (String person : List.of(ANNA, BO)) {
			Assignment assignment = ProjectFactory.eINSTANCE.createAssignment();
			assignment.setId("of " + person);
			assignment.setAssignee(person);
			assignment.getItems().addAll(ITEMS);
			task.getAssignees().add(person);
			task.getAssignments().add(assignment);
		}
		project.getTasks().add(task);
	}

	private void finish(String item, String person) throws IOException, FormatException {
		complete(Layers.location(dataset.location(item), person), new Editor(person).on("t1", "of " + person));
	}

	private static void complete(ItemLocation location, Editor editor) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(location)) {
			session.commandStack().execute(
					new TeamCommands(session.editingDomain(), Permissions.ALL, editor, DisplayOrder.FILE).complete(session.item(), List.of()));
			session.save();
		}
	}

	private Optional<String> after(String item) throws IOException {
		DatasetIndex index = new DatasetIndex(dataset, Files.createTempDirectory(root, "index"), failure -> {
			throw new AssertionError(failure);
		});
		try {
			index.refresh(new NullProgressMonitor());
			TaskShares shares = new TaskShares(dataset);
			return new UndecidedItems(project, shares, new WorkReader(shares)).next(index.view(), item, new NullProgressMonitor());
		} finally {
			index.close();
		}
	}

	@Test
	void itemThatAllHaveFinished_isFound_fromAnywhere() throws IOException, FormatException {
		finish("q1.json", ANNA);
		finish("q2.json", ANNA);
		assertEquals(Optional.empty(), after(null), "Bo has not finished any");
		finish("q2.json", BO);
		assertEquals(Optional.of("q2.json"), after(null));
		assertEquals(Optional.of("q2.json"), after("q1.json"));
		assertEquals(Optional.of("q2.json"), after("q3.json"), "after the last comes the first");
		assertEquals(Optional.empty(), after("q2.json"), "there is no other");
	}

	@Test
	void itemThatIsDecided_isPassedOver() throws IOException, FormatException {
		for (String person : List.of(ANNA, BO)) {
			finish("q1.json", person);
			finish("q3.json", person);
		}
		assertEquals(Optional.of("q1.json"), after(null));
		complete(dataset.location("q1.json"), new Editor("mia@example.org"));
		assertEquals(Optional.of("q3.json"), after(null));
	}

	@Test
	void itemThatTooFewHave_waits() throws IOException, FormatException {
		finish("q1.json", ANNA);
		finish("q1.json", BO);
		task.setOverlap(3);
		assertEquals(Optional.empty(), after(null));
	}

	@Test
	void taskWithoutLayers_hasNothingToDecide() throws IOException, FormatException {
		finish("q1.json", ANNA);
		finish("q1.json", BO);
		task.setOverlap(1);
		assertEquals(Optional.empty(), after(null));
	}
}
