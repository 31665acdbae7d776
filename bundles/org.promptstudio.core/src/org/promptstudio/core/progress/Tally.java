package org.promptstudio.core.progress;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up what becomes {@link Figures}. One thread. */
final class Tally {

	int items;
	int open;
	int approved;
	int finished;
	int returned;
	int issues;
	Duration worked = Duration.ZERO;
	Score score = Score.NONE;
	final Map<String, Integer> statuses = new TreeMap<>();
	final List<Duration> times = new ArrayList<>();
	final Set<LocalDate> days = new TreeSet<>();

	void status(String status) {
		statuses.merge(status, 1, Integer::sum);
	}

	boolean isEmpty() {
		return items == 0 && finished == 0 && returned == 0 && issues == 0 && statuses.isEmpty();
	}

	Figures figures() {
		List<Duration> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		return new Figures(items, open, Collections.unmodifiableMap(new TreeMap<>(statuses)), approved, finished, returned, issues,
				List.copyOf(sorted),
				worked, Collections.unmodifiableSet(new TreeSet<>(days)), score);
	}

	static Figures sum(Collection<Figures> several) {
		Tally sum = new Tally();
		several.forEach(sum::add);
		return sum.figures();
	}

	private void add(Figures figures) {
		items += figures.items();
		open += figures.open();
		approved += figures.approved();
		finished += figures.finished();
		returned += figures.returned();
		issues += figures.issues();
		worked = worked.plus(figures.worked());
		score = score.plus(figures.score());
		figures.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
		times.addAll(figures.times());
		days.addAll(figures.days());
	}
}
