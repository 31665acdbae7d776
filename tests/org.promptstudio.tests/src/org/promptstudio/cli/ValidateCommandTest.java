package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ValidateCommandTest {

	@TempDir
	private Path root;
	private TestDataset dataset;

	@BeforeEach
	void makeDataset() {
		dataset = new TestDataset(root.resolve("ds"));
	}

	@Test
	void validate_cleanDataset_endsWith0() throws IOException {
		dataset.item("a.json", "?").responses("a.json", "x/0", "y/1/crown").item("b.json", "?");
		assertEquals(new Cli.Run(0, "Items checked: 2. No problems.\n", "", ""), Cli.run("validate", dataset.root()));
	}

	@Test
	void validate_brokenFile_tellsPlaceAndGoesOn() throws IOException {
		dataset.write("items/a.json", "{\n  \"shebang\" \"dataloop\"\n}").item("b.json", "?").responses("b.json", "x/0/crown", "y/0/crown");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		List<String> lines = run.out().lines().toList();
		assertEquals(3, lines.size());
		assertTrue(lines.get(0).startsWith(dataset.root().resolve("items/a.json") + ":2:13: error: This is not valid JSON"), lines.get(0));
		assertTrue(lines.get(1).startsWith(dataset.root().resolve("json/b.json").toString()), lines.get(1));
		assertTrue(lines.get(1).contains("More than one response of the prompt has the crown."), lines.get(1));
		assertTrue(lines.get(2).startsWith("Items checked: 2, errors: "), lines.get(2));
		assertEquals("", run.err());
	}

	@Test
	void validate_brokenAnnotations_namesThatFile() throws IOException {
		dataset.item("a.json", "?").write("json/a.json", "[{}");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith(dataset.root().resolve("json/a.json") + ":1:"), run.out());
	}

	@Test
	void validate_linkThatLeadsNowhere_tellsTheLink() throws IOException {
		dataset.item("a.json", "?");
		Files.createSymbolicLink(dataset.root().resolve("items/b.json"), Path.of("elsewhere.json"));
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith(dataset.root().resolve("items/b.json")
				+ ": error: The file cannot be read: it is a link to elsewhere.json, which is not there. "), run.out());
	}

	@Test
	void validate_nameThatIsNotUtf8_saysSo() throws IOException, InterruptedException {
		dataset.item("a.json", "?");
		String[] copy = { "sh", "-c", "cp items/a.json \"items/$(printf 'caf\\351.json')\"" };
		Process made = new ProcessBuilder(copy).directory(dataset.root().toFile()).start();
		assumeTrue(made.waitFor() == 0, "This system has no file names of that kind.");
		Cli.Run run = Cli.run("validate", dataset.root());
		assumeTrue(run.exitCode() != 0, "Java can name the file: its names are not in UTF-8 here.");
		assertTrue(run.out().contains(": error: The file cannot be read: its name is not valid UTF-8 text; rename it. "), run.out());
	}

	@Test
	void validate_annotationsWithoutItem_areTold() throws IOException {
		dataset.item("a.json", "?").responses("sub/gone.json", "x/0").responses(".hidden/h.json", "x/0");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(
				run.out().startsWith(dataset.root().resolve("json/sub/gone.json") + ": error: These annotations belong to no item: there is no file "
						+ dataset.root().resolve("items/sub/gone.json") + ". Bring that item back, or delete this file.\n"),
				run.out());
		assertTrue(run.out().endsWith("\nItems checked: 1, errors: 1, warnings: 0.\n"), run.out());
	}

	@Test
	void validate_sidecarWithoutItem_isTold() throws IOException {
		new TestDataset(root).write("folder/gone.annotations.json", "[]");
		Cli.Run run = Cli.run("validate", root.resolve("folder"));
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("there is no file " + root.resolve("folder/gone.json")), run.out());
	}

	@Test
	void validate_singleItemOfDataset_looksAtNoOther() throws IOException {
		dataset.item("a.json", "?").write("items/b.json", "nonsense").responses("c.json", "x/0");
		assertEquals("Items checked: 1. No problems.\n", Cli.run("validate", dataset.root().resolve("items/a.json")).out());
		assertEquals(1, Cli.run("validate", dataset.root().resolve("items/b.json")).exitCode());
	}

	@Test
	void validate_annotationsOfItem_meanTheItem() throws IOException {
		dataset.item("a.json", "?").write("json/a.json", "{");
		Cli.Run run = Cli.run("validate", dataset.root().resolve("json/a.json"));
		assertTrue(run.out().contains("Items checked: 1, errors: 1"), run.out());
	}

	@Test
	void validate_annotationsOfLostItem_tellsThatItIsLost() throws IOException {
		dataset.item("b.json", "?").responses("a.json", "x/0");
		Cli.Run run = Cli.run("validate", dataset.root().resolve("json/a.json"));
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("belong to no item"), run.out());
		assertTrue(run.out().contains("Items checked: 0, errors: 1"), run.out());
	}

	@Test
	void validate_folderOfDataset_looksOnlyBelowIt() throws IOException {
		dataset.item("one/a.json", "?").item("two/b.json", "?").item("two/c.json", "?").responses("one/lost.json", "x/0");
		assertEquals("Items checked: 2. No problems.\n", Cli.run("validate", dataset.root().resolve("items/two")).out());
		Cli.Run one = Cli.run("validate", dataset.root().resolve("json/one"));
		assertTrue(one.out().endsWith("Items checked: 1, errors: 1, warnings: 0.\n"), one.out());
	}

	@Test
	void validate_itemOutsideDataset_readsItsSidecar() throws IOException {
		Files.move(dataset.item("q.json", "?").root().resolve("items/q.json"), root.resolve("q.json"));
		new TestDataset(root).write("q.annotations.json", TestDataset.annotations("x/0/crown", "y/1/crown"));
		Cli.Run run = Cli.run("validate", root.resolve("q.json"));
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith(root.resolve("q.annotations.json").toString()), run.out());
	}

	@Test
	void validate_emptyFolder_isAProblem() throws IOException {
		Cli.Run run = Cli.run("validate", Files.createDirectory(root.resolve("empty")));
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("There are no prompt items here. Give a dataset"), run.out());
	}

	@Test
	void validate_unreadableFileAndFolder_areToldAndTheRestIsChecked() throws IOException {
		dataset.item("a/x.json", "?").item("b.json", "?").item("c.json", "?");
		Files.setPosixFilePermissions(dataset.root().resolve("items/a"), Set.of());
		Files.setPosixFilePermissions(dataset.root().resolve("items/b.json"), Set.of());
		try {
			assumeTrue(!Files.isReadable(dataset.root().resolve("items/b.json")), "This user may read everything (root).");
			Cli.Run run = Cli.run("validate", dataset.root());
			assertTrue(run.out().contains(dataset.root().resolve("items/a") + ": error: The folder cannot be read: you have no permission."),
					run.out());
			assertTrue(run.out().contains(dataset.root().resolve("items/b.json") + ": error: The file cannot be read: you have no permission."),
					run.out());
			assertTrue(run.out().endsWith("Items checked: 2, errors: 2, warnings: 0.\n"), run.out());
		} finally {
			Files.setPosixFilePermissions(dataset.root().resolve("items/a"), PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void validate_annotationFileThatIsAFolder_isTold() throws IOException {
		dataset.item("a.json", "?");
		Files.createDirectories(dataset.root().resolve("json/a.json"));
		Cli.Run run = Cli.run("validate", dataset.root());
		assertTrue(run.out().contains("The file cannot be read: it is a folder."), run.out());
	}

	@Test
	void json_withProblems_isOneDocument() throws IOException {
		dataset.write("items/ä.json", "{\n nonsense").responses("lost.json", "x/0");
		Cli.Run run = Cli.run("validate", "--json", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().chars().allMatch(c -> c < 128), "only ASCII");
		JsonNode document = new ObjectMapper().readTree(run.out());
		assertEquals(Set.of("path", "problems", "items", "recipes", "errors", "warnings", "hints"), names(document));
		assertEquals(dataset.root().toString(), document.get("path").asText());
		assertEquals(1, document.get("items").asInt());
		assertEquals(2, document.get("errors").asInt());
		JsonNode broken = document.get("problems").get(0);
		assertEquals(Set.of("severity", "file", "line", "column", "place", "message", "advice"), names(broken));
		assertEquals("error", broken.get("severity").asText());
		assertEquals(dataset.root().resolve("items/ä.json").toString(), broken.get("file").asText());
		assertEquals(2, broken.get("line").asInt());
		assertTrue(document.get("problems").get(1).get("line").isNull());
		assertFalse(document.get("problems").get(1).get("advice").asText().isBlank());
	}

	@Test
	void json_ofCleanDataset_hasNoProblems() throws IOException {
		dataset.item("a.json", "?");
		Cli.Run run = Cli.run("validate", dataset.root(), "--json");
		assertEquals(0, run.exitCode());
		assertEquals(0, new ObjectMapper().readTree(run.out()).get("problems").size());
	}

	@Test
	void validate_relativePath_printsRelativePaths() throws IOException {
		dataset.write("items/a.json", "");
		Path relative = Path.of("").toAbsolutePath().relativize(dataset.root().toAbsolutePath());
		Cli.Run run = Cli.run("validate", relative);
		assertTrue(run.out().startsWith(relative.resolve("items/a.json") + ":1:1: error: The file is empty."), run.out());
	}

	@Test
	void validate_always_leavesTheFilesAlone() throws IOException {
		dataset.item("a.json", "?").responses("a.json", "x/0");
		Cli.run("validate", dataset.root());
		try (var files = Files.walk(dataset.root())) {
			assertEquals(List.of("ds", "items", "a.json", "json", "a.json"), files.sorted().map(file -> file.getFileName().toString()).toList());
		}
	}

	@Test
	void validate_missingPath_isWrongUse() {
		Cli.Run run = Cli.run("validate", root.resolve("nowhere"));
		assertEquals(2, run.exitCode());
		assertEquals("prompt-studio validate: There is no file or folder " + root.resolve("nowhere")
				+ ". Check the path.\nType \"prompt-studio validate --help\" to see how it is used.\n", run.err());
		assertEquals("", run.out());
	}

	@Test
	void validate_fileThatIsNoItem_isWrongUse() throws IOException {
		dataset.item("a.json", "?").write("items/picture.png", "png");
		Cli.Run run = Cli.run("validate", dataset.root().resolve("items/picture.png"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("is no prompt item: items are .json files."), run.err());
	}

	@Test
	void validate_withoutPath_isWrongUse() {
		Cli.Run run = Cli.run("validate");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("'PATH'"), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	@Test
	void validate_unknownOption_suggestsTheRightOne() {
		Cli.Run run = Cli.run("validate", "--jsn", root);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("--json"), run.err());
		assertTrue(run.err().contains("prompt-studio validate --help"), run.err());
	}

	private static Set<String> names(JsonNode object) {
		Set<String> names = new TreeSet<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}
}
