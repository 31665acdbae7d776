package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeCommandTest {

	static final String RECIPE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<recipe:Recipe xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:recipe="https://promptstudio.org/model/recipe/1" name="Quality">
			  <guidelines># Be fair</guidelines>
			  <sections title="First">
			    <questions key="safe" title="Safe?" required="true"><type xsi:type="recipe:YesNo"/></questions>
			    <questions key="clear" title="Clear?" scope="prompt" required="true"><type xsi:type="recipe:YesNo"/></questions>
			    <questions key="grade" title="Grade"><type xsi:type="recipe:Scale" max="3"/></questions>
			  </sections>
			</recipe:Recipe>
			""";

	@TempDir
	private Path folder;

	private Path recipe() throws IOException {
		return Files.writeString(folder.resolve("quality.recipe"), RECIPE);
	}

	@Test
	void recipe_withATypeOfANewerVersion_isKeptInTheOntology() throws IOException {
		Path newer = Files.writeString(folder.resolve("newer.recipe"), RECIPE.replace("recipe:Scale\" max", "recipe:Slope\" steep"));
		Path ontology = folder.resolve("ontology.json");
		Cli.Run run = Cli.run("recipe", newer, "-o", ontology);
		assertEquals(0, run.exitCode(), run.err());
		Path back = folder.resolve("back.recipe");
		assertEquals(0, Cli.run("recipe", ontology, "-o", back).exitCode());
		String text = Files.readString(back);
		assertTrue(text.contains("org.promptstudio.slope") && text.contains("steep"), text);
	}

	@Test
	void firstRecipeOfADataset_makesTheFolderOfRecipes() throws IOException {
		Path dataset = Files.createDirectories(folder.resolve("dataset/items")).getParent();
		Path ontology = folder.resolve("ontology.json");
		assertEquals(0, Cli.run("recipe", recipe(), "-o", ontology).exitCode());
		Path first = dataset.resolve("recipes/first.recipe");
		assertEquals(0, Cli.run("recipe", ontology, "-o", first).exitCode());
		assertTrue(Files.exists(first));
	}

	@Test
	void recipe_toOntologyAndBack_isTheSame() throws IOException {
		Path ontology = folder.resolve("ontology.json");
		Cli.Run run = Cli.run("recipe", recipe(), "-o", ontology);
		assertEquals(0, run.exitCode(), run.err());
		assertEquals("", run.out());
		assertTrue(run.err().contains(ontology + ": warning: question clear: Dataloop asks about responses only"), run.err());
		assertTrue(run.err().contains(ontology + ": warning: Dataloop has no place in an ontology for guidelines. It is kept"), run.err());
		assertTrue(run.err().endsWith("Written to " + ontology + ": questions: 3, warnings: 3.\n"), run.err());
		Path back = folder.resolve("back.recipe");
		assertEquals(new Cli.Run(0, "", "Written to " + back + ": questions: 3, warnings: 0.\n", ""), Cli.run("recipe", ontology, "-o", back));
		Path again = folder.resolve("again.json");
		assertEquals(0, Cli.run("recipe", back, "-o", again).exitCode());
		assertEquals(Files.readString(ontology), Files.readString(again));
	}

	@Test
	void recipe_amongThoseOfAProject_asksTheRoleOfTheUser() throws IOException {
		Path ontology = folder.resolve("ontology.json");
		assertEquals(0, Cli.run("recipe", recipe(), "-o", ontology).exitCode());
		Path project = Files.createDirectories(folder.resolve("set/recipes")).resolveSibling("studio.project");
		Files.writeString(project, """
				<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1">
				  <members mail="mia@example.org" role="owner"/>
				  <members mail="anna@example.org"/>
				</project:Project>
				""");
		Path out = folder.resolve("set/recipes/quality.recipe");
		Cli.Run refused = Cli.run("recipe", ontology, "-o", out, "--user", "anna@example.org");
		assertEquals(1, refused.exitCode());
		assertEquals(out + " was not written. Only managers and owners of this project may change the questions of a recipe.\n", refused.err());
		assertFalse(Files.exists(out));
		assertEquals(1, Cli.run("recipe", ontology, "-o", out).exitCode(), "the system's user is no member");
		assertEquals(0, Cli.run("recipe", ontology, "-o", folder.resolve("set/copy.recipe"), "--user", "anna@example.org").exitCode());
		assertEquals(0, Cli.run("recipe", ontology, "-o", out, "--user", "Mia@example.org").exitCode());
		assertEquals(1, Cli.run("recipe", out, "-o", folder.resolve("set/ontology.json"), "--user", "anna@example.org").exitCode());
		assertEquals(0, Cli.run("recipe", out, "-o", folder.resolve("set/ontology.json"), "--user", "mia@example.org").exitCode());
		Files.writeString(project, "<broken");
		assertEquals(1, Cli.run("recipe", ontology, "-o", out, "--force", "--user", "mia@example.org").exitCode());
	}

	@Test
	void recipe_amongTheItemsOfADataset_isWrongUse() throws IOException {
		Files.createDirectories(folder.resolve("set/items"));
		Files.createDirectories(folder.resolve("set/json/a"));
		for (String place : List.of("set/items/ontology.json", "set/json/a/q1.json")) {
			assertWrongUse("is a place for files of a dataset itself", recipe(), folder.resolve(place));
		}
		assertEquals(0, Cli.run("recipe", recipe(), "-o", folder.resolve("set/ontology.json")).exitCode());
	}

	@Test
	void recipe_toStandardOutput() throws IOException {
		Cli.Run run = Cli.run("recipe", recipe(), "-o", "-");
		assertEquals(0, run.exitCode());
		assertTrue(run.bytes().contains("\"title\": \"Quality\""), run.bytes());
		assertTrue(run.err().contains("Written to standard output: "), run.err());
	}

	@Test
	void recipe_ofWrongKinds_isWrongUse() throws IOException {
		Path recipe = recipe();
		assertWrongUse("are of one kind", recipe, folder.resolve("x.recipe"));
		assertWrongUse("by its ending", recipe, folder.resolve("x.xml"));
		assertWrongUse("by its ending", Files.writeString(folder.resolve("a.txt"), ""), folder.resolve("x.json"));
		assertWrongUse("it does not exist", folder.resolve("gone.recipe"), folder.resolve("x.json"));
		assertWrongUse("There is no folder", recipe, folder.resolve("no/x.json"));
		assertWrongUse("is a folder", recipe, Files.createDirectory(folder.resolve("d.json")));
		assertWrongUse("The FILE is empty", Path.of(""), folder.resolve("x.json"));
		assertWrongUse("exists already", recipe, Files.writeString(folder.resolve("old.json"), "{}"));
	}

	private static void assertWrongUse(String reason, Path file, Path output) {
		Cli.Run run = Cli.run("recipe", file, "-o", output);
		assertEquals(2, run.exitCode(), run.err());
		assertTrue(run.err().contains(reason), run.err());
		assertTrue(run.err().startsWith("prompt-studio recipe: "), run.err());
	}

	@Test
	void recipe_force_replacesOntologiesOnly() throws IOException {
		Path recipe = recipe();
		Path item = Files.writeString(folder.resolve("item.json"), "{\"shebang\": \"dataloop\", \"prompts\": {}}");
		Cli.Run refused = Cli.run("recipe", recipe, "-o", item, "--force");
		assertEquals(2, refused.exitCode());
		assertTrue(refused.err().contains("no ontology"), refused.err());
		assertTrue(Files.readString(item).contains("shebang"));
		Path ontology = Files.writeString(folder.resolve("ontology.json"), "{\"roots\": []}");
		assertEquals(0, Cli.run("recipe", recipe, "-o", ontology, "--force").exitCode());
		assertTrue(Files.readString(ontology).contains("Quality"));
	}

	@Test
	void recipe_brokenOrHostile_endsWith1AndWritesNothing() throws IOException {
		Path output = folder.resolve("x.json");
		Path broken = Files.writeString(folder.resolve("broken.recipe"), RECIPE.replace("max=\"3\"", "max=\"three\""));
		Cli.Run run = Cli.run("recipe", broken, "-o", output);
		assertEquals(1, run.exitCode());
		assertTrue(run.err().startsWith(broken + ":8:"), run.err());
		Path hostile = Files.writeString(folder.resolve("hostile.recipe"), "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
		run = Cli.run("recipe", hostile, "-o", output);
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains("DOCTYPE"), run.err());
		run = Cli.run("recipe", Files.writeString(folder.resolve("item.json"), "{\"prompts\": {}}"), "-o", folder.resolve("x.recipe"));
		assertEquals(1, run.exitCode());
		assertFalse(Files.exists(output) || Files.exists(folder.resolve("x.recipe")));
	}

	@Test
	void realOntology_throughARecipe_isTheSame() throws IOException {
		Path ontology = Path.of(System.getProperty("promptstudio.data", "../../../shared/data"), "vicuna80", "ontology.json");
		assumeTrue(Files.exists(ontology), "The real data is absent; name its folder by the system property promptstudio.data.");
		Path recipe = folder.resolve("vicuna80.recipe");
		Path back = folder.resolve("back.json");
		assertEquals(0, Cli.run("recipe", ontology, "-o", recipe).exitCode());
		assertEquals(0, Cli.run("recipe", recipe, "-o", back).exitCode());
		assertEquals(Files.readString(ontology).strip(), Files.readString(back).strip());
	}
}
