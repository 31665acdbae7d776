package org.promptstudio.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

class ConversationCommandsTest {

	private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123456Z");

	private final Item item = Conversations.item("q1", "Name three rivers.");
	private final Prompt prompt = item.getPrompts().get(0);
	private final Response a = Conversations.response(prompt, "a1", "alpha", "Rhine, Rhone, Loire");
	private final Response b = Conversations.response(prompt, "b1", "beta", "Elbe, Oder, Weser");
	private final Response c = Conversations.response(prompt, "c1", "gamma", "Nile");
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final ConversationCommands commands = new ConversationCommands(domain, DisplayOrder.FILE, Permissions.ALL, InstantSource.fixed(NOW),
			() -> "67a1c0de0000000000000009");
	private final CommandHarness harness = new CommandHarness(domain, item);

	@Test
	void rank_ofUnranked_isSet() {
		Command rank = commands.rank(b, 1);
		harness.run(rank);
		assertEquals(1, b.getRank());
		assertEquals("Rank B as 1", rank.getLabel());
	}

	@Test
	void rank_sameAsOther_keepsBoth() {
		harness.run(commands.rank(a, 2));
		harness.run(commands.rank(b, 2));
		assertEquals(List.of(2, 2), List.of(a.getRank(), b.getRank()));
	}

	@Test
	void rank_null_takesItAway() {
		a.setRank(0);
		Command clear = commands.rank(a, null);
		harness.run(clear);
		assertNull(a.getRank());
		assertEquals("Clear Rank of A", clear.getLabel());
	}

	@Test
	void rank_unchangedOrOutOfRange_isNotExecutable() {
		a.setRank(3);
		assertFalse(commands.rank(a, 3).canExecute());
		assertFalse(commands.rank(b, null).canExecute());
		assertFalse(commands.rank(b, 4).canExecute());
		assertFalse(commands.rank(b, -1).canExecute());
	}

	@Test
	void crown_takesItFromTheOther_inOneStep() {
		harness.run(commands.crown(a));
		Command crown = commands.crown(c);
		harness.run(crown);
		assertFalse(a.isBest());
		assertTrue(c.isBest());
		assertEquals("Crown C", crown.getLabel());
		domain.getCommandStack().undo();
		assertTrue(a.isBest());
		assertFalse(c.isBest());
	}

	@Test
	void crown_ofFileWithTwoCrowns_leavesOne() {
		a.setBest(true);
		b.setBest(true);
		harness.run(commands.crown(c));
		assertEquals(List.of(false, false, true), List.of(a.isBest(), b.isBest(), c.isBest()));
	}

	@Test
	void crown_ofCrowned_takesItAway() {
		a.setBest(true);
		Command uncrown = commands.crown(a);
		harness.run(uncrown);
		assertFalse(a.isBest());
		assertEquals("Take Crown from A", uncrown.getLabel());
	}

	@Test
	void editText_first_keepsOriginal_second_doesNotReplaceIt() {
		Command edit = commands.editText(c, "Nile, Congo");
		harness.run(edit);
		assertEquals("Edit Text of C", edit.getLabel());
		harness.run(commands.editText(c, "Nile, Congo, Niger"));
		assertEquals("Nile, Congo, Niger", c.getValue());
		assertEquals("Nile", c.getOriginalValue());
	}

	@Test
	void editText_backToOriginal_isUneditedAgain() {
		harness.run(commands.editText(c, "Nile, Congo"));
		harness.run(commands.editText(c, "Nile"));
		assertNull(c.getOriginalValue());
	}

	@Test
	void editText_same_isNotExecutable() {
		assertFalse(commands.editText(c, "Nile").canExecute());
		c.setValue(null);
		assertFalse(commands.editText(c, "").canExecute());
	}

	@Test
	void restoreOriginal_ofEdited_setsTextBack() {
		harness.run(commands.editText(c, "Congo"));
		Command restore = commands.restoreOriginal(c);
		harness.run(restore);
		assertEquals("Nile", c.getValue());
		assertNull(c.getOriginalValue());
		assertEquals("Restore Original Text of C", restore.getLabel());
		assertFalse(commands.restoreOriginal(c).canExecute());
	}

	@Test
	void addHuman_text_isLastAndResult() {
		Command add = commands.addHuman(prompt, "application/text", "Danube", "anna@example.org");
		harness.run(add);
		Response added = prompt.getResponses().get(3);
		assertSame(added, add.getResult().iterator().next());
		assertEquals("Add Response", add.getLabel());
		assertEquals("anna@example.org", added.getAuthor());
		assertNull(added.getModel());
		assertFalse(added.isAutomated());
		assertEquals("67a1c0de0000000000000009", added.getId());
		assertEquals("p1", added.getPromptKey());
		assertEquals("2025-03-01T08:00:00.123Z", added.getCreatedAt());
	}

