package org.promptstudio.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.promptstudio.core.progress.TeamProgress.Day;
import org.promptstudio.core.progress.TeamProgress.Grouping;
import org.promptstudio.core.progress.TeamProgress.Row;
import org.promptstudio.core.team.Claim;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

class ProgressCountTest {

	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";
	private static final String MIA = "mia@example.org";
	/** The fifth of May in Berlin. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-05T08:00:00Z"), ZoneId.of("Europe/Berlin"));

	private final Project project = ProjectFactory.eINSTANCE.createProject();
	private final Map<String, Duration> times = new HashMap<>();
	private final List<Claim> claims = new ArrayList<>();

	private Task task(String id, int overlap, String... items) {
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.setId(id);
		task.setTitle("Task " + id);
		task.setOverlap(overlap);
		task.getItems().addAll(List.of(items));
		project.getTasks().add(task);
		return task;
	}

	private static void assign(Task task, String person, String... items) {
		Assignment assignment = ProjectFactory.eINSTANCE.createAssignment();
		assignment.setId(task.getId() + "-" + person);
		assignment.setAssignee(person);
		assignment.getItems().addAll(List.of(items));
		task.getAssignments().add(assignment);
		task.getAssignees().add(person);
	}

	private ProgressCount count() {
		return new ProgressCount(new Team(project, claims, true), CLOCK,
				(task, person, item) -> Optional.ofNullable(times.get(task + " " + person + " " + item)));
	}

	/** Facts of entries such as {@code "completed t1 anna@example.org 2026-05-01T10:00:00Z"}; a minus in front takes the status away. */
	private static ItemFacts facts(String status, int issues, String... entries) {
		List<StatusEntry> log = new ArrayList<>();
		for (String text : entries) {
			String[] parts = text.split(" ");
			StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
			entry.setAction(parts[0].startsWith("-") ? "deleted" : "created");
			entry.setStatus(parts[0].replace("-", ""));
			entry.setTaskId(parts[1].equals("none") ? null : parts[1]);
			entry.setCreator(parts[2]);
			entry.setTimestamp(parts.length > 3 ? parts[3] : null);
			log.add(entry);
		}
		return new ItemFacts(log, status, issues, Score.NONE);
	}

	private static Row row(TeamProgress progress, Grouping grouping, String name) {
		return progress.rows(grouping).stream().filter(row -> name.equals(grouping == Grouping.TASK ? row.taskId() : row.person())).findFirst()
				.orElseThrow();
	}

	private static String numbers(Figures figures) {
		return figures.items() + " items, " + figures.open() + " open, " + figures.done() + " done, " + figures.discarded() + " discarded, "
				+ figures.approved() + " approved, " + figures.finished() + " finished, " + figures.returned() + " returned, " + figures.issues()
				+ " issues";
	}

	@Test
	void sharedTask_countsByWhoGaveTheStatus() {
		Task task = task("t1", 1, "a", "b", "c", "d", "e");
		assign(task, ANNA, "a", "b", "c");
		assign(task, BO, "d");
		ProgressCount count = count();
		count.add("a", facts("completed", 0, "completed t1 Anna@Example.org 2026-05-01T10:00:00.000Z"), Map.of());
		count.add("b", facts(null, 1, "completed t1 anna@example.org 2026-05-01T11:00:00Z", "-completed t1 mia@example.org 2026-05-02T11:00:00Z"),
				Map.of());
		count.add("c",
				facts("approved", 0, "discard t1 anna@example.org 2026-05-03T23:30:00+02:00", "approved none mia@example.org 2026-05-04T10:00:00Z"),
				Map.of());
		count.add("d", facts("completed", 0, "completed t1 anna@example.org 2026-05-03T22:30:00Z"), Map.of());
		count.add("e", ItemFacts.NOTHING, Map.of());
		TeamProgress progress = count.result();
		assertEquals("3 items, 1 open, 2 done, 1 discarded, 1 approved, 4 finished, 1 returned, 1 issues",
				numbers(progress.rows().get(0).figures()));
		assertEquals("1 items, 0 open, 0 done, 0 discarded, 0 approved, 0 finished, 0 returned, 0 issues",
				numbers(progress.rows().get(1).figures()));
		assertEquals("", progress.rows().get(2).person(), "nobody has e");
		assertEquals("1 items, 1 open, 0 done, 0 discarded, 0 approved, 0 finished, 0 returned, 0 issues",
				numbers(progress.rows().get(2).figures()));
		assertEquals("5 items, 2 open, 2 done, 1 discarded, 1 approved, 4 finished, 1 returned, 1 issues",
				numbers(row(progress, Grouping.TASK, "t1").figures()));
		assertEquals(OptionalDouble.of(0.25), progress.rows().get(0).figures().returnedShare());
		assertEquals(OptionalDouble.of(4.0 / 3), progress.rows().get(0).figures().perDay(), "1, 3 and 4 May by the clock's zone");
		assertEquals("Task t1", progress.rows().get(0).task());
		assertEquals(1, progress.rows(Grouping.TASK).size(), "an approval is no work of its own, though it was given without a task");
	}

