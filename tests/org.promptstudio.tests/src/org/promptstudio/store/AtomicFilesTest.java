package org.promptstudio.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

	@TempDir
	Path folder;

	private static byte[] bytes(String text) {
		return text.getBytes(UTF_8);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void write_newFile_makesItsFolders() throws IOException {
		Path file = folder.resolve("a/b/q1.json");
		AtomicFiles.write(file, bytes("{}"));
		assertEquals("{}", Files.readString(file));
	}

	@Test
	void write_existingFile_replacesItAndLeavesNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("q1.json"), "old and longer");
		AtomicFiles.write(file, bytes("new"));
		assertEquals("new", Files.readString(file));
		assertEquals(List.of("q1.json"), names());
	}

	@Test
	void write_existingFile_keepsItsPermissions() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
		AtomicFiles.write(file, bytes("new"));
		assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void write_privateFile_isPrivateAllTheWhile() throws IOException {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		List<String> seen = new ArrayList<>();
		AtomicFiles.write(file, bytes("new"), new AtomicFiles.Steps() {
			@Override
			void fill(Path temporary, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
				super.fill(temporary, bytes, attributes);
				seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)));
			}
		});
		assertEquals(List.of("rw-------"), seen);
	}

	@Test
	void write_symbolicLink_changesItsTarget() throws IOException {
		Path target = Files.createDirectories(folder.resolve("real")).resolve("q1.json");
		Files.writeString(target, "old");
		Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real/q1.json"));
		AtomicFiles.write(link, bytes("new"));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(target));
	}

	@Test
	void write_danglingLink_makesItsTarget() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later/q1.json"));
		AtomicFiles.write(link, bytes("new"));
		assertEquals("new", Files.readString(folder.resolve("later/q1.json")));
	}

	@Test
	void write_linksInACircle_isRefusedWithASentence() throws IOException {
		Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
		Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
		IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(folder.resolve("a"), bytes("x")));
		assertTrue(e.getMessage().contains("circle"), e::getMessage);
	}

	@Test
	void write_failingWhileFilling_leavesTheOldFile() throws IOException {
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		AtomicFiles.Steps halfway = new AtomicFiles.Steps() {
			@Override
			void fill(Path temporary, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
				Files.writeString(temporary, "ha");
				throw new IOException("No space left on device");
			}

			@Override
			boolean isFull(Path place, long length) {
				return true;
			}
		};
		IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(file, bytes("half"), halfway));
		assertTrue(e.getMessage().contains("disk is full"), e::getMessage);
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("q1.json"), names());
	}

	@Test
	void write_failingRename_leavesTheOldFileAndTellsWhy() throws IOException {
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		AtomicFiles.Steps locked = new AtomicFiles.Steps() {
			@Override
			void rename(Path temporary, Path target) throws IOException {
				throw new IOException("The file is open in another program");
			}
		};
		IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(file, bytes("new"), locked));
		assertTrue(e.getMessage().contains("open in another program"), e::getMessage);
		assertTrue(e.getMessage().contains("q1.json"), e::getMessage);
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("q1.json"), names());
	}

	@Test
	void write_readOnlyFile_isRefusedWithASentence() throws IOException {
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		assumeTrue(file.toFile().setReadOnly());
		assumeFalse(Files.isWritable(file), "The administrator may write everything");
		IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(file, bytes("new")));
		assertTrue(e.getMessage().contains("may not write"), e::getMessage);
		assertEquals("old", Files.readString(file));
	}

	@Test
	void delete_file_isGone() throws IOException {
		Path file = Files.writeString(folder.resolve("q1.json"), "old");
		AtomicFiles.delete(file);
		AtomicFiles.delete(file);
		assertFalse(Files.exists(file));
	}

	@Test
	void delete_folderWithContent_isRefusedWithASentence() throws IOException {
		Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("a"), "");
		IOException e = assertThrows(IOException.class, () -> AtomicFiles.delete(folder.resolve("sub")));
		assertTrue(e.getMessage().contains("could not be deleted"), e::getMessage);
	}

	@Test
	void clean_removesWhatTheDeadLeft_keepsTheLiving() throws Exception {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
		long dead = process.pid();
		process.waitFor();
		String living = TemporaryNames.next(folder).getFileName().toString();
		String mine = living.split("-")[1];
		Path deadFile = Files.writeString(folder.resolve(".promptstudio-" + mine + "-" + dead + "-1-1.tmp"), "half");
		Path reusedId = Files.writeString(
				folder.resolve(".promptstudio-" + mine + "-" + ProcessHandle.current().pid() + "-1000-1.tmp"), "half");
		Files.writeString(folder.resolve(living), "half");
		Files.writeString(folder.resolve("q1.json"), "{}");

		assertEquals(2, AtomicFiles.clean(folder));
		assertFalse(Files.exists(deadFile) || Files.exists(reusedId));
		assertEquals(List.of(living, "q1.json"), names());
	}

	@Test
	void clean_ofOtherMachines_onlyAfterADay() throws IOException {
		Path young = Files.writeString(folder.resolve(".promptstudio-0-1-1-1.tmp"), "half");
		Path old = Files.writeString(folder.resolve(".promptstudio-0-1-1-2.tmp"), "half");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		assertEquals(1, AtomicFiles.clean(folder));
		assertTrue(Files.exists(young));
	}

	@Test
	void clean_namesThatOnlyLookAlike_stay() throws IOException {
		Files.writeString(folder.resolve(".promptstudio-notes.tmp"), "mine");
		assertEquals(0, AtomicFiles.clean(folder));
		assertEquals(0, AtomicFiles.clean(folder.resolve("nowhere")));
	}
}
