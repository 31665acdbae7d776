package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.exchange.ExportResult;
import org.promptstudio.exchange.Exporter;
import org.promptstudio.exchange.Exporters;
import org.promptstudio.exchange.ItemSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ExportCommandTest {

	@TempDir
	private Path root;
	private TestDataset dataset;
	private Path file;

	@BeforeEach
	void makeDataset() throws IOException {
		dataset = new TestDataset(root.resolve("ds")).item("q2.json", "Two?").responses("q2.json", "zwei/0", "drei/1").item("q10.json", "Ten?")
				.responses("q10.json", "a/1", "b/1/crown", "c/null");
		file = root.resolve("pairs.jsonl");
	}

	@Test
	void export_toFile_writesThePairsInNaturalOrder() throws IOException {
		Cli.Run run = export(file);
		assertEquals(0, run.exitCode());
		assertEquals("", run.out());
		assertEquals("Pairs written to " + file + ": 2 (items that gave some: 2 of 2).\nLeft out:\n"
				+ "  responses without a rank: 1 (q10.json, prompt 1, response C)\n", run.err());
		assertEquals("""
				{"prompt":[{"role":"user","content":"Two?"}],"chosen":[{"role":"assistant","content":"zwei"}],\
				"rejected":[{"role":"assistant","content":"drei"}]}
				{"prompt":[{"role":"user","content":"Ten?"}],"chosen":[{"role":"assistant","content":"b"}],\
				"rejected":[{"role":"assistant","content":"a"}]}
				""", Files.readString(file));
		assertOnly("ds", "pairs.jsonl");
	}

	@Test
	void export_thatCannotBeWritten_namesTheFileAskedFor() throws IOException {
		Path tooLong = root.resolve("x".repeat(250)); // together with what a temporary name adds
		Cli.Run run = export(tooLong);
		assertEquals(1, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio export: " + tooLong + ": "), run.err());
		assertFalse(run.err().contains(".tmp"), run.err());
		assertOnly("ds");
	}

	@Test
	void export_overWhatTheDatasetKeeps_isWrongUse_whateverTheForce() throws IOException {
		for (String place : List.of("studio.project", "ontology.json", "recipes/x.recipe", "layers/a/json/q2.json", "history/q2.json.jsonl",
				"claims/t/x.claim",
				"worktime/a.jsonl", "locks/q2.json.lock", "json/q2.json", "items/pairs.jsonl")) {
			Path kept = dataset.root().resolve(place);
			Files.createDirectories(kept.getParent());
			if (!Files.exists(kept)) {
				Files.writeString(kept, "kept");
			}
			String before = Files.readString(kept);
			Cli.Run run = Cli.run("export", dataset.root(), "-f", "trl-preference", "-o", kept, "--force");
			assertEquals(2, run.exitCode(), place);
			assertTrue(run.err().contains(kept + " is a place for files of a dataset itself."), run.err());
			assertEquals(before, Files.readString(kept), place);
		}
		Files.createDirectories(dataset.root().resolve("training"));
		assertEquals(0, export(dataset.root().resolve("training/pairs.jsonl")).exitCode());
	}

	@Test
	void export_toStandardOutput_writesNothingElseThere() throws IOException {
		Cli.Run run = Cli.run("export", dataset.root(), "-f", "trl-preference", "-o", "-");
		export(file);
		assertEquals(0, run.exitCode());
		assertEquals(Files.readString(file), run.bytes());
		assertEquals("", run.out());
		assertTrue(run.err().startsWith("Pairs written to standard output: 2 "), run.err());
	}

	@Test
	void export_twice_givesTheSameBytes() throws IOException {
		export(file);
		Path again = root.resolve("again.jsonl");
		export(again);
		assertEquals(-1, Files.mismatch(file, again));
	}

	@Test
	void export_always_givesJsonThatReadsBack() throws IOException {
		dataset.item("q3.json", "Line\\nfeed \\\"quoted\\\" \\ud83d\\ude42").responses("q3.json", "tab\\there/0", "back\\\\slash/3");
		export(file);
		JsonNode line = new ObjectMapper().readTree(Files.readAllLines(file).get(1));
		assertEquals("Line\nfeed \"quoted\" \uD83D\uDE42", line.at("/prompt/0/content").asText());
		assertEquals("tab\there", line.at("/chosen/0/content").asText());
		assertEquals("back\\slash", line.at("/rejected/0/content").asText());
	}

	@Test
	void export_ofOneItem_leavesTheOthers() throws IOException {
		Cli.Run run = Cli.run("export", dataset.root().resolve("items/q2.json"), "--format=trl-preference", "--output=" + file);
		assertEquals(0, run.exitCode());
		assertEquals(1, Files.readAllLines(file).size());
	}

	@Test
	void export_withBrokenItem_writesTheOthersAndEndsWith1() throws IOException {
		dataset.write("items/q1.json", "{");
		Cli.Run run = export(file);
		assertEquals(1, run.exitCode());
		assertTrue(run.err().startsWith(dataset.root().resolve("items/q1.json") + ":1:"), run.err());
		assertTrue(run.err().contains("  items that cannot be read: 1 (q1.json)\n"), run.err());
		assertEquals(2, Files.readAllLines(file).size());
	}

	@Test
	void export_withoutAnyPair_writesAnEmptyFileAndSaysWhatToDo() throws IOException {
		Cli.Run run = Cli.run("export", new TestDataset(root.resolve("new")).item("a.json", "?").root(), "-f", "trl-preference", "-o", file);
		assertEquals(0, run.exitCode());
		assertEquals(0, Files.size(file));
		assertTrue(run.err().endsWith("Rank at least two responses to the same prompt differently, then export again.\n"), run.err());
	}

	@Test
	void export_ontoExistingFile_isRefusedUnlessForced() throws IOException {
		Files.writeString(file, "precious");
		Cli.Run run = export(file);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("exists already. Choose another name, or add --force to replace it."), run.err());
		assertEquals("precious", Files.readString(file));
		assertEquals(0, Cli.run("export", dataset.root(), "-f", "trl-preference", "-o", file, "--force").exitCode());
		assertEquals(2, Files.readAllLines(file).size());
	}

	@Test
	void export_throughSymbolicLink_keepsTheLink() throws IOException {
		Files.writeString(file, "old");
		Path link = Files.createSymbolicLink(root.resolve("link.jsonl"), file);
		assertEquals(0, Cli.run("export", dataset.root(), "-f", "trl-preference", "-o", link, "--force").exitCode());
		assertTrue(Files.isSymbolicLink(link));
		assertEquals(2, Files.readAllLines(file).size());
	}

	@Test
	void export_ontoDevice_writesIntoIt() {
		Path device = Path.of("/dev/null");
		assumeTrue(Files.exists(device), "There is no /dev/null here.");
		assertEquals(0, export(device).exitCode());
		assertFalse(Files.isRegularFile(device));
	}

	@Test
	void export_ontoItemOfTheDataset_isRefusedEvenWhenForced() throws IOException {
		Path item = dataset.root().resolve("items/q2.json");
		String before = Files.readString(item);
		Cli.Run run = Cli.run("export", dataset.root(), "-f", "trl-preference", "-o", item, "--force");
		assertEquals(2, run.exitCode());
		assertEquals(before, Files.readString(item));
	}

	@Test
	void export_ontoFolderOrIntoNone_isWrongUse() throws IOException {
		assertEquals(2, export(root).exitCode());
		Cli.Run run = export(root.resolve("none/pairs.jsonl"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("There is no folder " + root.resolve("none") + " to write into. Make it first."), run.err());
		assertOnly("ds");
	}

	@Test
	void export_ofUnknownFormat_listsTheKnown() {
		Cli.Run run = Cli.run("export", dataset.root(), "-f", "csv", "-o", file);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("prompt-studio export: There is no format \"csv\". Known formats: trl-preference.\n"), run.err());
	}

	@Test
	void export_withoutFormatOrOutput_isWrongUse() {
		assertEquals(2, Cli.run("export", dataset.root(), "-o", file).exitCode());
		assertEquals(2, Cli.run("export", dataset.root(), "-f", "trl-preference").exitCode());
		assertEquals(2, Cli.run("export", "-f", "trl-preference", "-o", file).exitCode());
		assertEquals(2, Cli.run("export", root.resolve("nowhere"), "-f", "trl-preference", "-o", file).exitCode());
		assertFalse(Files.exists(file));
	}

	@Test
	void export_thatFailsInTheMiddle_leavesNothingBehind() throws IOException {
		Files.writeString(file, "precious");
		Cli.Run run = Cli.run(new Exporters(List.of(new FailingExporter())), "export", dataset.root(), "-f", "failing", "-o", file, "--force");
		assertEquals(1, run.exitCode());
		assertEquals("prompt-studio export: No space left on device.\n", run.err());
		assertEquals("precious", Files.readString(file));
		assertOnly("ds", "pairs.jsonl");
	}

	@Test
	void export_withDefectInExporter_saysSoInOneSentence() throws IOException {
		Exporter defective = new FailingExporter() {

			@Override
			public ExportResult export(ItemSource source, OutputStream out, IProgressMonitor monitor) {
				throw new IllegalStateException("defect");
			}
		};
		Cli.Run run = Cli.run(new Exporters(List.of(defective)), "export", dataset.root(), "-f", "failing", "-o", file);
		assertEquals(1, run.exitCode());
		assertEquals(1, run.err().lines().count(), run.err());
		assertTrue(run.err().contains("Please report it"), run.err());
		assertOnly("ds");
	}

	@Test
	void help_ofExport_namesTheFormatsThereAre() {
		assertTrue(Cli.run(new Exporters(List.of(new FailingExporter())), "export", "--help").out().contains("The format to write: failing."));
	}

	private Cli.Run export(Path output) {
		return Cli.run("export", dataset.root(), "--format", "trl-preference", "-o", output);
	}

	private void assertOnly(String... names) throws IOException {
		try (var files = Files.list(root)) {
			assertEquals(List.of(names), files.map(path -> path.getFileName().toString()).sorted().toList());
		}
	}

	private static class FailingExporter implements Exporter {

		@Override
		public String id() {
			return "failing";
		}

		@Override
		public String label() {
			return "Failing";
		}

		@Override
		public String description() {
			return "Fails.";
		}

		@Override
		public String fileEnding() {
			return "txt";
		}

		@Override
		public ExportResult export(ItemSource source, OutputStream out, IProgressMonitor monitor) throws IOException {
			out.write("half".getBytes(StandardCharsets.UTF_8));
			out.flush();
			throw new IOException("No space left on device");
		}
	}
}
