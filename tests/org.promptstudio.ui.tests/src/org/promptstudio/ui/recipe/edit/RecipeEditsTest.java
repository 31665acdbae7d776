package org.promptstudio.ui.recipe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.ContributedType;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Ranking;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.model.recipe.SingleChoice;
import org.promptstudio.model.recipe.provider.RecipeItemProviderAdapterFactory;

class RecipeEditsTest {

	private final Recipe recipe = Recipes.small();
	private final BasicCommandStack stack = new BasicCommandStack();
	private final RecipeEdits edits = new RecipeEdits(recipe, new AdapterFactoryEditingDomain(new RecipeItemProviderAdapterFactory(), stack));
	private Recipe before;

	@BeforeEach
	void keep() {
		before = EcoreUtil.copy(recipe);
	}

	/** Executes a command, and sees that undo and redo lead there and back; the command has a label for the menu. */
	private void execute(Command command) {
		assertTrue(command.canExecute());
		stack.execute(command);
		assertFalse(stack.getUndoCommand().getLabel().isBlank());
		Recipe after = EcoreUtil.copy(recipe);
		assertFalse(EcoreUtil.equals(before, after), "nothing has changed");
		stack.undo();
		assertTrue(EcoreUtil.equals(before, recipe), "undo leads back");
		stack.redo();
		assertTrue(EcoreUtil.equals(after, recipe), "redo leads there again");
	}

	private Question question(String key) {
		return Recipes.question(recipe, key);
	}

	private List<String> keys() {
		return Elements.questions(recipe).stream().map(Question::getKey).toList();
	}

	private List<String> keys(int section) {
		return recipe.getSections().get(section).getQuestions().stream().map(Question::getKey).toList();
	}

	@Test
	void addQuestion_atAPlace_standsThere() {
		execute(edits.addQuestion(recipe.getSections().get(0), Recipes.question("new", Recipes.choice("a", "b")), 1));
		assertEquals(List.of("verdict", "new", "why"), keys(0));
	}

	@Test
	void addQuestion_withoutASection_makesOne() {
		Recipe empty = RecipeFactory.eINSTANCE.createRecipe();
		RecipeEdits editsOfEmpty = new RecipeEdits(empty, edits.domain());
		stack.execute(editsOfEmpty.addQuestion(editsOfEmpty.section(null), Recipes.question("first", null), 0));
		assertEquals("first", empty.getSections().get(0).getQuestions().get(0).getKey());
		stack.undo();
		assertTrue(empty.getSections().isEmpty());
	}

	@Test
	void delete_ofASectionAndAQuestionInIt_deletesBothOnce() {
		execute(edits.delete(List.of(recipe.getSections().get(0), question("why"), recipe.getLabels().get(1))));
		assertEquals(List.of("safe"), keys());
		assertEquals(1, recipe.getLabels().size());
	}

	@Test
	void move_withinASection_changesTheOrder() {
		execute(edits.move(question("verdict"), 1));
		assertEquals(List.of("why", "verdict"), keys(0));
	}

	@Test
	void move_beyondTheEndOfASection_goesOnInTheNext() {
		execute(edits.move(question("why"), 1));
		assertEquals(List.of("why", "safe"), keys(1));
		before = EcoreUtil.copy(recipe);
		execute(edits.move(question("why"), -1));
		assertEquals(List.of("verdict", "why"), keys(0));
	}

	@Test
	void move_beyondTheRecipe_isNothing() {
		assertFalse(edits.move(question("verdict"), -1).canExecute());
		assertFalse(edits.move(recipe.getSections().get(1), 1).canExecute());
	}

	@Test
	void moveTo_severalOfOneList_keepsTheirOrderAtTheNewPlace() {
		Section section = recipe.getSections().get(0);
		section.getQuestions().add(Recipes.question("last", null));
		keep();
		execute(edits.moveTo(List.of(question("verdict"), question("why")), section, 3));
		assertEquals(List.of("last", "verdict", "why"), keys(0));
	}

	@Test
	void moveTo_whereTheyStandAlready_isNothing() {
		Section section = recipe.getSections().get(0);
		assertFalse(edits.moveTo(List.of(question("why")), section, 2).canExecute());
		assertFalse(edits.moveTo(List.of(question("why")), section, 1).canExecute());
		assertFalse(edits.moveTo(List.of(question("verdict"), question("why")), section, 1).canExecute());
	}

	@Test
	void moveTo_aLabelBelowItself_isNotPossible() {
		Label outer = recipe.getLabels().get(0);
		execute(edits.moveTo(List.of(recipe.getLabels().get(1)), outer, 0));
		assertEquals("style", outer.getChildren().get(0).getTag());
		assertFalse(edits.moveTo(List.of(outer), outer.getChildren().get(0), 0).canExecute());
		assertFalse(edits.moveTo(List.of(question("why")), recipe, 0).canExecute());
	}

	@Test
	void paste_ofElementsThatAreThere_givesThemOtherKeysAndTags() {
		List<EObject> copies = List.copyOf(EcoreUtil.copyAll(List.of(question("verdict"), recipe.getLabels().get(0))));
		execute(edits.paste(copies, question("verdict")));
		assertEquals(List.of("verdict", "verdict-2", "why"), keys(0));
		assertEquals(List.of("fact", "style", "fact-2"), recipe.getLabels().stream().map(Label::getTag).toList());
	}

