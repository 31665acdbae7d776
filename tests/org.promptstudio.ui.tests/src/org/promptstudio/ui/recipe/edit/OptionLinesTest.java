package org.promptstudio.ui.recipe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.promptstudio.model.recipe.Option;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.recipe.provider.RecipeItemProviderAdapterFactory;

class OptionLinesTest {

	private static List<Option> read(String text) {
		SingleChoice type = Recipes.choice();
		BasicCommandStack stack = new BasicCommandStack();
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new RecipeItemProviderAdapterFactory(), stack);
		stack.execute(new RecipeEdits(Recipes.small(), domain).setOptions(type, Literals.SINGLE_CHOICE__OPTIONS, text));
		return type.getOptions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "use", "a|b", "a \\ b", "\\|", "\\\\", "a | b | c", "ends with \\" })
	void text_ofAnyValue_isReadAgain(String value) {
		Option option = Recipes.choice(value).getOptions().get(0);
		option.setHelp("help | with \\ a bar");
		List<Option> again = read(OptionLines.text(List.of(option)));
		assertEquals(value, again.get(0).getValue());
		assertEquals("help | with \\ a bar", again.get(0).getHelp());
	}

	@Test
	void change_ofManyLines_takesThemAll() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			text.append("option ").append(i).append('\n');
		}
		assertEquals(5_000, read(text.toString()).size());
	}

	@Test
	void same_passesOverEmptyLinesAndSpaces() {
		assertTrue(OptionLines.same("a\n\n b | c \n", "a\nb|c"));
		assertFalse(OptionLines.same("a\nb", "b\na"));
	}

	@Test
	void helpStart_isBehindTheValue() {
		assertEquals(4, OptionLines.helpStart("use | it"));
		assertEquals(3, OptionLines.helpStart("use"));
		assertEquals(5, OptionLines.helpStart("a\\|b |x"));
	}
}
