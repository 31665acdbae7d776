package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Plugin;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.team.Claim;
import org.promptstudio.core.team.Share;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;

class ClaimsTest {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T08:00:00Z"));
	private static final String ANNA = "anna@example.org";
	private static final String BO = "bo@example.org";

	@TempDir
	private Path root;
	private Dataset dataset;
	private Project project;
	private Task task;

	@BeforeEach
	void makeProject() throws IOException {
		Files.createDirectories(root.resolve("items"));
		dataset = Dataset.find(root);
		project = ProjectFactory.eINSTANCE.createProject();
		task = ProjectFactory.eINSTANCE.createTask();
		task.setId("t1");
		task.setDistribution(Distribution.QUEUE);
		task.getAssignees().addAll(List.of(ANNA, BO));
		project.getTasks().add(task);
	}

	private void items(int count) {
		IntStream.range(0, count).forEach(i -> task.getItems().add("a/q%d.json".formatted(i)));
	}

	private Optional<String> take(String person) throws IOException {
		return new Claims(dataset).takeNext(task, person, CLOCK).map(Claim::item);
	}

	@Test
	void takeNext_goesThroughTheQueue_andEachItemIsTakenOnce() throws IOException {
		items(3);
		assertEquals(Optional.of("a/q0.json"), take(ANNA));
		assertEquals(Optional.of("a/q1.json"), take(BO));
		assertEquals(Optional.of("a/q2.json"), take(ANNA));
		assertEquals(Optional.empty(), take(BO));
		List<Claim> claims = new Claims(dataset).of("t1");
		assertEquals(List.of(ANNA, BO, ANNA), claims.stream().map(Claim::assignee).toList());
		assertEquals(CLOCK.instant(), claims.getFirst().time());
		assertEquals(List.of(), new Claims(dataset).of("t2"));
	}

	@Test
	void takeNext_withOverlap_givesAnItemToThatManyPeople_andToNobodyTwice() throws IOException {
		items(1);
		task.setOverlap(2);
		assertEquals(Optional.of("a/q0.json"), take(ANNA));
		assertEquals(Optional.empty(), take("Anna@Example.org "), "the same person");
		assertEquals(Optional.of("a/q0.json"), take(BO));
		assertEquals(Optional.empty(), take("cy@example.org"));
	}

	private boolean giveBack(String item, String person) throws IOException {
		return new Claims(dataset).giveBack("t1", item, person, CLOCK);
	}

	@Test
	void giveBack_freesTheItemForOthers_andComesLastForWhoGaveIt() throws IOException {
		items(2);
		take(ANNA);
		Claims read = new Claims(dataset);
		assertEquals(1, read.of("t1").size());
		assertTrue(giveBack("a/q0.json", "Anna@Example.org"));
		assertEquals(List.of(), read.of("t1"), "also for who has read it before");
		assertEquals(Optional.of("a/q1.json"), take(ANNA), "not the same again");
		assertEquals(Optional.of("a/q0.json"), take(ANNA), "unless nothing else is left");
		assertTrue(giveBack("a/q0.json", ANNA));
		assertEquals(Optional.of("a/q0.json"), take(BO));
		assertEquals(Optional.empty(), take(ANNA));
		assertEquals(List.of(ANNA, BO), new Claims(dataset).of("t1").stream().map(Claim::assignee).sorted().toList());
	}

	@Test
	void giveBack_ofWhatWasNotTaken_changesNothing() throws IOException {
		items(1);
		take(ANNA);
		assertFalse(giveBack("a/q0.json", BO));
		assertTrue(giveBack("a/q0.json", ANNA));
		assertFalse(giveBack("a/q0.json", ANNA), "twice");
		assertFalse(giveBack("a/q9.json", ANNA));
	}

	@Test
	void take_again_worksUntilSomebodyElseHasTheItem() throws IOException {
		items(1);
		task.setOverlap(2);
		take(ANNA);
		take(BO);
		giveBack("a/q0.json", ANNA);
		assertEquals(List.of(BO), new Claims(dataset).of("t1").stream().map(Claim::assignee).toList());
		assertTrue(new Claims(dataset).take(task, "a/q0.json", ANNA, CLOCK));
		assertTrue(new Claims(dataset).take(task, "a/q0.json", ANNA, CLOCK), "it is there already");
		assertEquals(2, new Claims(dataset).of("t1").size());
		giveBack("a/q0.json", ANNA);
		assertEquals(Optional.of("a/q0.json"), take("cy@example.org"));
		assertFalse(new Claims(dataset).take(task, "a/q0.json", ANNA, CLOCK));
	}

	@Test
	void takeNext_countsWhatAManagerGave() throws IOException {
		items(2);
		Assignment given = ProjectFactory.eINSTANCE.createAssignment();
		given.setId("a1");
		given.setAssignee(BO);
		given.getItems().add("a/q0.json");
		task.getAssignments().add(given);
		assertEquals(Optional.of("a/q1.json"), take(BO));
		assertEquals(Optional.empty(), take(ANNA));
		List<Share> shares = new TaskShares(dataset).of(task);
		assertEquals(List.of(ANNA, BO), shares.stream().map(Share::assignee).toList());
		assertEquals(List.of("a/q0.json", "a/q1.json"), shares.get(1).items());
		assertEquals("a1", shares.get(1).assignmentOf("a/q1.json"), "the assignment that there is");
		assertEquals(List.of(), shares.getFirst().items());
	}

