package org.promptstudio.ui.manage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.IndexRow;
import org.promptstudio.store.ItemWork;

class MyTaskTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

	private static MyTask task(String due, int free, WorkState... states) {
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.setId("t" + due);
		task.setDue(due);
		Map<String, String> items = new LinkedHashMap<>();
		List<ItemWork> works = new ArrayList<>();
		for (int i = 0; i < states.length; i++) {
			String item = "q%d".formatted(i);
			items.put(item, "a");
			works.add(new ItemWork(new IndexRow(item, null, states[i] == null ? "broken" : null), states[i]));
		}
		return new MyTask(task, new Share(task.getId(), "anna", items), works, free);
	}

	@Test
	void next_isWhatCameBack_thenWhatIsLeftAfterTheItem_thenFromTheStart() {
		MyTask task = task(null, 0, WorkState.OPEN, WorkState.DONE, WorkState.STARTED, WorkState.OPEN, WorkState.RETURNED);
		assertEquals(Optional.of("q4"), task.next(null));
		assertEquals(Optional.of("q4"), task.next("q1"));
		assertEquals(Optional.of("q0"), task.next("q4"), "another one first");
		MyTask without = task(null, 0, WorkState.OPEN, WorkState.DONE, WorkState.STARTED, WorkState.OPEN);
		assertEquals(Optional.of("q0"), without.next(null));
		assertEquals(Optional.of("q2"), without.next("q0"));
		assertEquals(Optional.of("q0"), without.next("q3"));
		assertEquals(Optional.of("q0"), without.next("elsewhere"));
	}

	@Test
	void next_theOnlyOneLeft_isItself_andOfNoneThereIsNone() {
		assertEquals(Optional.of("q1"), task(null, 0, WorkState.DONE, WorkState.OPEN).next("q1"));
		assertEquals(Optional.empty(), task(null, 0, WorkState.DONE, WorkState.DONE).next("q1"));
		assertEquals(Optional.empty(), task(null, 0, WorkState.WAITING, null).next("q0"), "waits for somebody else, or cannot be read");
		assertEquals(Optional.empty(), task(null, 0).next(null));
	}

	@Test
	void mayTake_onlyWhenAllTakenWereBegun() {
		assertTrue(task(null, 3).mayTake());
		assertTrue(task(null, 3, WorkState.DONE, WorkState.STARTED).mayTake());
		assertFalse(task(null, 3, WorkState.OPEN).mayTake());
		assertFalse(task(null, 0, WorkState.DONE).mayTake());
	}

	@Test
	void overdue_isFromTheDayAfter_whileSomethingIsLeft() {
		assertFalse(task("2026-11-28", 0, WorkState.OPEN).isOverdue(TODAY));
		assertTrue(task("2026-11-27", 0, WorkState.OPEN).isOverdue(TODAY));
		assertFalse(task("2026-11-27", 0, WorkState.DONE).isOverdue(TODAY));
		assertTrue(task("2026-11-27", 1, WorkState.DONE).isOverdue(TODAY), "the queue is not empty");
		assertFalse(task("soon", 0, WorkState.OPEN).isOverdue(TODAY));
	}

	@Test
	void order_isWhatCameBack_thenByDay_andFinishedLast() {
		MyTask finished = task("2026-01-01", 0, WorkState.DONE);
		MyTask later = task("2026-12-01", 0, WorkState.OPEN);
		MyTask soon = task("2026-11-29", 0, WorkState.OPEN);
		MyTask whenever = task(null, 0, WorkState.OPEN);
		MyTask back = task("2027-01-01", 0, WorkState.RETURNED);
		List<MyTask> tasks = new ArrayList<>(List.of(finished, whenever, later, soon, back));
		tasks.sort(MyTask.order());
		assertEquals(List.of(back, soon, later, whenever, finished), tasks);
	}
}
