package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class StatusAndSearchTest {

	private static final String PROJECT = """
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1"%s>
			  <members name="Anna" mail="anna@example.org"/>
			  <tasks id="t1" title="Rank"><items>a.json</items><items>b.json</items></tasks>
			</project:Project>
			""";
	private static final String LOG = """
			{"annotations": %s, "metadata": {"system": {"taskStatusLog": [
			 {"status": {"taskId": "t1", "status": "completed", "creator": "anna@example.org", "timestamp": "2025-02-01T09:00:00.000Z"}, "action": "created"}%s]}}}
			""";
	private static final String OVERLAP = """
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
			  <members name="Anna" mail="anna@example.org"/><members mail="bo@example.org"/>
			  <tasks id="t1" title="Rank" overlap="2"><items>a.json</items><items>b.json</items><knownItems>a.json</knownItems>
			    <assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			    <assignments id="t1a" assignee="anna@example.org"><items>a.json</items><items>b.json</items></assignments>
			    <assignments id="t1b" assignee="bo@example.org"><items>a.json</items><items>b.json</items></assignments>
			  </tasks>
			</project:Project>
			""";
	private static final String RETURNED = """
			, {"status": {"taskId": "t1", "status": "completed", "creator": "mia@example.org", "timestamp": "2025-02-02T09:00:00.000Z"}, "action": "deleted"}""";

	@TempDir
	private Path root;
	private TestDataset dataset;

	@BeforeEach
	void makeDataset() throws IOException {
		dataset = new TestDataset(root.resolve("ds"));
		dataset.item("a.json", "Name a river.").write("json/a.json", LOG.formatted(TestDataset.annotations("Rhine/0/crown", "Nile/1"), ""));
		dataset.item("b.json", "Name a hill.").write("json/b.json", LOG.formatted(TestDataset.annotations("K2/0"), RETURNED));
		dataset.item("c.json", "Name a sea.");
	}

	private static JsonNode json(Cli.Run run) throws IOException {
		return new ObjectMapper().readTree(run.out());
	}

	@Test
	void status_countsItemsResponsesTasksAndAnnotators() throws IOException {
		dataset.write("studio.project", PROJECT.formatted(""));
		assertEquals(new Cli.Run(0, """
				Items: 3 (open 1, started 1, completed 1)
				Responses: none 3
				Task “Rank”, 2 items: open 1, completed 1, returned 1
				By Anna: open 1, completed 1, returned 1
				""", "", ""), Cli.run("status", dataset.root()));
	}

	@Test
	void status_withoutAProject_namesTasksByTheirIds() {
		Cli.Run run = Cli.run("status", dataset.root());
		assertTrue(run.out().contains("Task t1, which the project does not have: open 1, completed 1, returned 1\nBy anna@example.org: "), run.out());
	}

	@Test
	void status_asJson() throws IOException {
		dataset.write("studio.project", PROJECT.formatted("")).write("items/d.json", "{");
		Cli.Run run = Cli.run("status", "--json", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains("d.json"), run.err());
		JsonNode json = json(run);
		assertEquals(3, json.get("items").asInt());
		assertEquals(1, json.get("unreadable").asInt());
		assertEquals(1, json.at("/statuses/completed").asInt());
		assertEquals(0, json.at("/statuses/approved").asInt());
		assertEquals(3, json.at("/reviewStates/none").asInt());
		assertEquals("Rank", json.at("/tasks/0/title").asText());
		assertEquals(2, json.at("/tasks/0/items").asInt());
		assertEquals(1, json.at("/tasks/0/open").asInt());
		assertEquals("anna@example.org", json.at("/tasks/0/annotators/0/mail").asText());
		assertEquals(1, json.at("/annotators/0/statuses/completed").asInt());
		assertEquals(1, json.at("/annotators/0/returned").asInt());
	}

	@Test
	void status_ofATaskWithOverlap_countsLayers_andTellsOfBrokenOnes() throws IOException {
		dataset.write("studio.project", OVERLAP);
		dataset.write("json/a.json", TestDataset.annotations("Rhine/0/crown", "Nile/1"));
		dataset.write("json/b.json", TestDataset.annotations("K2/0"));
		dataset.write("layers/anna@example.org/json/a.json", LOG.formatted(TestDataset.annotations("Rhine/1", "Nile/0/crown"), ""));
		dataset.write("layers/anna@example.org/json/b.json", LOG.formatted(TestDataset.annotations("K2/0"), RETURNED));
		dataset.write("layers/bo@example.org/json/a.json", TestDataset.annotations("Rhine/1", "Nile/0"));
		Cli.Run run = Cli.run("status", dataset.root());
		assertEquals(new Cli.Run(0, """
				Items: 3 (open 1, started 2)
				Responses: none 3
				Task “Rank”, 2 items, 2 people each: open 3, completed 1, returned 1
				By Anna: open 1, completed 1, returned 1
				By bo@example.org: open 2
				""", "", ""), run);
		dataset.write("layers/bo@example.org/json/b.json", "{");
		Cli.Run broken = Cli.run("status", "--json", dataset.root());
		assertEquals(1, broken.exitCode());
		assertTrue(broken.err().contains("layers/bo@example.org/json/b.json"), broken.err());
		JsonNode json = json(broken);
		assertEquals(2, json.at("/tasks/0/overlap").asInt());
		assertEquals(2, json.at("/tasks/0/annotators/1/open").asInt());
		assertEquals(0.0, json.at("/tasks/0/annotators/0/accuracy").asDouble(-1), "the crown and two ranks of a are known, none is Anna's");
	}

	@Test
	void status_ofANewerProject_warns_andOfABrokenOneCountsAllTheSame() throws IOException {
		dataset.write("studio.project", PROJECT.formatted(" version=\"9\""));
		Cli.Run newer = Cli.run("status", dataset.root());
		assertEquals(0, newer.exitCode());
		assertTrue(newer.err().contains("newer version of Prompt Studio"), newer.err());
		dataset.write("studio.project", PROJECT.formatted("").replace("project/1", "project/2"));
		Cli.Run other = Cli.run("status", dataset.root());
		assertEquals(1, other.exitCode());
		assertTrue(other.err().contains("another version of Prompt Studio"), other.err());
		assertTrue(other.out().startsWith("Items: 3 "), other.out());
	}

	@Test
	void search_listsWhatMatches() {
		String items = dataset.root().resolve("items").toString();
		assertEquals(new Cli.Run(0, items + "/a.json: [1/A] Name a river.\n" + items + "/b.json: [1/A] Name a hill.\n", "Items found: 2 of 3.\n", ""),
				Cli.run("search", dataset.root(), "rank:0", "model:m*"));
		assertEquals(items + "/c.json: Name a sea.\n", Cli.run("search", dataset.root(), "sea status:none").out());
		assertEquals("", Cli.run("search", dataset.root(), "nowhere").out());
		assertEquals(2, Cli.run("search", dataset.root()).exitCode());
	}

	@ParameterizedTest
	@CsvSource({ "rank:, has no value yet", "\"sea, is not closed", "rank:first, rank: takes a number", "colour:red, no key “colour”" })
	void search_thatMayNotBeWhatIsMeant_saysWhy(String query, String hint) {
		Cli.Run run = Cli.run("search", dataset.root(), query);
		assertEquals(0, run.exitCode());
		assertTrue(run.err().contains(hint), run.err());
	}

	@Test
	void search_asJson() throws IOException {
		JsonNode json = json(Cli.run("search", "--json", dataset.root(), "best:yes"));
		assertEquals("best:yes", json.get("query").asText());
		assertEquals(1, json.get("found").asInt());
		assertEquals(3, json.get("read").asInt());
		assertEquals("completed", json.at("/items/0/status").asText());
		assertEquals("r0", json.at("/items/0/responses/0/id").asText());
		assertEquals("m0", json.at("/items/0/responses/0/model").asText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "vicuna80", "mtbench" })
	void realDatasets_areCountedAndSearched(String name) throws IOException {
		Path data = Path.of(System.getProperty("promptstudio.data", "../../../shared/data")).resolve(name);
		assumeTrue(Files.isDirectory(data), "There is no " + name);
		JsonNode status = json(Cli.run("status", "--json", data));
		assertTrue(status.get("items").asLong() > 0);
		long counted = 0;
		for (JsonNode count : status.get("statuses")) {
			counted += count.asLong();
		}
		assertEquals(status.get("items").asLong(), counted);
		JsonNode search = json(Cli.run("search", "--json", data, "rank:none"));
		assertEquals(status.get("items"), search.get("read"));
	}
}
