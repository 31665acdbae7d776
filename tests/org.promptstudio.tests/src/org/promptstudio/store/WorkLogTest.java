package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.progress.WorkTimes;
import org.promptstudio.store.WorkLog.Entry;

class WorkLogTest {

	private static final Instant TIME = Instant.parse("2026-11-20T08:00:00.5Z");
	private static final String ANNA = "anna@example.org";

	@TempDir
	private Path root;
	private WorkLog log;

	@BeforeEach
	void makeLog() throws IOException {
		Files.createDirectories(root.resolve("items"));
		log = new WorkLog(Dataset.find(root));
	}

	private static Entry entry(String task, String item, long millis) {
		return new Entry(TIME, ANNA, task, task == null ? null : task + "a", item, Duration.ofMillis(millis));
	}

	@Test
	void entries_areReadBack_personByPerson() throws IOException {
		assertEquals(List.of(), log.entries());
		Entry one = entry("t1", "a/\"q1\".json", 1_234);
		Entry two = entry(null, "q2.json", 60_000);
		Entry other = new Entry(TIME, "bö@example.org", "t1", "x", "q2.json", Duration.ofMillis(1));
		for (Entry entry : List.of(one, two, other)) {
			log.add(entry);
		}
		assertEquals(List.of(one, two, other), log.entries());
		assertEquals(2, Files.readAllLines(root.resolve("worktime/anna@example.org.jsonl")).size());
	}

	@Test
	void add_whereTheDatasetIsGone_saysSo_andMakesNothing() throws IOException {
		Path gone = root.resolve("gone");
		Files.createDirectories(gone.resolve("items"));
		WorkLog lost = new WorkLog(Dataset.find(gone));
		Files.delete(gone.resolve("items"));
		Files.delete(gone);
		assertThrows(IOException.class, () -> lost.add(entry("t1", "q1.json", 1_000)));
		assertFalse(Files.exists(gone));
	}

	@Test
	void times_areSums_ofTaskPersonAndItem() throws IOException {
		log.add(entry("t1", "q1.json", 1_000));
		log.add(entry("t1", "q1.json", 500));
		log.add(entry(null, "q1.json", 7));
		WorkTimes times = log.times();
		assertEquals(Optional.of(Duration.ofMillis(1_500)), times.of("t1", "Anna@Example.org", "q1.json"));
		assertEquals(Optional.of(Duration.ofMillis(7)), times.of("", ANNA, "q1.json"));
		assertEquals(Optional.empty(), times.of("t2", ANNA, "q1.json"));
		assertEquals(Optional.empty(), times.of("t1", "bo@example.org", "q1.json"));
	}

	@Test
	void tornAndForeignLines_arePassedOver_andTheNextOneIsWhole() throws IOException {
		log.add(entry("t1", "q1.json", 1_000));
		Path file = root.resolve("worktime/anna@example.org.jsonl");
		Files.writeString(file,
				"\nhello\n{\"seconds\": -1, \"user\": \"a\", \"item\": \"b\", \"time\": \"2026-11-20T08:00:00Z\"}\n{\"time\": \"2026-1",
				StandardOpenOption.APPEND);
		log.add(entry("t1", "q2.json", 2_000));
		assertEquals(List.of("q1.json", "q2.json"), log.entries().stream().map(Entry::item).toList());
	}

	@Test
	void add_inSeveralThreads_losesNothing() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> added = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				long millis = i;
				added.add(threads.submit(() -> {
					log.add(entry("t1", "q1.json", millis));
					return null;
				}));
			}
			for (Future<?> one : added) {
				one.get();
			}
		}
		assertEquals(Optional.of(Duration.ofMillis(4_950)), log.times().of("t1", ANNA, "q1.json"));
	}

	@Test
	void add_whereNothingCanBeWritten_saysSo() throws IOException {
		Files.writeString(root.resolve("worktime"), "in the way");
		IOException failure = assertThrows(IOException.class, () -> log.add(entry("t1", "q1.json", 1)));
		assertTrue(failure.getMessage().startsWith("The time of the work could not be kept in "), failure.getMessage());
	}
}