	@Test
	void addModel_reference_hasModel() {
		ModelInfo model = StudioFactory.eINSTANCE.createModelInfo();
		model.setName("delta");
		harness.run(commands.addModel(prompt, "image/*", "https://example.org/river.png", model));
		Response added = prompt.getResponses().get(3);
		assertEquals("delta", added.getModel().getName());
		assertEquals("image/*", added.getMimeType());
		assertTrue(added.isAutomated());
	}

	@Test
	void setModel_takesTheIdFromAnotherResponseOfThatModel() {
		a.getModel().setModelId("67a1");
		a.getModel().setConfidence(0.5);
		Command set = commands.setModel(c, "alpha");
		harness.run(set);
		assertEquals("Set Author of C", set.getLabel());
		assertEquals("alpha", c.getModel().getName());
		assertEquals("67a1", c.getModel().getModelId());
		assertNull(c.getModel().getConfidence());
		assertTrue(c.isAutomated());
		assertFalse(commands.setModel(c, "alpha").canExecute());
	}

	@Test
	void setAuthor_takesTheModelAway() {
		harness.run(commands.setAuthor(b, "mia@example.org"));
		assertNull(b.getModel());
		assertEquals("mia@example.org", b.getAuthor());
		assertFalse(b.isAutomated());
		assertFalse(commands.setAuthor(b, "mia@example.org").canExecute());
	}

	@Test
	void delete_inTheMiddle_undoPutsItBackThere() {
		Command delete = commands.delete(b);
		assertEquals("Delete B", delete.getLabel());
		harness.run(delete);
		assertEquals(List.of(a, c), prompt.getResponses());
		domain.getCommandStack().undo();
		assertEquals(List.of(a, b, c), prompt.getResponses());
	}

	@Test
	void delete_ofOrphan_isPossible() {
		Response orphan = StudioFactory.eINSTANCE.createResponse();
		item.getOrphans().add(orphan);
		harness.run(commands.delete(orphan));
		assertTrue(item.getOrphans().isEmpty());
		assertFalse(commands.delete(orphan).canExecute());
	}

	@Test
	void labels_inBlindOrder_nameTheShownLetter() {
		ConversationCommands blind = new ConversationCommands(domain, DisplayOrder.BLIND);
		Response first = DisplayOrder.BLIND.responses(prompt).get(0);
		assertEquals("Rank A as 0", blind.rank(first, 0).getLabel());
	}

	@Test
	void addHuman_withDefaultIds_hasOneLikeThePlatforms() {
		new CommandHarness(domain, item)
				.run(new ConversationCommands(domain, DisplayOrder.FILE).addHuman(prompt, "application/text", "Danube", null));
		assertTrue(prompt.getResponses().get(3).getId().matches("[0-9a-f]{24}"), prompt.getResponses().get(3).getId());
	}

	private List<Response> order() {
		return List.copyOf(prompt.getResponses());
	}

	@Test
	void move_passesAsManyAsSaid() {
		Command move = commands.move(a, 1);
		harness.run(move);
		assertEquals(List.of(b, a, c), order());
		assertEquals("Move A", move.getLabel());
		harness.run(commands.move(c, -2));
		assertEquals(List.of(c, b, a), order());
	}

	@Test
	void move_furtherThanThereIs_goesToTheEnd() {
		harness.run(commands.move(a, Integer.MAX_VALUE));
		assertEquals(List.of(b, c, a), order());
		harness.run(commands.move(c, Integer.MIN_VALUE));
		assertEquals(List.of(c, b, a), order());
	}

	@Test
	void move_atTheEndOrWithoutPrompt_isNotExecutable() {
		assertFalse(commands.move(a, -1).canExecute());
		assertFalse(commands.move(c, 1).canExecute());
		assertFalse(commands.move(StudioFactory.eINSTANCE.createResponse(), 1).canExecute());
	}

	@Test
	void move_inBlindOrder_saysWhyNot() {
		Command move = new ConversationCommands(domain, DisplayOrder.BLIND).move(a, 1);
		assertEquals("The responses are shuffled while model names are hidden. Show the names to move them.",
				RefusedCommand.reason(move).orElseThrow());
	}

	@Test
	void commands_ofAnAnnotatorWhereEditingIsNotAllowed_sayWhoMay() {
		Permissions annotator = new Permissions(Role.ANNOTATOR, false, true);
		ConversationCommands refused = new ConversationCommands(domain, DisplayOrder.FILE, annotator);
		c.setOriginalValue("Congo");
		for (Command command : List.of(refused.editText(a, "Main"), refused.restoreOriginal(c), refused.setModel(a, "delta"),
				refused.setAuthor(a, "anna@example.org"))) {
			assertEquals(annotator.refusal(Action.EDIT_RESPONSE), RefusedCommand.reason(command));
		}
		assertEquals(annotator.refusal(Action.ADD_RESPONSE), RefusedCommand.reason(refused.addHuman(prompt, "application/text", "Main", null)));
		assertEquals(annotator.refusal(Action.DELETE_RESPONSE), RefusedCommand.reason(refused.delete(a)));
		assertTrue(refused.rank(a, 1).canExecute());
		assertTrue(refused.crown(a).canExecute());
		assertTrue(refused.move(a, 1).canExecute());
	}
}
