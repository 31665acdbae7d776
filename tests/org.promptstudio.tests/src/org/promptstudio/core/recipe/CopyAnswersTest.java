package org.promptstudio.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class CopyAnswersTest {

	private final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new BasicCommandStack());
	private final RecipeForm form = new RecipeForm(Recipes.recipe(Recipes.text("why"), Recipes.scale("stars", "1", "5", "1")),
			QuestionTypes.installed());
	private final Item before = Conversations.item("q1", "Why?");
	private final Item item = Conversations.item("q2", "How?");
	private final Response beforeAlpha = Conversations.response(before.getPrompts().get(0), "a1", "alpha", "Because.");
	private final Response beforeBeta = Conversations.response(before.getPrompts().get(0), "b1", "beta", "So.");
	private final Response beta = Conversations.response(item.getPrompts().get(0), "b2", "beta", "Thus.");
	private final Response alpha = Conversations.response(item.getPrompts().get(0), "a2", "alpha", "This way.");
	private ItemAnswers from;
	private ItemAnswers to;

	private CopyAnswers copy() {
		from = new ItemAnswers(before, form);
		to = new ItemAnswers(item, domain, form);
		return new CopyAnswers(from, to);
	}

	@AfterEach
	void close() {
		if (from != null) {
			from.dispose();
			to.dispose();
		}
		form.close();
	}

	private static void answer(AnswerHolder holder, String key, Object value) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(value);
		holder.getAttributes().add(attribute);
	}

	private static List<Object> answers(AnswerHolder holder) {
		return holder.getAttributes().stream().map(Attribute::getValue).toList();
	}

	@Test
	void copy_findsTheResponseOfTheSameModelAndIsOneStepOfUndo() {
		answer(beforeAlpha, "why", "short");
		answer(beforeAlpha, "stars", BigDecimal.valueOf(4));
		answer(beforeBeta, "why", "long");
		CopyAnswers copy = copy();
		Item untouched = EcoreUtil.copy(item);
		assertEquals(3, copy.count());
		assertTrue(copy.canExecute());
		domain.getCommandStack().execute(copy);
		assertEquals(List.of("short", BigDecimal.valueOf(4)), answers(alpha));
		assertEquals(List.of("long"), answers(beta));
		domain.getCommandStack().undo();
		assertTrue(EcoreUtil.equals(untouched, item));
		domain.getCommandStack().redo();
		assertEquals(List.of("long"), answers(beta));
	}

	@Test
	void copy_keepsWhatIsAnswered() {
		answer(beforeAlpha, "why", "short");
		answer(alpha, "why", "mine");
		CopyAnswers copy = copy();
		assertFalse(copy.canExecute());
		assertEquals(List.of("mine"), answers(alpha));
	}

	@Test
	void copy_betweenTwoRecipes_isRefused() {
		copy();
		try (RecipeForm other = new RecipeForm(Recipes.recipe(Recipes.text("why")), QuestionTypes.installed())) {
			ItemAnswers others = new ItemAnswers(before, other);
			assertThrows(IllegalArgumentException.class, () -> new CopyAnswers(others, to));
			others.dispose();
		}
	}
}
