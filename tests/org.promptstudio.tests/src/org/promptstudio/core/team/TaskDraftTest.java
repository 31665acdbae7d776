package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.model.project.provider.ProjectItemProviderAdapterFactory;

class TaskDraftTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";

	private final Project project = ProjectFactory.eINSTANCE.createProject();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ProjectItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final CommandHarness harness = new CommandHarness(domain, project);
	private final AtomicInteger ids = new AtomicInteger();
	private final TaskCommands commands = new TaskCommands(domain, Permissions.ALL,
			new Editor("mia@example.org", null, null, InstantSource.fixed(Instant.EPOCH), () -> "id" + ids.incrementAndGet()));

	private static List<String> items(String prefix, int count) {
		return IntStream.range(0, count).mapToObj(i -> prefix + i + ".json").toList();
	}

	private static TaskDraft draft(int items, String... people) {
		TaskDraft draft = new TaskDraft(7);
		draft.task().setTitle("Rank");
		draft.task().getAssignees().addAll(List.of(people));
		draft.setMatching(items("q", items));
		return draft;
	}

	@Test
	void problems_standAtTheirQuestion_inOrder() {
		TaskDraft draft = new TaskDraft(7);
		assertEquals("The task needs a title, by which people find it.", draft.problem().orElseThrow());
		draft.task().setTitle("Rank");
		draft.task().setDue("2026-02-30");
		assertEquals("2026-02-30 is no day. Write it as 2026-11-30.", draft.problem().orElseThrow());
		draft.task().setDue("2026-02-28");
		draft.setMatching(List.of());
		assertEquals("No item matches. Choose another folder or filter.", draft.problem().orElseThrow());
		draft.setMatching(items("q", 3));
		draft.task().setSample(5);
		draft.draw();
		assertEquals("5 items are to be drawn, more than match (3). Choose a smaller sample, or all.", draft.problem().orElseThrow());
		draft.task().setSample(2);
		draft.draw();
		assertEquals("Nobody is to do this task. Choose assignees.", draft.problem().orElseThrow());
		draft.task().getAssignees().add(ANNA);
		draft.task().setOverlap(2);
		assertTrue(draft.problem().orElseThrow().startsWith("2 people are to do each item"));
		draft.task().setOverlap(1);
		assertEquals(Optional.empty(), draft.problem());
	}

	@Test
	void evenly_isPreviewedAndGiven() {
		TaskDraft draft = draft(5, ANNA, BO);
		assertEquals(Map.of(ANNA, 2, BO, 3), Map.copyOf(draft.preview()));
		harness.run(commands.addTask(project, draft.result()));
		Task task = project.getTasks().getFirst();
		assertEquals(2, task.getAssignments().size());
		assertEquals(Set.of("id1", "id2", "id3"),
				Set.of(task.getId(), task.getAssignments().getFirst().getId(), task.getAssignments().getLast().getId()));
		assertEquals(0, task.getHoneypotShare());
		assertTrue(draft.task().getAssignments().isEmpty());
	}

	@Test
	void queue_givesNothing() {
		TaskDraft draft = draft(5, ANNA, BO);
		draft.task().setDistribution(Distribution.QUEUE);
		assertEquals(Map.of(ANNA, 0, BO, 0), Map.copyOf(draft.preview()));
		assertTrue(draft.result().getAssignments().isEmpty());
	}

	@Test
	void hand_givesWhatWasChosen_andNothingToTooMany() {
		TaskDraft draft = draft(4, ANNA, BO);
		draft.task().setDistribution(Distribution.HAND);
		assertEquals("Nobody has an item yet. Give items to people, or let them be distributed.", draft.problem().orElseThrow());
		draft.give(ANNA, "q2.json", true);
		draft.give(ANNA, "q0.json", true);
		draft.give(BO, "q2.json", true);
		assertEquals("q2.json is given to 2 people, but the overlap is 1. Raise the overlap, or take it from somebody.",
				draft.problem().orElseThrow());
		assertEquals(2, draft.takers("q2.json"));
		draft.give(BO, "q2.json", false);
		assertEquals(Optional.empty(), draft.problem());
		assertEquals(Map.of(ANNA, 2, BO, 0), Map.copyOf(draft.preview()));
		assertEquals(List.of("q0.json", "q2.json"), draft.result().getAssignments().getFirst().getItems());
		assertEquals(1, draft.result().getAssignments().size());
	}

	@Test
	void honeypot_mixesKnownItemsIn() {
		TaskDraft draft = draft(90, ANNA);
		draft.task().setKind(TaskKind.HONEYPOT);
		draft.setKnown(List.of());
		assertTrue(draft.problem().orElseThrow().startsWith("No item with known answers matches."));
		draft.setKnown(items("k", 3));
		assertEquals(
				"10 items with known answers are needed for this share, more than match (3). Choose a smaller share, or another filter for known items.",
				draft.problem().orElseThrow());
		draft.setKnown(items("k", 30));
		assertEquals(Optional.empty(), draft.problem());
		assertEquals(100, draft.task().getItems().size());
		assertEquals(10, draft.task().getKnownItems().size());
		assertTrue(new HashSet<>(draft.task().getItems()).containsAll(draft.task().getKnownItems()));
		draft.task().setHoneypotShare(80);
		assertEquals("The share of known items must be from 1 to 50 percent.", draft.problem().orElseThrow());
	}

	@Test
	void qualification_isMadeOfKnownItemsOnly_forAll() {
		TaskDraft draft = draft(90, ANNA, BO);
		draft.task().setKind(TaskKind.QUALIFICATION);
		draft.task().setSample(4);
		draft.setKnown(items("k", 9));
		assertEquals(4, draft.task().getItems().size());
		assertEquals(draft.task().getItems(), draft.task().getKnownItems());
		assertEquals(Map.of(ANNA, 4, BO, 4), Map.copyOf(draft.preview()));
	}

	@Test
	void otherSeed_drawsOthers() {
		TaskDraft draft = draft(50, ANNA);
		draft.task().setSample(5);
		draft.draw();
		List<String> before = List.copyOf(draft.task().getItems());
		draft.task().setSeed(8);
		draft.draw();
		assertNotEquals(before, draft.task().getItems());
	}

	@Test
	void change_keepsItemsAndIds_andTakesWhatLeft() {
		commands.domain().getCommandStack().execute(commands.addTask(project, draft(6, ANNA, BO).result()));
		Task task = project.getTasks().getFirst();
		String annas = task.getAssignments().getFirst().getId();
		List<String> had = List.copyOf(task.getAssignments().getFirst().getItems());

		TaskDraft same = new TaskDraft(task);
		assertEquals(Optional.empty(), same.problem());
		assertFalse(commands.changeTask(task, same.result()).canExecute(), "nothing was changed");

		TaskDraft draft = new TaskDraft(task);
		draft.task().setTitle("Rank again");
		draft.task().setRecipe("quality.recipe");
		draft.setMatching(items("q", 4));
		draft.task().getAssignees().add("cy@example.org");
		Command change = commands.changeTask(task, draft.result());
		harness.run(change);
		assertEquals("Rank again", task.getTitle());
		assertEquals(4, task.getItems().size());
		assertEquals(annas, task.getAssignments().getFirst().getId());
		assertEquals(had.stream().filter(task.getItems()::contains).toList(), task.getAssignments().getFirst().getItems());
		assertEquals("mia@example.org", task.getCreator());
		assertNull(task.getDue());
	}

	/** It would take minutes if lists compared each item with each. */
	@Test
	void draft_of100000Items_isMadeAndChanged() {
		TaskDraft draft = draft(100_000, ANNA, BO);
		assertEquals(Map.of(ANNA, 50_000, BO, 50_000), Map.copyOf(draft.preview()));
		commands.domain().getCommandStack().execute(commands.addTask(project, draft.result()));
		Task task = project.getTasks().getFirst();
		TaskDraft again = new TaskDraft(task);
		again.setMatching(items("q", 99_000));
		commands.domain().getCommandStack().execute(commands.changeTask(task, again.result()));
		assertEquals(99_000, task.getItems().size());
		assertEquals(99_000, task.getAssignments().stream().mapToInt(assignment -> assignment.getItems().size()).sum());
		commands.domain().getCommandStack().undo();
		assertEquals(100_000, task.getItems().size());
	}
}
