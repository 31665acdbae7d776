package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code validate}: recipes, and answers compared with them. */
class ValidateRecipesTest {

	@TempDir
	private Path root;
	private TestDataset dataset;

	@BeforeEach
	void makeDataset() throws IOException {
		dataset = new TestDataset(root.resolve("ds"));
		dataset.item("a.json", "?").write("recipes/quality.recipe", RecipeCommandTest.RECIPE);
	}

	private TestDataset annotations(String attributes, String status) throws IOException {
		return dataset.write("json/a.json",
				"""
						{"metadata": {"system": {"refs": [{"metadata": {"status": "%s"}}]}, "user": {"promptstudio": {"prompts": {"1": {"answers": {"clear": true}}}}}},
						 "annotations": [{"id": "r0", "type": "text", "coordinates": "x",
						   "metadata": {"system": {"promptId": "1", "attributes": %s}}}]}
						"""
						.formatted(status, attributes));
	}

	@Test
	void goodAnswers_endWith0() throws IOException {
		annotations("{\"safe\": true, \"grade\": 3, \"rank\": 0}", "completed");
		assertEquals(new Cli.Run(0, "Items checked: 1, recipes checked: 1. No problems.\n", "", ""), Cli.run("validate", dataset.root()));
	}

	@Test
	void unknownAndUnfittingAnswers_areWarnings() throws IOException {
		annotations("{\"safe\": \"perhaps\", \"grade\": 9, \"colour\": \"red\"}", "none");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		String start = dataset.root().resolve("json/a.json") + ": warning: prompt 1, response r0, question ";
		for (String key : new String[] { "safe", "grade", "colour" }) {
			assertTrue(run.out().contains(start + key + ": "), run.out());
		}
		assertTrue(run.out().endsWith("Items checked: 1, recipes checked: 1, errors: 0, warnings: 3.\n"), run.out());
	}

	@Test
	void missingAnswers_areHintsOfCompletedItemsOnly() throws IOException {
		annotations("{\"grade\": 2}", "completed");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(0, run.exitCode(), run.out());
		assertTrue(run.out().startsWith(dataset.root().resolve("json/a.json") + ": hint: prompt 1, response r0, question safe: "), run.out());
		assertTrue(run.out().endsWith("Items checked: 1, recipes checked: 1, hints: 1. No problems.\n"), run.out());
		annotations("{\"grade\": 2}", "in progress");
		assertEquals("Items checked: 1, recipes checked: 1. No problems.\n", Cli.run("validate", dataset.root()).out());
	}

	@Test
	void oneItem_isComparedWithTheDatasetsRecipe() throws IOException {
		annotations("{\"colour\": \"red\"}", "none");
		Cli.Run run = Cli.run("validate", dataset.root().resolve("items/a.json"));
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("question colour"), run.out());
		assertTrue(run.out().endsWith("Items checked: 1, errors: 0, warnings: 1.\n"), run.out());
	}

	@Test
	void anotherRecipe_canBeNamed() throws IOException {
		annotations("{\"colour\": \"red\"}", "none");
		Path ontology = Files.writeString(root.resolve("colours.json"),
				"{\"roots\": [], \"metadata\": {\"attributes\": [{\"key\": \"colour\", \"type\": \"options\", \"values\": [\"red\"], \"scriptData\": {\"title\": \"Colour\"}}]}}");
		Cli.Run run = Cli.run("validate", dataset.root().resolve("items/a.json"), "--recipe", ontology);
		assertFalse(run.out().contains("colour"), run.out());
		assertEquals(2, Cli.run("validate", dataset.root(), "--recipe", root.resolve("gone.recipe")).exitCode());
	}

	private static String project(String recipe) {
		return """
				<project:Project xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0" xmlns:project="https://promptstudio.org/model/project/1">
				  <recipes folder="sub" recipe="%s"/>
				</project:Project>
				""".formatted(recipe);
	}

	@Test
	void recipeOfAFolder_isTheOneItsItemsAreComparedWith() throws IOException {
		annotations("{\"colour\": \"red\"}", "none");
		dataset.item("sub/b.json", "?").write("json/sub/b.json", Files.readString(dataset.root().resolve("json/a.json")));
		dataset.write("recipes/z-colours.recipe", RecipeCommandTest.RECIPE.replace("key=\"grade\"", "key=\"colour\""));
		dataset.write("studio.project", project("z-colours.recipe"));
		String out = Cli.run("validate", dataset.root()).out();
		assertTrue(out.contains("json/a.json: warning: prompt 1, response r0, question colour: No question of the recipe"), out);
		assertFalse(out.contains("json/sub/b.json: warning: prompt 1, response r0, question colour: No question of the recipe"), out);
	}

	@Test
	void recipeThatAProjectNames_butIsNotThere_isTold_andSoIsABrokenProject() throws IOException {
		dataset.item("sub/b.json", "?").write("studio.project", project("gone.recipe"));
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("gone.recipe"), run.out());
		dataset.write("studio.project", "<project");
		Cli.Run broken = Cli.run("validate", dataset.root());
		assertEquals(1, broken.exitCode());
		assertTrue(broken.out().contains("studio.project:1:"), broken.out());
	}

	@Test
	void wrongRecipe_isTold() throws IOException {
		dataset.write("recipes/b.recipe", RecipeCommandTest.RECIPE.replace("max=\"3\"", "max=\"0\"").replace("key=\"clear\"", "key=\"safe\""));
		dataset.write("recipes/c.recipe", "<nonsense/>");
		dataset.write("ontology.json", "{\"roots\": [5]}");
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("b.recipe: error: question grade: "), run.out());
		assertTrue(run.out().contains("b.recipe: error: question safe: "), run.out());
		assertTrue(run.out().contains("c.recipe:1:"), run.out());
		assertTrue(run.out().contains("ontology.json:1:12: warning: labels: "), run.out());
		assertTrue(run.out().contains("recipes checked: 4"), run.out());
		assertEquals(1, run.out().split("c.recipe", -1).length - 1, "each file is told once");
	}

	@Test
	void recipeAlone_isChecked() throws IOException {
		dataset.write("json/a.json", "broken");
		String good = "Items checked: 0, recipes checked: 1. No problems.\n";
		assertEquals(new Cli.Run(0, good, "", ""), Cli.run("validate", dataset.root().resolve("recipes/quality.recipe")));
		assertEquals(new Cli.Run(0, good, "", ""), Cli.run("validate", dataset.root().resolve("recipes")));
		dataset.write("ontology.json",
				"{\"title\": \"t\", \"roots\": [], \"metadata\": {\"attributes\": [{\"key\": \"a\", \"type\": \"boolean\", \"scriptData\": {\"title\": \"A\"}}]}}");
		assertEquals(new Cli.Run(0, good, "", ""), Cli.run("validate", dataset.root().resolve("ontology.json")));
		Path broken = Files.writeString(root.resolve("x.recipe"), "");
		Cli.Run run = Cli.run("validate", broken);
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith(broken + ":1:1: error: "), run.out());
	}

	@Test
	void json_tellsRecipesAndHints() throws IOException {
		annotations("{}", "completed");
		JsonNode report = new ObjectMapper().readTree(Cli.run("validate", "--json", dataset.root()).out());
		assertEquals(1, report.get("recipes").asInt());
		assertEquals(1, report.get("hints").asInt());
		assertEquals("hint", report.get("problems").get(0).get("severity").asText());
		assertEquals("prompt 1, response r0, question safe", report.get("problems").get(0).get("place").asText());
	}
}
