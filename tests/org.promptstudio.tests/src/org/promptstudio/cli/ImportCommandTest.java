package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ImportCommandTest {

	/** A question with two answers, the second of which somebody asked back about; a deleted answer, and a question that nobody answered. */
	private static final String TREE = """
			{"message_tree_id": "t/1", "tree_state": "ready_for_export", "prompt": {"message_id": "q1", "text": "Name a river.", "role": "prompter", "replies": [\
			{"message_id": "a1", "text": "Nile", "role": "assistant", "rank": 1, "replies": []}, \
			{"message_id": "a2", "text": "Rhine\\nor Elbe", "role": "assistant", "rank": 0, "model_name": "m1", "replies": [\
			{"message_id": "q2", "text": "Which is longer?", "role": "prompter", "replies": [{"message_id": "a4", "text": "The Rhine", "role": "assistant", "rank": null, "replies": []}]}, \
			{"message_id": "q3", "text": "And?", "role": "prompter", "replies": []}]}, \
			{"message_id": "a3", "text": "bad", "role": "assistant", "deleted": true, "rank": 2, "replies": []}]}}
			""";

	@TempDir
	private Path root;

	private Path file(String text) throws IOException {
		return Files.writeString(root.resolve("trees.jsonl"), text);
	}

	private JsonNode json(String path) throws IOException {
		return new ObjectMapper().readTree(root.resolve("ds").resolve(path).toFile());
	}

	@Test
	void import_makesAnItemOfEachMessageThatWasAnswered() throws IOException {
		Path dataset = root.resolve("ds");
		Cli.Run run = Cli.run("import", file(TREE), "-o", dataset);
		assertEquals(new Cli.Run(0, "", "Trees: 1, items: 2, in " + dataset + ".\n", ""), run);
		assertEquals("Which is longer?", json("items/tree-0001/02.json").at("/prompts/2/0/value").asText());
		assertEquals("Name a river.", json("items/tree-0001/02.json").at("/prompts/1/0/value").asText());
		assertEquals("q2", json("items/tree-0001/02.json").at("/metadata/openassistant/message_id").asText());
		JsonNode first = json("json/tree-0001/01.json").get("annotations");
		assertEquals(2, first.size());
		assertEquals("1", first.get(0).at("/metadata/system/attributes/rank").asText());
		assertEquals("Rhine\nor Elbe", first.get(1).get("coordinates").asText());
		assertEquals("m1", first.get(1).at("/metadata/user/model/name").asText());
		JsonNode second = json("json/tree-0001/02.json").get("annotations");
		assertEquals("a2", second.get(0).get("id").asText());
		assertEquals("1", second.get(0).at("/metadata/system/promptId").asText());
		assertTrue(second.get(0).at("/metadata/system/attributes/rank").isMissingNode(), "the rank was among others");
		assertEquals("2", second.get(1).at("/metadata/system/promptId").asText());
		assertEquals(0, Cli.run("validate", dataset).exitCode());
		assertTrue(Cli.run("search", dataset, "rank:0 model:m1 Rhine").err().contains("Items found: 1 of 2"));
	}

	@Test
	void import_ofLinesThatAreNoTrees_tellsThem_andGoesOn() throws IOException {
		Path dataset = root.resolve("ds");
		Path file = file("{\"message_tree_id\": \"t2\"}\n\n{\"broken\": \n" + TREE);
		Cli.Run run = Cli.run("import", file, "-o", dataset);
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains(":1:1: error: This is no tree"), run.err());
		assertTrue(run.err().contains(":3:") && run.err().contains("no whole JSON document"), run.err());
		assertTrue(run.err().contains("Trees: 1, items: 2"), run.err());
	}

	@Test
	void import_ofOtherBytesThanUtf8_tellsTheLine() throws IOException {
		Path file = Files.write(root.resolve("trees.jsonl"), TREE.replace("Nile", "N\u00efl").getBytes(StandardCharsets.ISO_8859_1));
		Cli.Run run = Cli.run("import", file, "-o", root.resolve("ds"));
		assertEquals(1, run.exitCode());
		assertFalse(Files.exists(root.resolve("ds/items")));
	}

	@Test
	void import_intoAFolderWithSomethingInIt_writesNothing() throws IOException {
		Path folder = Files.createDirectories(root.resolve("ds"));
		Files.writeString(folder.resolve("note.txt"), "mine");
		Cli.Run run = Cli.run("import", file(TREE), "-o", folder);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("not empty"), run.err());
		assertFalse(Files.exists(folder.resolve("items")));
		assertEquals(2, Cli.run("import", root.resolve("no.jsonl"), "-o", root.resolve("new")).exitCode());
	}

	@Test
	void import_intoAnotherDataset_writesNothing() throws IOException {
		TestDataset other = new TestDataset(root.resolve("other"));
		other.item("a.json", "Name a river.").write("json/a.json", TestDataset.annotations("Rhine/0"));
		Cli.Run run = Cli.run("import", file(TREE), "-o", other.root().resolve("items/new"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("dataset itself"), run.err());
		assertFalse(Files.exists(other.root().resolve("items/new")));
	}

	@Test
	void status_ofTheFileOfTrees_saysWhatToDo() throws IOException {
		Cli.Run run = Cli.run("status", file(TREE));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("prompt-studio import"), run.err());
	}

	@Test
	void import_ofTheTreesAtHand_canBeCountedAndSearched() throws IOException {
		Path data = Path.of(System.getProperty("promptstudio.data", "../../../shared/data")).resolve("oasst-20-trees.jsonl");
		assumeTrue(Files.isRegularFile(data), "There are no trees.");
		Path dataset = root.resolve("ds");
		assertTrue(Cli.run("import", data, "-o", dataset).err().startsWith("Trees: 20, items: 47, "));
		Cli.Run status = Cli.run("status", dataset);
		assertEquals(0, status.exitCode(), status.err());
		assertTrue(status.out().startsWith("Items: 47 ("), status.out());
		Cli.Run search = Cli.run("search", dataset, "rank:0");
		assertEquals(0, search.exitCode());
		assertTrue(search.err().contains("of 47"), search.err());
	}
}
