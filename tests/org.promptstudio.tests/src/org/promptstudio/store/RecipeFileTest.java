package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeCheck;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.dataloop.RandomRecipes;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Recipe files as people and programs write them; hostile ones are in HostileRecipeFileTest. */
class RecipeFileTest {

	/** Of a version to come: with features and a question type that are unknown today. */
	private static final String NEWER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<recipe:Recipe xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:recipe="https://promptstudio.org/model/recipe/1" name="n" colour="blue">
			  <timer seconds="5"><inner x="1"/>text</timer>
			  <sections title="A" icon="star">
			    <questions key="a" newAttribute="x"><type xsi:type="recipe:NewType" foo="1"><bar z="2"/></type></questions>
			    <questions key="b"><type xsi:type="recipe:Scale" max="7" ends="round"/></questions>
			  </sections>
			</recipe:Recipe>
			""";

	@TempDir
	private Path folder;

	private static Recipe read(String xml) throws FormatException {
		return RecipeFile.read("test.recipe", xml.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Recipe recipe) {
		return new String(RecipeFile.write(recipe), StandardCharsets.UTF_8);
	}

	@Property(tries = 500, seed = "20250302", shrinking = ShrinkingMode.OFF)
	void anyRecipe_readsBackAsTheSame(@ForAll long seed) throws FormatException {
		Recipe recipe = new RandomRecipes(new Random(seed)).recipe();
		byte[] bytes = RecipeFile.write(recipe);
		Recipe back = RecipeFile.read("test.recipe", bytes);
		assertTrue(EcoreUtil.equals(recipe, back), () -> new String(bytes, StandardCharsets.UTF_8));
		assertArrayEquals(bytes, RecipeFile.write(back));
	}

	@Test
	void write_leavesTheRecipeWhereItIs() throws FormatException {
		Recipe recipe = read(NEWER);
		Object resource = recipe.eResource();
		RecipeFile.write(recipe);
		assertSame(resource, recipe.eResource());
	}

	@Test
	void write_guidelines_areReadable() throws FormatException {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		recipe.setGuidelines("# Rules\n\n- be <kind> & exact\r\n");
		assertTrue(text(recipe).contains("<guidelines># Rules\n\n- be &lt;kind"), text(recipe));
		assertEquals(recipe.getGuidelines(), read(text(recipe)).getGuidelines());
	}

	@Test
	void write_controlCharacters_areLeftOut() throws FormatException {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		recipe.setName("a\u0000b\u000Bc\uFFFEd\uD800e");
		assertEquals("abcde", read(text(recipe)).getName());
		assertEquals("a\u0000b\u000Bc\uFFFEd\uD800e", recipe.getName());
	}

	@Test
	void newerVersion_whatIsUnknown_isKept() throws FormatException {
		Recipe recipe = read(NEWER);
		Question question = recipe.getSections().getFirst().getQuestions().getFirst();
		question.setTitle("Changed");
		recipe.getSections().getFirst().getQuestions().move(0, 1);
		String written = text(recipe);
		for (String kept : new String[] { "colour=\"blue\"", "<timer seconds=\"5\"><inner x=\"1\"/>text</timer>", "icon=\"star\"",
				"newAttribute=\"x\"", "xsi:type=\"recipe:NewType\" foo=\"1\"", "<bar z=\"2\"/>", "ends=\"round\"", "max=\"7\"" }) {
			assertTrue(written.contains(kept), () -> kept + " is not in " + written);
		}
		assertEquals(written, text(read(written)));
	}

	@Test
	void newerVersion_unknownType_isToldByItsId() throws FormatException {
		Question question = read(NEWER).getSections().getFirst().getQuestions().getFirst();
		ContributedType standIn = assertInstanceOf(ContributedType.class, question.getType());
		assertEquals("org.promptstudio.newType", standIn.getId());
		assertEquals(List.of("foo=1"), standIn.getParameters().stream().map(one -> one.getName() + '=' + one.getValue()).toList());
		Recipe recipe = (Recipe) EcoreUtil.getRootContainer(question);
		List<String> told = RecipeCheck.check(recipe, QuestionTypes.installed()).stream().map(RecipeProblem::message).toList();
		assertTrue(told.stream().anyMatch(message -> message.contains("org.promptstudio.newType")), told::toString);
	}

	@Test
	void otherNamespace_unknownType_isToldWithItsNamespace() throws FormatException {
		Question question = read(NEWER.replace("recipe:NewType", "vendor:VoiceNote").replace("xmlns:recipe",
				"xmlns:vendor=\"https://vendor.example/types\" xmlns:recipe"))
				.getSections().getFirst().getQuestions().getFirst();
		assertEquals("https://vendor.example/types#VoiceNote", assertInstanceOf(ContributedType.class, question.getType()).getId());
	}

	@Test
	void newerVersion_unknownTypeChanged_isWrittenAsItIsNow() throws FormatException {
		Recipe recipe = read(NEWER);
		((ContributedType) recipe.getSections().getFirst().getQuestions().getFirst().getType()).setId("com.example.other");
		String written = text(recipe);
		assertTrue(written.contains("com.example.other") && !written.contains("NewType"), written);
	}

	@Test
	void newerVersion_typeSetAnew_replacesTheUnknownOne() throws FormatException {
		Recipe recipe = read(NEWER);
		recipe.getSections().getFirst().getQuestions().getFirst().setType(RecipeFactory.eINSTANCE.createYesNo());
		String written = text(recipe);
		assertTrue(written.contains("recipe:YesNo") && !written.contains("NewType"), written);
	}

	@Test
	void save_andRead_overTheDisk() throws IOException, FormatException {
		Recipe recipe = RecipeFactory.eINSTANCE.createRecipe();
		recipe.setName("Quality");
		Path file = folder.resolve("recipes/quality.recipe");
		RecipeFile.save(file, recipe);
		assertEquals("Quality", RecipeFile.read(file).getName());
		assertEquals(1, Files.list(file.getParent()).count(), "no temporary file stays");
	}

	@Test
	void read_ontology_byItsEnding() throws IOException, FormatException {
		Path file = Files.writeString(folder.resolve("ontology.json"), "{\"title\": \"From Dataloop\", \"roots\": []}");
		assertEquals("From Dataloop", RecipeFile.read(file).getName());
	}

	@Test
	void read_missing_saysSo() {
		NoSuchFileException failure = assertThrows(NoSuchFileException.class, () -> RecipeFile.read(folder.resolve("no.recipe")));
		assertTrue(failure.getMessage().startsWith("There is no recipe "), failure.getMessage());
	}

	@Test
	void read_wrongValue_saysWhere() {
		String broken = NEWER.replace("max=\"7\"", "max=\"seven\"");
		FormatException failure = assertThrows(FormatException.class, () -> read(broken));
		assertEquals(7, failure.line());
		assertEquals("\"seven\" is no value for \"max\".", failure.reason());
		assertEquals("test.recipe", failure.file());
	}

	@Test
	void read_notARecipe_saysSo() {
		assertReason("", 1, "not valid XML");
		assertReason("{}", 1, "not valid XML");
		assertReason(NEWER.replace("</sections>", "</section>"), 8, "not valid XML");
		assertReason(NEWER.substring(0, 400), 6, "not valid XML");
		assertReason("<html/>", 1, "something else than a recipe (html)");
		assertReason("<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'/>", 1, "something else than a recipe (XMI)");
		assertReason(NEWER.replace("recipe/1", "recipe/2"), 3, "another version");
		assertReason(NEWER.replace("recipe:Recipe", "recipe:Section"), 3, "something else than a recipe (Section)");
	}

	@Test
	void read_badBytes_saysSo() {
		byte[] bytes = NEWER.getBytes(StandardCharsets.UTF_8);
		bytes[NEWER.indexOf("blue")] = (byte) 0xFF;
		FormatException failure = assertThrows(FormatException.class, () -> RecipeFile.read("test.recipe", bytes));
		assertTrue(failure.reason().contains("decoded") || failure.reason().contains("XML"), failure.getMessage());
		assertFalse(failure.advice().isEmpty());
	}

	private static void assertReason(String xml, int line, String reason) {
		FormatException failure = assertThrows(FormatException.class, () -> read(xml));
		assertTrue(failure.reason().contains(reason), failure.getMessage());
		assertEquals(line, failure.line(), failure.getMessage());
	}

	@Test
	void read_damagedFiles_throwNothingElse() throws FormatException {
		byte[] bytes = NEWER.getBytes(StandardCharsets.UTF_8);
		Random random = new Random(7);
		int read = 0;
		for (int i = 0; i < 2000; i++) {
			byte[] damaged = bytes.clone();
			for (int j = random.nextInt(3); j >= 0; j--) {
				damaged[random.nextInt(damaged.length)] = (byte) "<>/=\"'&;x: 5".charAt(random.nextInt(12));
			}
			try {
				RecipeFile.write(RecipeFile.read("test.recipe", damaged));
				read++;
			} catch (FormatException e) {
				assertTrue(e.line() > 0);
			}
		}
		assertTrue(read > 100, "too few damaged files could be read: " + read);
	}
}
