package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.history.ItemChange.What;

/**
 * Two workbenches, each a process, save the same items again and again. Every save that went through is in the files or was overwritten by a later one
 * that the history tells of; no line and no file is torn. A minute long; {@code -Dpromptstudio.clash.seconds=10} makes it shorter.
 */
class TwoWorkbenchesTest {

	private static final List<String> ITEMS = List.of("q1.json", "q2.json", "q3.json");
	private static final List<String> PEOPLE = List.of("anna@example.org", "ben@example.org");

	@TempDir
	Path folder;

	@Test
	void sameItems_savedByTwoProcesses_loseNothing() throws Exception {
		for (String item : ITEMS) {
			TestItems.inExport(folder, item, "Name three rivers.");
		}
		List<Process> workbenches = new ArrayList<>();
		List<List<String>> saves = new ArrayList<>();
		try {
			for (int i = 0; i < PEOPLE.size(); i++) {
				workbenches.add(start(i));
			}
			List<CompletableFuture<List<String>>> outputs = new ArrayList<>();
			List<BufferedReader> readers = workbenches.stream().map(Process::inputReader).toList();
			for (BufferedReader reader : readers) {
				assertEquals("ready", reader.readLine(), this::errors);
			}
			for (int i = 0; i < workbenches.size(); i++) {
				BufferedReader reader = readers.get(i);
				outputs.add(CompletableFuture.supplyAsync(() -> reader.lines().toList()));
				try (var start = workbenches.get(i).outputWriter()) {
					start.write("go\n");
				}
			}
			for (int i = 0; i < workbenches.size(); i++) {
				saves.add(outputs.get(i).get(seconds() + 120, TimeUnit.SECONDS));
				assertEquals(0, workbenches.get(i).waitFor(), this::errors);
			}
		} finally {
			workbenches.forEach(Process::destroyForcibly);
		}
		check(saves);
	}

	private static long seconds() {
		return Long.getLong("promptstudio.clash.seconds", 60);
	}

	private Process start(int person) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
						"-cp", System.getProperty("java.class.path"), ClashLoop.class.getName(), folder.toString(), PEOPLE.get(person),
						Integer.toString(person),
						Long.toString(seconds())));
		command.addAll(ITEMS);
		return new ProcessBuilder(command).redirectError(new File(folder.toFile(), "errors" + person)).start();
	}

	private String errors() {
		try {
			return Files.readString(folder.resolve("errors0")) + Files.readString(folder.resolve("errors1"));
		} catch (IOException e) {
			return e.toString();
		}
	}

	private void check(List<List<String>> saves) throws Exception {
		long clashes = saves.stream().flatMap(List::stream).filter(line -> !line.startsWith("saved")).count();
		assertTrue(clashes > 0, "Nobody met the other, so this tested nothing");
		System.out.printf("%d and %d saves, %d of them met the other's%n", saves.get(0).size(), saves.get(1).size(), clashes);
		for (String item : ITEMS) {
			check(item, saves);
		}
		try (Stream<Path> files = Files.walk(folder)) {
			assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".tmp")).toList());
		}
	}

	private void check(String item, List<List<String>> saves) throws Exception {
		ItemLocation location = Dataset.find(folder).location(item);
		ItemSession session = ItemSession.open(location);
		ItemHistory.Content history = ItemHistory.of(location).read();
		assertEquals(0, history.damaged());
		int count = 0;
		for (int person = 0; person < PEOPLE.size(); person++) {
			String own = PEOPLE.get(person);
			List<String> numbers = saves.get(person).stream().map(line -> line.split(" ")).filter(words -> words[1].equals(item))
					.map(words -> words[2])
					.toList();
			List<HistoryEntry> entries = history.entries().stream().filter(entry -> entry.person().equals(own)).toList();
			assertEquals(numbers.stream().map(number -> own + ' ' + number).toList(), texts(entries), item);
			assertEquals(own + ' ' + numbers.getLast(), TestItems.response(session, person).getValue());
			count += numbers.size();
		}
		assertEquals(count, history.entries().size());
		checkChain(history.entries(), session);
	}

	private static List<Object> texts(List<HistoryEntry> entries) {
		return entries.stream().flatMap(entry -> entry.changes().stream()).filter(change -> change.what() == What.TEXT).map(ItemChange::after)
				.toList();
	}

	/** Each change began with what the one before had left, so that none came between that nobody knows of. */
	private static void checkChain(List<HistoryEntry> entries, ItemSession session) {
		Map<String, Object> values = new HashMap<>();
		for (HistoryEntry entry : entries) {
			for (ItemChange change : entry.changes()) {
				String what = change.what() + " of " + change.response();
				if (values.containsKey(what)) {
					assertEquals(String.valueOf(values.get(what)), String.valueOf(change.before()), what);
				}
				values.put(what, change.after());
			}
		}
		assertNotNull(values.get("RANK of r0"));
		assertEquals(String.valueOf(values.get("RANK of r0")), String.valueOf(TestItems.response(session, 0).getRank()));
	}
}
