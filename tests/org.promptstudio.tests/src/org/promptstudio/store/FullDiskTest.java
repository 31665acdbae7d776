package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of half a megabyte that is full, which only an administrator can mount; elsewhere this is skipped. */
class FullDiskTest {

	@TempDir
	Path folder;
	private Path disk;
	private boolean isMounted;

	@BeforeEach
	void mount() throws Exception {
		disk = Files.createDirectory(folder.resolve("disk"));
		isMounted = run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString());
		assumeTrue(isMounted, "A disk can only be mounted by an administrator on Linux, so a full one was not tried");
	}

	@AfterEach
	void unmount() throws Exception {
		if (isMounted) {
			assertTrue(run("umount", disk.toString()));
		}
	}

	private static boolean run(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void save_onAFullDisk_leavesTheOldFileWhole_andWorksOnceThereIsRoom() throws Exception {
		ItemLocation location = TestItems.inExport(disk, "q1.json", "Name three rivers.");
		ItemSession session = ItemSession.open(location);
		session.commandStack().execute(TestItems.commands(session).editText(TestItems.response(session, 0), "Rhine"));
		session.save();
		byte[] before = Files.readAllBytes(location.annotationFile());
		byte[] history = Files.readAllBytes(ItemHistory.of(location).file());
		Path ballast = fill();
		session.commandStack().execute(TestItems.commands(session).editText(TestItems.response(session, 0), "Elbe ".repeat(4_000)));
		IOException refused = assertThrows(IOException.class, session::save);
		assertTrue(refused.getMessage().contains("disk is full"), refused.getMessage());
		assertArrayEquals(before, Files.readAllBytes(location.annotationFile()));
		assertArrayEquals(history, Files.readAllBytes(ItemHistory.of(location).file()));
		assertTrue(session.isDirty());
		try (Stream<Path> files = Files.walk(disk)) {
			assertEquals(0, files.filter(file -> file.toString().endsWith(".tmp")).count());
		}
		Files.delete(ballast);
		session.save();
		assertTrue(Files.readString(location.annotationFile()).contains("Elbe Elbe"));
		assertEquals(2, ItemHistory.of(location).read().entries().size());
	}

	/** The history has room for its line, the file has not. */
	@Test
	void save_withRoomForTheHistoryOnly_leavesNeither() throws Exception {
		ItemLocation location = TestItems.inExport(disk, "q1.json", "Name three rivers.");
		TestItems.write(location.annotationFile(), TestItems.annotations("Rhine ".repeat(30_000), "Elbe"));
		ItemSession session = ItemSession.open(location);
		byte[] before = Files.readAllBytes(location.annotationFile());
		Path ballast = fill();
		Files.write(ballast, new byte[(int) Files.size(ballast) - 32_768]);
		TestItems.rank(session, 1, 2);
		assertThrows(IOException.class, session::save);
		assertArrayEquals(before, Files.readAllBytes(location.annotationFile()));
		assertEquals(0, ItemHistory.of(location).read().entries().size());
	}

	private Path fill() throws IOException {
		Path ballast = disk.resolve("ballast");
		try (OutputStream out = Files.newOutputStream(ballast)) {
			byte[] block = new byte[1024];
			while (true) {
				out.write(block);
			}
		} catch (IOException full) {
			return ballast;
		}
	}
}
