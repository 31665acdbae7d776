package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Recipes and ontologies of any content survive the way to the other and back. */
class OntologyPropertyTest {

	private static final int TRIES = 1000;
	/** Fixed, so that a build never fails by chance; change it to try others. */
	private static final String SEED = "20250301";
	private static final String FILE = "ontology.json";

	private static byte[] ontology(Random random) {
		return Samples.bytes(new RandomJson(random).document(new RandomOntologies(random).ontology()));
	}

	private static Object tree(byte[] bytes) throws JsonFormatException {
		return JsonTrees.of(JsonText.parse(bytes).root());
	}

	private static Object values(byte[] bytes) throws JsonFormatException {
		return AttributeValues.read(JsonText.parse(bytes).root());
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void recipe_toOntologyAndBack_isTheSame(@ForAll long seed) throws FormatException {
		Recipe recipe = new RandomRecipes(new Random(seed)).recipe();
		byte[] ontology = OntologyDocument.write(recipe);
		Recipe back = OntologyDocument.read(FILE, ontology).recipe();
		assertSameRecipe(recipe, back);
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void ontology_unchanged_isTheSameArray(@ForAll long seed) throws FormatException {
		byte[] bytes = ontology(new Random(seed));
		OntologyDocument document = OntologyDocument.read(FILE, bytes);
		assertSame(bytes, document.bytes(document.recipe()));
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void ontology_throughItsRecipeAlone_isTheSameJson(@ForAll long seed) throws FormatException, JsonFormatException {
		byte[] bytes = ontology(new Random(seed));
		Recipe recipe = EcoreUtil.copy(OntologyDocument.read(FILE, bytes).recipe());
		byte[] written = OntologyDocument.write(recipe);
		assertEquals(JsonTrees.toAscii(tree(bytes)), JsonTrees.toAscii(tree(written)));
	}

	@Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
	void ontology_edited_readsBackAsTheSameRecipe(@ForAll long seed) throws FormatException, JsonFormatException {
		Random random = new Random(seed);
		byte[] bytes = ontology(random);
		OntologyDocument document = OntologyDocument.read(FILE, bytes);
		Recipe recipe = document.recipe();
		new RandomRecipes(random).edit(recipe, 1 + random.nextInt(6));
		byte[] patched = document.bytes(recipe);
		assertTrue(AttributeValues.isSame(values(OntologyDocument.write(recipe)), values(patched)), () -> Samples.text(patched));
		Recipe back = OntologyDocument.read(FILE, patched).recipe();
		assertSameRecipe(withoutForeign(recipe), withoutForeign(back));
		assertEquals(unknownKeys(bytes), unknownKeys(patched));
	}

	private static void assertSameRecipe(EObject expected, EObject actual) {
		assertEquals(JsonTrees.toAscii(FeatureJson.write(expected)), JsonTrees.toAscii(FeatureJson.write(actual)));
		assertTrue(EcoreUtil.equals(expected, actual), () -> JsonTrees.toAscii(FeatureJson.write(expected)));
	}

	private static Object unknownKeys(byte[] ontology) throws JsonFormatException {
		return JsonTrees.objectOrEmpty(tree(ontology)).get("unknown");
	}

	private static Recipe withoutForeign(Recipe recipe) {
		Recipe copy = EcoreUtil.copy(recipe);
		copy.setForeign(null);
		copy.eAllContents().forEachRemaining(object -> {
			if (object instanceof Question question) {
				question.setForeign(null);
			} else if (object instanceof Label label) {
				label.setForeign(null);
			}
		});
		return copy;
	}
}