	@Test
	void renameKey_takesConditionsAlong() {
		execute(edits.set(question("verdict"), Literals.QUESTION__KEY, "judgement", "Key"));
		assertEquals("judgement", question("why").getCondition().getKey());
	}

	@Test
	void renameKey_ofAKeyGivenTwice_leavesConditionsAlone() {
		recipe.getSections().get(1).getQuestions().add(Recipes.question("verdict", null));
		keep();
		execute(edits.renameKey(question("verdict"), "other"));
		assertEquals("verdict", question("why").getCondition().getKey());
	}

	@Test
	void set_aTitleOfAQuestionThatNobodyNamed_namesItsKey() {
		Question added = Recipes.question(RecipeKeys.next(recipe), null);
		recipe.getSections().get(0).getQuestions().add(added);
		keep();
		execute(edits.set(added, Literals.QUESTION__TITLE, "Wie präzise ist es?", "Title"));
		assertEquals("wie-prazise-ist-es", added.getKey());
		assertEquals("verdict", question("verdict").getKey());
		stack.execute(edits.set(question("verdict"), Literals.QUESTION__TITLE, "Something else", "Title"));
		assertEquals("verdict", question("verdict").getKey());
	}

	@Test
	void set_theSameValue_isNothing() {
		assertFalse(edits.set(recipe, Literals.RECIPE__NAME, "Small", "Name").canExecute());
	}

	@Test
	void set_aRuleOfARecipeWithoutRanking_givesItOne() {
		Ranking usual = RecipeFactory.eINSTANCE.createRanking();
		execute(edits.set(usual, Literals.RANKING__REASON_REQUIRED, Boolean.TRUE, "Reason"));
		assertTrue(recipe.getRanking().isReasonRequired());
		assertTrue(recipe.getRanking().isTiesAllowed());
		assertFalse(usual.isReasonRequired(), "the usual rules stay what they are");
	}

	@Test
	void setOptions_withOneRenamed_takesItsConditionsAlong() {
		SingleChoice type = (SingleChoice) question("verdict").getType();
		EObject option = type.getOptions().get(1);
		execute(edits.setOptions(type, Literals.SINGLE_CHOICE__OPTIONS, "use\nthrow away | Not worth mending"));
		assertSame(option, type.getOptions().get(1));
		assertEquals("Not worth mending", type.getOptions().get(1).getHelp());
		assertEquals(List.of("throw away"), question("why").getCondition().getValues());
	}

	@Test
	void setOptions_reordered_keepsTheOptions() {
		SingleChoice type = (SingleChoice) question("verdict").getType();
		EObject first = type.getOptions().get(0);
		execute(edits.setOptions(type, Literals.SINGLE_CHOICE__OPTIONS, "reject\n\nedit\nuse\n"));
		assertEquals(List.of("reject", "edit", "use"), type.getOptions().stream().map(option -> option.getValue()).toList());
		assertSame(first, type.getOptions().get(2));
		assertFalse(edits.setOptions(type, Literals.SINGLE_CHOICE__OPTIONS, " reject\nedit \nuse").canExecute());
	}

	@Test
	void setParameter_addsChangesAndRemoves() {
		ContributedType type = RecipeFactory.eINSTANCE.createContributedType();
		type.setId("x");
		question("safe").setType(type);
		keep();
		execute(edits.setParameter(type, "rows", "a\nb", "Rows"));
		assertEquals("a\nb", type.getParameters().get(0).getValue());
		before = EcoreUtil.copy(recipe);
		execute(edits.setParameter(type, "rows", null, "Rows"));
		assertTrue(type.getParameters().isEmpty());
		assertFalse(edits.setParameter(type, "rows", null, "Rows").canExecute());
	}

	@Test
	void setCondition_removesAndReplaces() {
		Question why = question("why");
		Condition same = EcoreUtil.copy(why.getCondition());
		assertFalse(edits.setCondition(why, same).canExecute());
		execute(edits.setCondition(why, null));
		assertNull(why.getCondition());
	}

	@Test
	void setType_takesOptionsOver() {
		Question verdict = question("verdict");
		execute(edits.setType(verdict, TypeChange.takeOver(verdict.getType(), RecipeFactory.eINSTANCE.createMultipleChoice())));
		assertEquals("use\nreject", OptionLines.text(((org.promptstudio.model.recipe.MultipleChoice) verdict.getType()).getOptions()));
	}

	@Test
	void replace_changesOnlyWhatDiffers() {
		Recipe other = EcoreUtil.copy(recipe);
		other.setName("Other");
		other.getSections().remove(1);
		Label label = recipe.getLabels().get(0);
		execute(edits.replace(other));
		assertEquals("Other", recipe.getName());
		assertEquals(List.of("verdict", "why"), keys());
		assertSame(label, recipe.getLabels().get(0));
		assertFalse(edits.replace(EcoreUtil.copy(recipe)).canExecute());
	}
}
