package org.promptstudio.ui.recipe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;

class RecipeKeysTest {

	@Test
	void unique_ofATakenName_countsOn() {
		assertEquals("a", RecipeKeys.unique("a", Set.of("b")));
		assertEquals("a-2", RecipeKeys.unique("a", Set.of("a")));
		assertEquals("a-3", RecipeKeys.unique("a-2", Set.of("a", "a-2")));
	}

	@Test
	void fromTitle_keepsWordsOnly() {
		assertEquals("how-accurate-is-it", RecipeKeys.fromTitle("How accurate is it?"));
		assertEquals("", RecipeKeys.fromTitle("???"));
		assertEquals("是否准确", RecipeKeys.fromTitle("是否准确？"));
		assertTrue(RecipeKeys.fromTitle("word ".repeat(50)).length() <= 40);
	}

	@Test
	void isGenerated_isSoForKeysOfNext() {
		assertTrue(RecipeKeys.isGenerated(RecipeKeys.next(Recipes.small())));
		assertTrue(RecipeKeys.isGenerated("question-12"));
		assertFalse(RecipeKeys.isGenerated("questionable"));
	}
}
