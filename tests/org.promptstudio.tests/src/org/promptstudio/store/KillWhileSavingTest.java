package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Plugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.dataloop.PromptItemDocument;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

/**
 * Kills processes that save an item in a loop, by SIGKILL at random moments. Each kill must leave one of the two contents, whole, and
 * nothing else once leftovers are cleaned.
 */
class KillWhileSavingTest {

	private static final int LANES = 2;
	private static final int WRITE_KILLS = 50;
	private static final int SAVE_KILLS = 6;
	/** So many times as many are killed at most until one is met in the middle of a write. */
	private static final int MORE = 10;
	private static final long SEED = 20250301;

	private static final List<Class<?>> NEEDED_TO_WRITE = List.of(WriteLoop.class, AtomicFiles.class, NLS.class);
	private static final List<Class<?>> NEEDED_TO_SAVE = List.of(SaveLoop.class, Dataset.class, ConversationCommands.class,
			PromptItemDocument.class, Item.class, StudioItemProviderAdapterFactory.class, URI.class, EObject.class, EditingDomain.class,
			NLS.class, IProgressMonitor.class, Plugin.class, ObjectMapper.class, JsonFactory.class, JsonFormat.class);

	@TempDir
	Path folder;

	/** {@value #WRITE_KILLS} times in each of {@value #LANES} lanes at once: one hundred kills. */
	@Test
	void write_killedAtAnyMoment_leavesOneOfTheTwoContents() throws Exception {
		assertTrue(kill(WRITE_KILLS, Lane::writeLoop) > 0, "No kill came in the middle of a write, so this tested nothing");
	}

	/** {@value #SAVE_KILLS} times in each of {@value #LANES} lanes: the whole way with commands, session and journal, slow to start. */
	@Test
	void save_killedAtAnyMoment_leavesOneOfTheTwoContents_andAWholeJournal() throws Exception {
		assertTrue(kill(SAVE_KILLS, Lane::saveLoop) > 0, "No kill came in the middle of a write, so this tested nothing");
	}

	private int kill(int times, Function<Lane, List<String>> victim) throws Exception {
		List<Callable<Integer>> lanes = new ArrayList<>();
		for (int i = 0; i < LANES; i++) {
			int number = i;
			lanes.add(() -> {
				Lane lane = new Lane(folder.resolve("lane" + number), new Random(SEED + number));
				return lane.run(times, victim.apply(lane));
			});
		}
		int leftovers = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
			for (Future<Integer> lane : threads.invokeAll(lanes)) {
				leftovers += lane.get();
			}
		}
		return leftovers;
	}

	/** One item, killed over and over. */
	private static final class Lane {

		private final Path root;
		private final Path journalFolder;
		private final Random random;
		private final ItemLocation location;
		private final byte[] item;
		private final List<byte[]> contents = new ArrayList<>();

		Lane(Path root, Random random) throws Exception {
			this.root = root;
			this.random = random;
			journalFolder = root.resolve("journal");
			location = TestItems.inExport(root, "q1.json", "Name three rivers.");
			TestItems.write(location.annotationFile(), TestItems.annotations("Rhine ".repeat(20_000), "Elbe"));
			item = Files.readAllBytes(location.itemFile());
			for (int rank : new int[] { 0, 1 }) {
				ItemSession session = ItemSession.open(location);
				TestItems.rank(session, 0, rank);
				session.save();
				contents.add(Files.readAllBytes(location.annotationFile()));
				Files.copy(location.annotationFile(), content(rank));
			}
		}

		private Path content(int rank) {
			return root.resolve("content" + rank);
		}

		List<String> writeLoop() {
			return command(NEEDED_TO_WRITE, WriteLoop.class, location.annotationFile(), content(0), content(1));
		}

		List<String> saveLoop() {
			return command(NEEDED_TO_SAVE, SaveLoop.class, root, Path.of(location.displayPath()), journalFolder);
		}

		private static List<String> command(List<Class<?>> needed, Class<?> main, Path... arguments) {
			String classPath = needed.stream().map(Lane::placeOf).distinct().collect(Collectors.joining(File.pathSeparator));
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath, main.getName()));
			Stream.of(arguments).map(Path::toString).forEach(command::add);
			return command;
		}

		private static String placeOf(Class<?> type) {
			return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
		}

		/** How many temporary files the killed left. More are killed than demanded, as long as none of them was in the middle of a write. */
		int run(int times, List<String> victim) throws Exception {
			int leftovers = 0;
			for (int kill = 0; kill < times || leftovers == 0 && kill < MORE * times; kill++) {
				startAndKill(victim);
				assertArrayEquals(item, Files.readAllBytes(location.itemFile()));
				assertIsOneContent(Files.readAllBytes(location.annotationFile()), kill);
				leftovers += AtomicFiles.clean(location.annotationFile().getParent());
				leftovers += AtomicFiles.clean(journalFolder);
				assertEquals(List.of("q1.json"), names(location.annotationFile().getParent()));
				assertTrue(names(journalFolder).stream().allMatch(name -> name.endsWith(".journal")));
				checkJournal(kill);
			}
			return leftovers;
		}

		private void startAndKill(List<String> victim) throws IOException, InterruptedException {
			Process child = new ProcessBuilder(victim).redirectError(root.resolve("errors.txt").toFile()).start();
			try {
				for (int saves = 1 + random.nextInt(4); saves > 0; saves--) {
					assertEquals('.', child.getInputStream().read(), () -> "The child ended: " + errors());
				}
				child.waitFor(random.nextInt(8_000), TimeUnit.MICROSECONDS); // a random moment, as it does not end by itself
			} finally {
				child.destroyForcibly().waitFor();
			}
		}

		private String errors() {
			try {
				return Files.readString(root.resolve("errors.txt"));
			} catch (IOException e) {
				return e.toString();
			}
		}

		private void assertIsOneContent(byte[] bytes, int kill) {
			assertTrue(contents.stream().anyMatch(content -> Arrays.equals(content, bytes)),
					() -> "Torn by kill %d: %d bytes".formatted(kill, bytes.length));
		}

		/** What the journal offers back is whole as well, and can be opened. */
		private void checkJournal(int kill) throws Exception {
			try (Journal journal = new Journal(journalFolder, failure -> {
				throw new AssertionError(failure);
			})) {
				Optional<Recovered> edits = journal.find(location);
				if (edits.isPresent()) {
					assertIsOneContent(edits.get().text().annotations().getBytes(StandardCharsets.UTF_8), kill);
					ItemSession.recover(location, edits.get()).close();
				}
			}
		}

		private static List<String> names(Path folder) throws IOException {
			if (!Files.exists(folder)) {
				return List.of();
			}
			try (Stream<Path> files = Files.list(folder)) {
				return files.map(file -> file.getFileName().toString()).toList();
			}
		}
	}
}
