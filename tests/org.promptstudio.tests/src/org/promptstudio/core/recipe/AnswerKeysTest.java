package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;

class AnswerKeysTest {

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new BasicCommandStack());
	private final Item item = Conversations.item("q1", "Why?");
	private final Response first = Conversations.response(item.getPrompts().getFirst(), "r1", "alpha", "A");
	private final Response second = Conversations.response(item.getPrompts().getFirst(), "r2", "beta", "B");

	@Test
	void rename_carriesTheAnswersOfTheScopeOver() {
		Recipes.attribute(first, "before", 1);
		Recipes.attribute(first, "grade", Recipes.decimal("3"));
		Recipes.attribute(second, "grade", "4");
		Recipes.attribute(item, "grade", true);
		Command command = AnswerKeys.rename(item, Scope.RESPONSE, "grade", "accuracy", domain);
		assertEquals("Rename Answers from “grade” to “accuracy”", command.getLabel());
		new CommandHarness(domain, item).run(command);
		assertEquals(List.of("before=1", "accuracy=3"), Recipes.attributes(first));
		assertEquals(List.of("accuracy=\"4\""), Recipes.attributes(second));
		assertEquals(List.of("grade=true"), Recipes.attributes(item));
	}

	@Test
	void rename_keepsTheOldAnswerWhereTheNewKeyIsTaken() {
		Recipes.attribute(first, "grade", true);
		Recipes.attribute(first, "accuracy", false);
		assertFalse(AnswerKeys.rename(item, Scope.RESPONSE, "grade", "accuracy", domain).canExecute());
		assertEquals(List.of("grade=true", "accuracy=false"), Recipes.attributes(first));
	}

	@Test
	void rename_withoutAnswers_isNotExecutable() {
		assertFalse(AnswerKeys.rename(item, Scope.PROMPT, "grade", "accuracy", domain).canExecute());
	}

	@Test
	void rename_whileAsked_isSeenByTheSheet() {
		Recipes.attribute(first, "old", true);
		Question question = Recipes.yesNo("new");
		try (RecipeForm form = Recipes.form(question)) {
			ItemAnswers answers = new ItemAnswers(item, domain, form);
			AnswerSheet sheet = answers.sheet(first);
			assertEquals(1, sheet.leftOvers().size());
			domain.getCommandStack().execute(AnswerKeys.rename(item, Scope.RESPONSE, "old", "new", domain));
			assertEquals(true, sheet.value(question));
			assertEquals(List.of(), sheet.leftOvers());
			answers.dispose();
		}
	}
}
