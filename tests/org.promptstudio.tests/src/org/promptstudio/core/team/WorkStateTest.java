package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

class WorkStateTest {

	private static final String ANNA = "anna@example.org";
	private static final String MIA = "mia@example.org";

	private final Item item = StudioFactory.eINSTANCE.createItem();
	private final Response response = StudioFactory.eINSTANCE.createResponse();
	private final Task task = ProjectFactory.eINSTANCE.createTask();

	WorkStateTest() {
		Prompt prompt = StudioFactory.eINSTANCE.createPrompt();
		prompt.getResponses().add(response);
		item.getPrompts().add(prompt);
		task.setId("t1");
	}

	private void log(String action, String taskId, String status, String creator) {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setAction(action);
		entry.setTaskId(taskId);
		entry.setStatus(status);
		entry.setCreator(creator);
		item.getStatusLog().add(entry);
		item.setStatus(Statuses.current(item.getStatusLog()).map(StatusEntry::getStatus).orElse(null));
	}

	private WorkState state() {
		return WorkState.of(item, task, ANNA);
	}

	@Test
	void label_openStartedDone() {
		assertEquals(WorkState.OPEN, state());
		response.setRank(1);
		assertEquals(WorkState.STARTED, state());
		log(Statuses.CREATED, "t1", Statuses.COMPLETED, ANNA);
		assertEquals(WorkState.DONE, state());
	}

	@Test
	void label_doneInAnotherTask_isNotDoneInThis() {
		log(Statuses.CREATED, "t0", Statuses.COMPLETED, MIA);
		assertEquals(WorkState.OPEN, WorkState.of(item, task, ANNA));
	}

	@Test
	void label_doneWithoutATask_isDoneForWhoDidIt() {
		log(Statuses.CREATED, null, Statuses.COMPLETED, "Anna@Example.org");
		assertEquals(WorkState.DONE, state());
		assertEquals(WorkState.OPEN, WorkState.of(item, task, MIA));
	}

	@Test
	void label_takenBackBySomebodyElse_isReturned_byOneselfIsNot() {
		log(Statuses.CREATED, "t1", Statuses.COMPLETED, ANNA);
		log(Statuses.DELETED, "t1", Statuses.COMPLETED, MIA);
		assertEquals(WorkState.RETURNED, state());
		log(Statuses.CREATED, "t1", Statuses.COMPLETED, ANNA);
		assertEquals(WorkState.DONE, state());
		log(Statuses.DELETED, "t1", Statuses.COMPLETED, ANNA);
		assertEquals(WorkState.OPEN, state());
	}

	@Test
	void label_withAnOpenIssue_isReturned_andAnsweredOneToo_untilItIsDoneAgain() {
		log(Statuses.CREATED, "t1", Statuses.COMPLETED, ANNA);
		log(Statuses.DELETED, "t1", Statuses.COMPLETED, MIA);
		response.setReviewState(ReviewState.ISSUE);
		assertEquals(WorkState.RETURNED, state());
		response.setReviewState(ReviewState.REVIEW);
		assertEquals(WorkState.RETURNED, state());
		log(Statuses.CREATED, "t1", Statuses.COMPLETED, ANNA);
		assertEquals(WorkState.DONE, state());
	}

	@Test
	void label_approved_isDone() {
		log(Statuses.CREATED, "review", Statuses.APPROVED, MIA);
		assertEquals(WorkState.DONE, state());
	}

	@Test
	void review_waitsForTheAnnotator_thenComesBack_thenIsDone() {
		task.setKind(TaskKind.REVIEW);
		log(Statuses.CREATED, "t0", Statuses.COMPLETED, ANNA);
		assertEquals(WorkState.OPEN, state());
		response.setReviewState(ReviewState.ISSUE);
		assertEquals(WorkState.WAITING, state());
		response.setReviewState(ReviewState.REVIEW);
		assertEquals(WorkState.RETURNED, state());
		response.setReviewState(ReviewState.APPROVED);
		log(Statuses.CREATED, "t1", Statuses.APPROVED, MIA);
		assertEquals(WorkState.DONE, state());
	}

	@Test
	void shares_joinTheAssignmentsOfAPerson_whateverTheCase() {
		task.getAssignees().addAll(List.of(ANNA, "bo@example.org"));
		task.getAssignments().addAll(List.of(assignment("a1", "ANNA@example.org", "q2.json"), assignment("a2", ANNA, "q1.json", "q2.json"),
				assignment("a3", "gone@example.org", "q3.json"), assignment("a4", null, "q4.json")));
		List<Share> shares = Share.of(task, List.of());
		assertEquals(List.of(ANNA, "bo@example.org", "gone@example.org"), shares.stream().map(Share::assignee).toList());
		assertEquals(Map.of("q2.json", "a1", "q1.json", "a2"), shares.getFirst().assignments());
		assertEquals(List.of("q2.json", "q1.json"), shares.getFirst().items());
		assertEquals(Optional.of(shares.get(2)), Share.of("GONE@example.org", shares));
		assertEquals(Optional.empty(), Share.of("q4", shares));
	}

	private static Assignment assignment(String id, String assignee, String... items) {
		Assignment assignment = ProjectFactory.eINSTANCE.createAssignment();
		assignment.setId(id);
		assignment.setAssignee(assignee);
		assignment.getItems().addAll(List.of(items));
		return assignment;
	}

	@Test
	void tasksOf_areThoseOfAnAssignee() {
		Project project = ProjectFactory.eINSTANCE.createProject();
		Task other = ProjectFactory.eINSTANCE.createTask();
		other.getAssignments().add(assignment("a1", MIA, "q1.json"));
		task.getAssignees().add(ANNA);
		project.getTasks().addAll(List.of(task, other));
		assertEquals(List.of(task), Share.tasksOf(project, "Anna@example.org"));
		assertEquals(List.of(other), Share.tasksOf(project, MIA));
		assertEquals(List.of(), Share.tasksOf(project, "bo@example.org"));
	}
}
