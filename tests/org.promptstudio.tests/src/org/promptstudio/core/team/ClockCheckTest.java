package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.team.ClockCheck.Doubt;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

class ClockCheckTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");

	private final Item item = Conversations.item("q1", "Name three rivers.");
	private final ClockCheck check = new ClockCheck();

	private void changed(String time) {
		Conversations.response(item.getPrompts().get(0), "a1", "alpha", "Rhine").setUpdatedAt(time);
	}

	private void done(String time, String person) {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setTimestamp(time);
		entry.setCreator(person);
		item.getStatusLog().add(entry);
	}

	@Test
	void clockThatGoesOn_isNoDoubt() {
		assertEquals(Optional.empty(), check.look(item, NOW));
		assertEquals(Optional.empty(), check.look(item, NOW.plus(Duration.ofDays(3))), "the computer slept");
		assertEquals(Optional.empty(), check.look(item, NOW.plus(Duration.ofDays(3)).minus(ClockCheck.TOLERANCE)), "it was set right a little");
	}

	@Test
	void clockThatWasSetBack_isToldOnce() {
		check.look(item, NOW);
		Instant back = NOW.minus(Duration.ofHours(1));
		assertEquals(Optional.of(new Doubt.SetBack(back, NOW)), check.look(item, back));
		assertEquals(Optional.empty(), check.look(item, back.plusSeconds(1)));
	}

	@Test
	void changeThatIsStillToCome_isToldOnceForEachPerson() {
		changed("2025-03-02T09:00:00.000+01:00");
		assertEquals(Optional.of(new Doubt.LaterChange(NOW, Instant.parse("2025-03-02T08:00:00Z"), "")), check.look(item, NOW));
		assertEquals(Optional.empty(), check.look(item, NOW.plusSeconds(1)));
		done("2025-03-03T08:00:00.000Z", "ben@example.org");
		assertEquals(Optional.of(new Doubt.LaterChange(NOW.plusSeconds(2), Instant.parse("2025-03-03T08:00:00Z"), "ben@example.org")),
				check.look(item, NOW.plusSeconds(2)));
	}

	@Test
	void changeOfAMomentAgo_byAClockThatIsAMinuteAhead_isNoDoubt() {
		changed("2025-03-01T08:01:00.000Z");
		done("2025-03-01T08:04:59.000Z", "ben@example.org");
		assertTrue(check.look(item, NOW).isEmpty());
	}

	@Test
	void timeThatIsNone_saysNothing() {
		changed("yesterday");
		changed(null);
		done("", "ben@example.org");
		assertTrue(check.look(item, NOW).isEmpty());
	}
}