	@Test
	void overlap_countsEachLayer_andNotWhatItBeganWith() {
		Task task = task("t1", 2, "a", "b");
		assign(task, ANNA, "a", "b");
		assign(task, BO, "a");
		String copied = "completed t0 old@example.org 2025-01-01T10:00:00Z";
		String adjudicated = "completed t1 mia@example.org 2026-05-04T10:00:00Z";
		ProgressCount count = count();
		count.add("a", facts("approved", 0, copied, adjudicated),
				Map.of(ANNA, facts("completed", 0, copied, "completed t1 anna@example.org 2026-05-01T10:00:00Z"), BO,
						facts(null, 2, copied, adjudicated)));
		count.add("b", ItemFacts.NOTHING, Map.of("ANNA@example.org", facts("discard", 0, "discard t1 anna@example.org 2026-05-02T10:00:00Z")));
		TeamProgress progress = count.result();
		assertEquals("2 items, 0 open, 1 done, 1 discarded, 1 approved, 2 finished, 0 returned, 0 issues",
				numbers(progress.rows().get(0).figures()));
		assertEquals("1 items, 1 open, 0 done, 0 discarded, 0 approved, 0 finished, 0 returned, 2 issues",
				numbers(progress.rows().get(1).figures()));
		Row all = row(progress, Grouping.TASK, "t1");
		assertEquals("4 items, 2 open, 1 done, 1 discarded, 1 approved, 2 finished, 0 returned, 2 issues", numbers(all.figures()),
				"two people for each of two items, and b wants another one");
		assertEquals("1 items, 0 open, 1 done, 0 discarded, 1 approved, 1 finished, 0 returned, 0 issues",
				numbers(row(progress, Grouping.TASK, "t0").figures()), "work of a task that the project does not have");
	}

	@Test
	void qualification_wantsEveryoneAndIsScored() {
		Task task = task("q", 1, "a");
		task.setKind(TaskKind.QUALIFICATION);
		task.getKnownItems().add("a");
		assign(task, ANNA, "a");
		assign(task, BO, "a");
		ProgressCount count = count();
		assertTrue(count.isKnown("a"));
		ItemFacts done = facts("completed", 0, "completed q anna@example.org 2026-05-01T10:00:00Z");
		count.add("a", ItemFacts.NOTHING, Map.of(ANNA, new ItemFacts(done.log(), "completed", 0, new Score(3, 4)), BO,
				new ItemFacts(List.of(), null, 0, new Score(0, 4))));
		TeamProgress progress = count.result();
		assertEquals(new Score(3, 4), progress.rows().get(0).figures().score());
		assertEquals(Score.NONE, progress.rows().get(1).figures().score(), "Bo has not finished yet");
		assertEquals(OptionalDouble.of(0.75), progress.total().score().accuracy());
	}

	@Test
	void approvalOfKnownAnswers_isNoApprovalOfTheWork() {
		Task task = task("h", 1, "a");
		task.setKind(TaskKind.HONEYPOT);
		task.getKnownItems().add("a");
		assign(task, ANNA, "a");
		ItemFacts known = facts("approved", 0, "approved - mia@example.org 2026-04-01T10:00:00Z");
		ItemFacts done = facts("completed", 0, "completed h anna@example.org 2026-05-01T10:00:00Z");
		ProgressCount count = count();
		count.add("a", known, Map.of(ANNA, done));
		TeamProgress progress = count.result();
		assertEquals("1 items, 0 open, 1 done, 0 discarded, 0 approved, 1 finished, 0 returned, 0 issues",
				numbers(row(progress, Grouping.TASK, "h").figures()));
		assertEquals("1 items, 0 open, 1 done, 0 discarded, 1 approved, 1 finished, 0 returned, 0 issues",
				numbers(row(progress, Grouping.PERSON, MIA).figures()), "who approved the known answers has done that");
	}