	@Test
	void shares_ofAQueue_haveTheSameAssignmentOnEveryMachine() throws IOException {
		items(2);
		take(ANNA);
		String id = new TaskShares(dataset).of(task).getFirst().assignmentOf("a/q0.json");
		assertTrue(id.matches("[0-9a-f]{24}"), id);
		assertEquals(id, Share.assignmentId(task, "ANNA@example.org"));
		assertFalse(id.equals(Share.assignmentId(task, BO)));
	}

	@Test
	void of_passesOverWhatIsNoClaim_andTheItemIsStillTakenOnlyOnce() throws IOException {
		items(2);
		take(ANNA);
		Path file;
		try (Stream<Path> files = Files.list(root.resolve("claims/t1"))) {
			file = files.findFirst().orElseThrow();
		}
		Files.writeString(file, "");
		assertEquals(List.of(), new Claims(dataset).of("t1"));
		assertEquals(Optional.of("a/q1.json"), take(BO), "somebody has it, whoever that is");
		assertEquals(Optional.empty(), take(BO));
	}

	@Test
	void takeNext_whereNothingCanBeWritten_saysSo() throws IOException {
		items(1);
		Files.writeString(root.resolve("claims"), "in the way");
		IOException failure = assertThrows(IOException.class, () -> take(ANNA));
		assertTrue(failure.getMessage().contains("claims"), failure.getMessage());
	}

	@Test
	void takeNext_inManyThreads_givesNoItemToMoreThanTheOverlap() throws Exception {
		items(60);
		task.setOverlap(2);
		List<String> people = List.of(ANNA, BO, "cy@example.org", ANNA, BO, "cy@example.org");
		CountDownLatch start = new CountDownLatch(1);
		Map<String, List<String>> takers = new HashMap<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
			List<Future<List<String>>> taken = new ArrayList<>();
			for (String person : people) {
				Callable<List<String>> work = () -> {
					start.await();
					return takeAll(person);
				};
				taken.add(threads.submit(work));
			}
			start.countDown();
			for (int i = 0; i < people.size(); i++) {
				String person = people.get(i);
				taken.get(i).get().forEach(item -> takers.computeIfAbsent(item, key -> new ArrayList<>()).add(person));
			}
		}
		assertAllTakenByTwo(takers);
	}

	private List<String> takeAll(String person) throws IOException {
		List<String> taken = new ArrayList<>();
		for (Optional<String> next = take(person); next.isPresent(); next = take(person)) {
			taken.add(next.get());
		}
		return taken;
	}

	@Test
	void takeNext_inSeveralProcesses_givesNoItemToMoreThanTheOverlap() throws Exception {
		items(40);
		task.setOverlap(2);
		Files.write(dataset.projectFile(), ProjectFile.write(project));
		List<String> people = List.of(ANNA, BO, "cy@example.org", ANNA);
		List<Process> workbenches = new ArrayList<>();
		Map<String, List<String>> takers = new HashMap<>();
		try {
			for (String person : people) {
				workbenches.add(new ProcessBuilder(command(person)).redirectError(root.resolve("errors.txt").toFile()).start());
			}
			List<BufferedReader> outputs = workbenches.stream().map(Process::inputReader).toList();
			for (BufferedReader output : outputs) {
				assertEquals("ready", output.readLine(), () -> errors());
			}
			for (Process workbench : workbenches) {
				workbench.outputWriter().append('\n').flush();
			}
			for (int i = 0; i < people.size(); i++) {
				String person = people.get(i);
				outputs.get(i).lines().forEach(item -> takers.computeIfAbsent(item, key -> new ArrayList<>()).add(person));
			}
		} finally {
			for (Process workbench : workbenches) {
				workbench.destroyForcibly().waitFor();
			}
		}
		assertEquals("", errors());
		assertAllTakenByTwo(takers);
	}

	private void assertAllTakenByTwo(Map<String, List<String>> takers) throws IOException {
		assertEquals(Set.copyOf(task.getItems()), takers.keySet());
		takers.forEach((item, people) -> {
			assertEquals(2, people.size(), item + " " + people);
			assertEquals(2, new HashSet<>(people).size(), item + " " + people);
		});
		Map<String, List<String>> told = new HashMap<>();
		new Claims(dataset).of("t1").forEach(claim -> told.computeIfAbsent(claim.item(), key -> new ArrayList<>()).add(claim.assignee()));
		takers.forEach((item, people) -> assertEquals(Set.copyOf(people), Set.copyOf(told.get(item))));
		try (Stream<Path> files = Files.list(root.resolve("claims/t1"))) {
			assertEquals(List.of(), files.filter(file -> !file.toString().endsWith(".claim")).toList(), "no temporary files stay");
		}
	}

	private String errors() {
		try {
			return Files.readString(root.resolve("errors.txt"));
		} catch (IOException e) {
			return e.toString();
		}
	}

	private List<String> command(String person) {
		String classPath = Stream
				.of(ClaimLoop.class, Claims.class, Claim.class, PromptItemDocument.class, Task.class, EObject.class, XMLResource.class,
						EditingDomain.class,
						EList.class, ObjectMapper.class, JsonFactory.class, JsonFormat.class, NLS.class, IProgressMonitor.class, Plugin.class)
				.map(ClaimsTest::placeOf).distinct().collect(Collectors.joining(File.pathSeparator));
		return List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath,
				ClaimLoop.class.getName(), root.toString(), person);
	}

	private static String placeOf(Class<?> type) {
		return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
	}
}
