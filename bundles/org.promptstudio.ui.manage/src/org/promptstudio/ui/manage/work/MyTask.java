package org.promptstudio.ui.manage.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.promptstudio.core.team.Share;
import org.promptstudio.core.team.WorkState;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.ItemWork;

/**
 * A task as one of its assignees sees it. Immutable.
 *
 * @param share the items of the person
 * @param works how far the person is with each of them, in the order of the work
 * @param free  how many items of the queue the person could take; 0 for another distribution
 */
public record MyTask(Task task, Share share, List<ItemWork> works, int free) {

	public String id() {
		return task.getId();
	}

	/** What people call it. */
	public String title() {
		return task.getTitle() == null || task.getTitle().isBlank() ? task.getId() : task.getTitle();
	}

	public boolean isQueue() {
		return task.getDistribution() == Distribution.QUEUE;
	}

	public int total() {
		return works.size();
	}

	public int count(WorkState state) {
		return (int) works.stream().filter(work -> work.is(state)).count();
	}

	public int done() {
		return count(WorkState.DONE);
	}

	/** How many items cannot be read: somebody has moved or deleted them, or they are broken. */
	public int unreadable() {
		return (int) works.stream().filter(work -> work.state() == null).count();
	}

	/** Whether nothing is left to do, now. */
	public boolean isFinished() {
		return done() == total() && free == 0;
	}

	/** The items that came back, in the order of the work. */
	public List<ItemWork> returned() {
		return works.stream().filter(work -> work.is(WorkState.RETURNED)).toList();
	}

	/** The last day of the work; empty where the task has none, or one that is no day. */
	public Optional<LocalDate> due() {
		try {
			return Optional.ofNullable(task.getDue()).filter(day -> !day.isBlank()).map(day -> LocalDate.parse(day.strip()));
		} catch (DateTimeException e) {
			return Optional.empty(); // edited by hand
		}
	}

	public boolean isOverdue(LocalDate today) {
		return !isFinished() && due().filter(day -> day.isBefore(today)).isPresent();
	}

	/**
	 * What to do next: what came back, then what was begun or is open, from an item on and then from the start. What waits for somebody else is left out, and
	 * so is what cannot be read.
	 *
	 * @param from an item that is not next itself unless it is the only one; null for the start
	 */
	public Optional<String> next(String from) {
		List<ItemWork> order = new ArrayList<>(works);
		int place = from == null ? -1 : share.items().indexOf(from);
		if (place >= 0) {
			order = new ArrayList<>(works.subList(place + 1, works.size()));
			order.addAll(works.subList(0, place + 1));
		}
		List<ItemWork> others = order.stream().filter(work -> !work.item().equals(from)).toList();
		return first(others, work -> work.is(WorkState.RETURNED))
				.or(() -> first(others, work -> work.is(WorkState.STARTED) || work.is(WorkState.OPEN)))
				.or(() -> first(works,
						work -> work.item().equals(from) && !work.is(WorkState.DONE) && !work.is(WorkState.WAITING) && work.state() != null));
	}

	/**
	 * Whether another item may be taken from the queue: somebody who has an item that was not even begun does that first, as nobody else can.
	 */
	public boolean mayTake() {
		return free > 0 && count(WorkState.OPEN) == 0;
	}

	private static Optional<String> first(List<ItemWork> works, Predicate<ItemWork> wanted) {
		return works.stream().filter(wanted).map(ItemWork::item).findFirst();
	}

	/** Unfinished ones first; of those, what came back, then what is due soonest. */
	public static Comparator<MyTask> order() {
		return Comparator.comparing(MyTask::isFinished).thenComparing(task -> task.returned().isEmpty())
				.thenComparing(task -> task.due().orElse(LocalDate.MAX));
	}
}