	@Test
	void times_giveMedianAndPace() {
		Task task = task("t1", 1, "a", "b", "c", "d");
		assign(task, ANNA, "a", "b", "c", "d");
		times.put("t1 " + ANNA + " a", Duration.ofMinutes(2));
		times.put("t1 " + ANNA + " b", Duration.ofMinutes(4));
		times.put("t1 " + ANNA + " c", Duration.ofMinutes(8));
		times.put("t1 " + ANNA + " d", Duration.ofMinutes(16));
		ProgressCount count = count();
		for (String item : List.of("a", "b", "c")) {
			count.add(item, facts("completed", 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z"), Map.of());
		}
		count.add("d", ItemFacts.NOTHING, Map.of());
		Figures figures = count.result().total();
		assertEquals(Optional.of(Duration.ofMinutes(4)), figures.medianTime());
		assertEquals(Duration.ofMinutes(30), figures.worked());
		assertEquals(OptionalDouble.of(6), figures.perHour(), "three items in half an hour, with what was begun");
		times.remove("t1 " + ANNA + " a");
		ProgressCount even = count();
		even.add("b", facts("completed", 0, "completed t1 anna@example.org"), Map.of());
		even.add("c", facts("completed", 0, "completed t1 anna@example.org"), Map.of());
		assertEquals(Optional.of(Duration.ofMinutes(6)), even.result().total().medianTime());
		assertEquals(OptionalDouble.empty(), even.result().total().perDay(), "nobody knows when");
		assertEquals(OptionalDouble.empty(), count().result().total().perHour());
	}

	@Test
	void history_isDenseFromTheFirstDayToToday() {
		Task task = task("t1", 1, "a", "b");
		assign(task, ANNA, "a", "b");
		ProgressCount count = count();
		count.add("a", facts(null, 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z", "-completed t1 mia@example.org 2026-05-03T10:00:00Z",
				"completed t1 anna@example.org 2026-05-04T10:00:00Z"), Map.of());
		count.add("b", facts("completed", 0, "completed t1 anna@example.org"), Map.of());
		LocalDate first = LocalDate.of(2026, 5, 1);
		assertEquals(
				List.of(new Day(first, 2), new Day(first.plusDays(1), 2), new Day(first.plusDays(2), 1), new Day(first.plusDays(3), 2),
						new Day(first.plusDays(4), 2)),
				count.result().history().get("t1"), "b counts from the beginning, as nobody knows when it was done");
	}

	@Test
	void result_ofAnOverlappingTask_isNobodysWork() {
		Task task = task("t1", 2, "a");
		assign(task, ANNA, "a");
		assign(task, BO, "a");
		ProgressCount count = count();
		count.add("a",
				facts("approved", 0, "completed none mia@example.org 2026-05-03T10:00:00Z", "approved none mia@example.org 2026-05-03T11:00:00Z"),
				Map.of(ANNA, facts("completed", 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z")));
		TeamProgress progress = count.result();
		assertEquals(1, progress.rows(Grouping.TASK).size());
		assertEquals("2 items, 1 open, 1 done, 0 discarded, 1 approved, 1 finished, 0 returned, 0 issues",
				numbers(row(progress, Grouping.TASK, "t1").figures()));
	}

	@Test
	void statusWithoutATask_byAStranger_isWorkWithoutATask() {
		Task task = task("t1", 1, "a");
		assign(task, ANNA, "a");
		ProgressCount count = count();
		count.add("a", facts("completed", 0, "completed none mia@example.org 2026-05-03T10:00:00Z"), Map.of());
		assertEquals(1, row(count.result(), Grouping.PERSON, MIA).figures().done());
	}

	@Test
	void review_ofSomebodysWork_staysHis() {
		Task task = task("t1", 1, "a");
		assign(task, ANNA, "a");
		ProgressCount count = count();
		count.add("a", facts("approved", 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z", "approved t1 mia@example.org 2026-05-02T10:00:00Z"),
				Map.of());
		assertEquals("1 items, 0 open, 1 done, 0 discarded, 1 approved, 1 finished, 0 returned, 0 issues",
				numbers(row(count.result(), Grouping.PERSON, ANNA).figures()));
		assertTrue(count.result().rows().stream().noneMatch(row -> row.person().equals(MIA)));
	}

	@Test
	void queue_countsWhatWasTakenFromIt() {
		Task task = task("t1", 2, "a", "b");
		task.setDistribution(Distribution.QUEUE);
		task.getAssignees().addAll(List.of(ANNA, BO));
		claims.add(new Claim("t1", "a", "ANNA@example.org", CLOCK.instant()));
		claims.add(new Claim("other", "b", BO, CLOCK.instant()));
		ProgressCount count = count();
		count.add("a", ItemFacts.NOTHING, Map.of(ANNA, facts("completed", 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z")));
		count.add("b", ItemFacts.NOTHING, Map.of());
		TeamProgress progress = count.result();
		assertEquals("1 items, 0 open, 1 done, 0 discarded, 0 approved, 1 finished, 0 returned, 0 issues", numbers(progress.rows().get(0).figures()));
		assertEquals(0, progress.rows().get(1).figures().items());
		assertEquals(3, progress.rows().get(2).figures().open(), "a wants one more, b two");
	}

	@Test
	void statusWithoutATask_countsForWhoeverHasTheItem() {
		Task shared = task("t1", 1, "a");
		assign(shared, ANNA, "a");
		Task layered = task("t2", 2, "b");
		assign(layered, ANNA, "b");
		assign(layered, BO, "b");
		ProgressCount count = count();
		count.add("a", facts("completed", 0, "completed none anna@example.org 2026-05-01T10:00:00Z"), Map.of());
		count.add("b", ItemFacts.NOTHING, Map.of(BO, facts("completed", 0, "completed none bo@example.org 2026-05-01T10:00:00Z")));
		TeamProgress progress = count.result();
		assertEquals(List.of("t1", "t2"), progress.rows(Grouping.TASK).stream().map(Row::taskId).toList());
		assertEquals(1, row(progress, Grouping.TASK, "t1").figures().done());
		assertEquals(1, row(progress, Grouping.PERSON, BO).figures().done());
	}

	@Test
	void overlapInAMereFolder_isInTheDatasetsOwnAnnotations() {
		Task task = task("t1", 2, "a");
		assign(task, ANNA, "a");
		assign(task, BO, "a");
		ProgressCount count = new ProgressCount(new Team(project, List.of(), false), CLOCK, WorkTimes.NONE);
		count.add("a", facts("completed", 0, "completed t1 anna@example.org 2026-05-01T10:00:00Z"), Map.of());
		assertEquals(0, count.result().total().open());
		assertEquals(1, count.result().total().done());
	}

	@Test
	void withoutAProject_peopleAreCountedAllTheSame() {
		ProgressCount count = new ProgressCount(Team.NONE, CLOCK, WorkTimes.NONE);
		count.add("a", facts("completed", 0, "completed none anna@example.org 2026-05-01T10:00:00Z"), Map.of());
		count.add("b", facts(null, 0, "completed none anna@example.org 2026-05-01T10:00:00Z", "-completed none mia@example.org 2026-05-02T10:00:00Z"),
				Map.of());
		Row row = count.result().rows().getFirst();
		assertEquals("", row.taskId());
		assertEquals(ANNA, row.name());
		assertEquals("2 items, 1 open, 1 done, 0 discarded, 0 approved, 2 finished, 1 returned, 0 issues", numbers(row.figures()));
	}

	@Test
	void assigneesWithoutItems_haveARow_withTheirNames() {
		Task task = task("t1", 1);
		assign(task, BO);
		Member member = ProjectFactory.eINSTANCE.createMember();
		member.setMail(BO);
		member.setName("Bo Beispiel");
		project.getMembers().add(member);
		assertEquals(List.of("Bo Beispiel"), count().result().rows().stream().map(Row::name).toList());
		assertTrue(count().result().history().isEmpty());
	}
}
