package org.promptstudio.ui.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** The command that answers an item as the one before it. */
class CopyAnswersUiTest {

	private static final String COPY = "org.promptstudio.ui.feedback.copy";

	@RegisterExtension
	final FeedbackStage stage = new FeedbackStage();

	private Item item() {
		return stage.item().item().orElseThrow();
	}

	private List<Object> answers() {
		return item().getAttributes().stream().filter(answer -> answer.getKey().equals("note")).map(Attribute::getValue).toList();
	}

	@Test
	void shiftV_copiesWhatIsMissingInOneStepOfUndo() throws IOException {
		stage.writeRecipe("notes", Recipes.recipe().section("Item").ask("note", Recipes.text(0, 0), Scope.ITEM).make());
		stage.open(FeedbackStage.WELCOME);
		Workbench.untilIndexed();
		Attribute note = StudioFactory.eINSTANCE.createAttribute();
		note.setKey("note");
		note.setValue("as before");
		stage.item().domain().getCommandStack()
				.execute(AddCommand.create(stage.item().domain(), item(), StudioPackage.Literals.ANSWER_HOLDER__ATTRIBUTES, note));
		Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false);
		assertTrue(ItemNavigation.next(Workbench.page()));
		UiPump.events();
		stage.run("copy");
		assertEquals(List.of("as before"), answers());
		stage.item().domain().getCommandStack().undo();
		assertEquals(List.of(), answers());
	}

	@Test
	void firstItem_hasNoneToCopyFrom() throws IOException {
		stage.writeRecipe("notes", Recipes.recipe().section("Item").ask("note", Recipes.text(0, 0), Scope.ITEM).make());
		stage.open(FeedbackStage.WELCOME);
		Workbench.untilIndexed();
		stage.run("copy");
		UiPump.until("it says why", () -> stage.isShown("toast.text"));
		assertEquals("There is no item before this one to copy answers from.", ((Label) Workbench.control("toast.text")).getText());
		assertFalse(ItemNavigation.editor(Workbench.page()).orElseThrow().isDirty());
	}

	@Test
	void shiftV_isItsKey() {
		IBindingService bindings = Workbench.window().getService(IBindingService.class);
		assertTrue(Arrays.stream(bindings.getBindings()).anyMatch(binding -> "SHIFT+V".equals(binding.getTriggerSequence().toString())
				&& COPY.equals(binding.getParameterizedCommand().getId())));
	}
}
