package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

class UndoRedoTest {

	private final BasicCommandStack stack = new BasicCommandStack();
	private final ConversationCommands commands = new ConversationCommands(
			new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack), DisplayOrder.FILE);
	private final Prompt prompt = StudioFactory.eINSTANCE.createPrompt();

	@BeforeEach
	void talk() {
		Item item = StudioFactory.eINSTANCE.createItem();
		item.getPrompts().add(prompt);
		for (int i = 0; i < 3; i++) {
			Response response = StudioFactory.eINSTANCE.createResponse();
			response.setId("r" + i);
			response.setValue("text " + i);
			prompt.getResponses().add(response);
		}
	}

	private Response response(int index) {
		return prompt.getResponses().get(index);
	}

	private static Optional<Response> subject(Command command) {
		return UndoRedo.subject(command);
	}

	@Test
	void subject_ofARank_isTheResponseRanked() {
		Command rank = commands.rank(response(1), Integer.valueOf(2));
		stack.execute(rank);
		stack.undo();
		assertSame(response(1), subject(rank).orElseThrow());
		stack.redo();
		assertSame(response(1), subject(rank).orElseThrow());
	}

	@Test
	void subject_ofACrownThatMoved_isTheResponseThatGotIt() {
		stack.execute(commands.crown(response(0)));
		Command moved = commands.crown(response(2));
		stack.execute(moved);
		stack.undo();
		assertSame(response(2), subject(moved).orElseThrow());
		stack.redo();
		assertSame(response(2), subject(moved).orElseThrow());
	}

	@Test
	void subject_ofADelete_isTheResponseWhileItIsThere() {
		Response gone = response(1);
		Command delete = commands.delete(gone);
		stack.execute(delete);
		assertEquals(Optional.empty(), subject(delete));
		stack.undo();
		assertSame(gone, subject(delete).orElseThrow());
		stack.redo();
		assertEquals(Optional.empty(), subject(delete));
	}

	@Test
	void subject_ofAnAddition_isTheResponseWhileItIsThere() {
		Command add = commands.addHuman(prompt, "application/text", "mine", "a person");
		stack.execute(add);
		stack.undo();
		assertEquals(Optional.empty(), subject(add));
		stack.redo();
		assertSame(response(3), subject(add).orElseThrow());
	}

	@Test
	void subject_ofAnEdit_isTheResponseEdited() {
		Command edit = commands.editText(response(2), "better");
		stack.execute(edit);
		stack.undo();
		assertSame(response(2), subject(edit).orElseThrow());
	}
}
