package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class WorkTimeTest {

	private Instant now = Instant.parse("2025-03-01T08:00:00Z");
	private final WorkTime time = new WorkTime(() -> now, Duration.ofMinutes(2));

	private void after(int seconds, String item) {
		now = now.plusSeconds(seconds);
		time.action(item);
	}

	@Test
	void time_betweenActions_counts_andIdleTimeDoesNot() {
		after(0, "q1");
		after(30, "q1");
		after(120, "q1");
		after(121, "q1");
		after(10, "q1");
		assertEquals(Duration.ofSeconds(160), time.of("q1"));
	}

	@Test
	void time_untilTheNextItem_belongsToTheOneBefore() {
		after(0, "q1");
		after(40, "q2");
		after(5, "q1");
		assertEquals(Duration.ofSeconds(40), time.of("q1"));
		assertEquals(Duration.ofSeconds(5), time.of("q2"));
	}

	@Test
	void leaving_ends_andComingBackBeginsAnew() {
		after(0, "q1");
		now = now.plusSeconds(20);
		time.leave();
		after(60, "q1");
		after(3, "q1");
		assertEquals(Duration.ofSeconds(23), time.of("q1"));
	}

	@Test
	void clockSetBack_countsNothing() {
		after(0, "q1");
		after(-3600, "q1");
		after(10, "q1");
		assertEquals(Duration.ofSeconds(10), time.of("q1"));
	}

	@Test
	void take_givesWhatWasNotTold() {
		after(0, "q1");
		now = now.plusSeconds(15);
		assertEquals(Duration.ofSeconds(15), time.take("q1"));
		after(5, "q1");
		assertEquals(Duration.ofSeconds(5), time.take("q1"));
		assertEquals(Duration.ZERO, time.take("q9"));
	}
}
