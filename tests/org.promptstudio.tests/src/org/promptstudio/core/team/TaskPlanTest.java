package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.model.project.provider.ProjectItemProviderAdapterFactory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TaskPlanTest {

	private static List<String> items(int count) {
		return IntStream.range(0, count).mapToObj(i -> "q" + i + ".json").toList();
	}

	private static Task task(int items, int people, int overlap) {
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.getItems().addAll(items(items));
		IntStream.range(0, people).forEach(i -> task.getAssignees().add("p" + i));
		task.setOverlap(overlap);
		task.setSeed(items);
		return task;
	}

	@Test
	void sample_isDrawnBySeed_inTheOrderOfTheItems() {
		List<String> drawn = TaskPlan.sample(items(100), 10, 7);
		assertEquals(10, new HashSet<>(drawn).size());
		assertEquals(drawn, items(100).stream().filter(drawn::contains).toList());
		assertEquals(drawn, TaskPlan.sample(items(100), 10, 7));
		assertNotEquals(drawn, TaskPlan.sample(items(100), 10, 8));
		assertEquals(items(5), TaskPlan.sample(items(5), 0, 7));
		assertEquals(items(5), TaskPlan.sample(items(5), 9, 7));
	}

	@Test
	void mixed_hasTheShareOfKnownItems() {
		List<String> known = List.of("k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9", "k10", "k11");
		List<String> mixed = TaskPlan.mixed(items(90), known, 10, 3);
		assertEquals(100, mixed.size());
		assertEquals(10, mixed.stream().filter(known::contains).count());
		assertEquals(items(90), mixed.stream().filter(item -> !known.contains(item)).toList());
		assertEquals(items(90), TaskPlan.mixed(items(90), known, 0, 3));
		assertEquals(101, TaskPlan.mixed(items(90), known, 99, 3).size());
	}

	@Property(tries = 200, seed = "7")
	void evenly_givesEachItemToTheOverlap_andEachPersonAsMany(@ForAll @IntRange(min = 1, max = 60) int items,
			@ForAll @IntRange(min = 1, max = 7) int people, @ForAll @IntRange(min = 1, max = 7) int overlap) {
		int possible = Math.min(overlap, people);
		Map<String, List<String>> plan = TaskPlan.evenly(task(items, people, possible));
		List<String> all = new ArrayList<>();
		plan.values().forEach(share -> {
			assertEquals(share.size(), new HashSet<>(share).size(), "nobody gets an item twice");
			all.addAll(share);
		});
		items(items).forEach(item -> assertEquals(possible, Collections.frequency(all, item)));
		List<Integer> loads = plan.values().stream().map(List::size).toList();
		assertTrue(Collections.max(loads) - Collections.min(loads) <= 1, loads::toString);
		assertEquals(plan, TaskPlan.evenly(task(items, people, possible)));
	}

	@Test
	void evenly_keepsWhatPeopleHave_andGivesOnWhatSomebodyLeft() {
		Task task = task(6, 2, 1);
		addAssignment(task, "p0", "q0.json", "q1.json");
		addAssignment(task, "gone", "q2.json");
		Map<String, List<String>> plan = TaskPlan.evenly(task);
		assertEquals(1, plan.get("p0").size());
		assertEquals(3, plan.get("p1").size());
		assertFalse(plan.get("p1").contains("q0.json"));
		assertTrue(plan.values().stream().anyMatch(share -> share.contains("q2.json")));
	}

	@Property(tries = 100, seed = "11")
	void evenly_spreadsKnownItems_overAllPeople(@ForAll @IntRange(min = 1, max = 60) int items, @ForAll @IntRange(min = 1, max = 7) int people) {
		Task task = task(items, people, 1);
		task.getKnownItems().addAll(TaskPlan.sample(items(items), 1 + items / 3, 5));
		Map<String, List<String>> plan = TaskPlan.evenly(task);
		List<Long> known = plan.values().stream().map(share -> share.stream().filter(task.getKnownItems()::contains).count()).toList();
		assertTrue(Collections.max(known) - Collections.min(known) <= 1, known::toString);
		List<Integer> loads = plan.values().stream().map(List::size).toList();
		assertTrue(Collections.max(loads) - Collections.min(loads) <= 1, loads::toString);
		plan.values().forEach(share -> assertEquals(task.getItems().stream().filter(share::contains).toList(), share, "in the order of the task"));
	}

	private static void addAssignment(Task task, String person, String... items) {
		task.getAssignments().add(ProjectFactory.eINSTANCE.createAssignment());
		task.getAssignments().getLast().setAssignee(person);
		task.getAssignments().getLast().getItems().addAll(List.of(items));
	}

	@Test
	void next_isTheFirstFreeItem_thatIsNotTheirsAlready() {
		Task task = task(3, 3, 2);
		assertEquals("q0.json", TaskPlan.next(task, "p0", Map.of()).orElseThrow());
		addAssignment(task, "p0", "q0.json");
		assertEquals("q1.json", TaskPlan.next(task, "P0", Map.of()).orElseThrow());
		assertEquals("q0.json", TaskPlan.next(task, "p1", Map.of()).orElseThrow());
		assertEquals("q1.json", TaskPlan.next(task, "p1", Map.of("q0.json", Set.of("p2"))).orElseThrow());
		addAssignment(task, "p1", "q1.json", "q2.json");
		addAssignment(task, "p2", "q0.json", "q1.json", "q2.json");
		assertTrue(TaskPlan.next(task, "p0", Map.of()).isEmpty());
	}

	@Test
	void problem_tellsWhyATaskCannotBeGiven() {
		assertTrue(TaskPlan.problem(task(1, 2, 2)).isEmpty());
		assertEquals("3 people are to do each item, more than are assigned (2). Choose more people, or a smaller overlap.",
				TaskPlan.problem(task(1, 2, 3)).orElseThrow());
		assertTrue(TaskPlan.problem(task(0, 2, 1)).orElseThrow().startsWith("The task has no items."));
		assertTrue(TaskPlan.problem(task(1, 0, 1)).orElseThrow().startsWith("Nobody"));
	}

	@Test
	void layers_areForOverlapQualificationAndKnownItems() {
		assertFalse(TaskPlan.isLayered(task(1, 2, 1), "q0.json"));
		assertTrue(TaskPlan.isLayered(task(1, 2, 2), "q0.json"));
		Task qualification = task(1, 3, 1);
		qualification.setKind(TaskKind.QUALIFICATION);
		assertTrue(TaskPlan.isLayered(qualification, "q0.json"));
		assertEquals(3, TaskPlan.overlap(qualification));
		Task honeypot = task(2, 2, 1);
		honeypot.getKnownItems().add("q1.json");
		assertTrue(TaskPlan.isLayered(honeypot, "q1.json"));
		assertFalse(TaskPlan.isLayered(honeypot, "q0.json"));
	}

	@Test
	void projectCommands_changeWhatTheyMay() {
		Project project = ProjectFactory.eINSTANCE.createProject();
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ProjectItemProviderAdapterFactory(), new BasicCommandStack());
		CommandHarness harness = new CommandHarness(domain, project);
		Editor mia = new Editor("mia@example.org", null, null, InstantSource.fixed(Instant.EPOCH), () -> "id1");
		ProjectCommands owner = new ProjectCommands(domain, Permissions.ALL, mia);
		ProjectCommands annotator = new ProjectCommands(domain, new Permissions(Role.ANNOTATOR, true, true), mia);
		TaskCommands tasks = new TaskCommands(domain, owner.permissions(), mia);
		TaskCommands taker = new TaskCommands(domain, annotator.permissions(), mia);
		harness.run(owner.addMember(project, "Mia", " mia@example.org", Role.OWNER));
		Member member = project.getMembers().getFirst();
		assertEquals("MIA@example.org is a member already.", refusal(owner.addMember(project, "", "MIA@example.org", Role.MANAGER)));
		assertTrue(refusal(owner.removeMember(member)).startsWith("This is the only owner"));
		assertTrue(refusal(owner.changeRole(member, Role.MANAGER)).startsWith("This is the only owner"));
		assertTrue(refusal(annotator.addMember(project, "", "eve@example.org", Role.OWNER)).startsWith("Only owners"));
		harness.run(owner.addMember(project, null, "anna@example.org", Role.ANNOTATOR));
		harness.run(owner.changeRole(project.getMembers().getLast(), Role.OWNER));
		harness.run(owner.removeMember(member));

		Task task = task(4, 2, 2);
		harness.run(tasks.addTask(project, task));
		assertEquals("id1", task.getId());
		assertEquals("1970-01-01T00:00:00.000Z", task.getCreatedAt());
		assertTrue(refusal(taker.distribute(task)).startsWith("Only managers and owners"));
		harness.run(tasks.distribute(task));
		assertEquals(2, task.getAssignments().size());
		assertFalse(tasks.distribute(task).canExecute());
		assertEquals("There is no free item left in this task.", refusal(taker.takeNext(task, Map.of())));
		task.getItems().add("q9.json");
		harness.run(taker.takeNext(task, Map.of()));
		assertEquals(List.of("q9.json"), task.getAssignments().getLast().getItems());
		harness.run(tasks.assign(task, "p0", List.of("q0.json", "q9.json")));
		assertEquals("q9.json", task.getAssignments().getFirst().getItems().getLast());
		harness.run(tasks.removeTask(task));
	}

	private static String refusal(Command command) {
		return RefusedCommand.reason(command).orElseThrow();
	}
}
