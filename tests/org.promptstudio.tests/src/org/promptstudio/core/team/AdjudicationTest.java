package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Adjudication.Kind;
import org.promptstudio.core.team.Adjudication.Row;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

class AdjudicationTest {

	private final Item result = item();
	private final Item anna = item();
	private final Item bo = item();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new StudioItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final CommandHarness harness = new CommandHarness(domain, result);
	private final TeamCommands reviewer = new TeamCommands(domain, Permissions.ALL, new Editor("mia"), DisplayOrder.FILE);

	private static Item item() {
		Item item = Conversations.item("q1", "Name a river.");
		Conversations.response(item.getPrompts().getFirst(), "a", "alpha", "Rhine");
		Conversations.response(item.getPrompts().getFirst(), "b", "beta", "K2");
		return item;
	}

	private static Response response(Item item, int index) {
		return item.getPrompts().getFirst().getResponses().get(index);
	}

	private static void answer(AnswerHolder holder, String key, Object value) {
		Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
		attribute.setKey(key);
		attribute.setValue(value);
		holder.getAttributes().add(attribute);
	}

	private Adjudication adjudication() {
		Map<String, Item> layers = new LinkedHashMap<>();
		layers.put("anna", anna);
		layers.put("bo", bo);
		return new Adjudication(result, layers);
	}

	private void fill() {
		response(anna, 0).setRank(0);
		response(bo, 0).setRank(0);
		response(anna, 0).setBest(true);
		response(bo, 1).setBest(true);
		answer(response(anna, 1), "accuracy", new BigDecimal("4"));
		answer(response(bo, 1), "accuracy", new BigDecimal("4.0"));
		answer(anna, "topic", "geo");
	}

	@Test
	void rows_areWhatAnybodySaid_withAgreement() {
		fill();
		List<Row> rows = adjudication().rows();
		assertEquals(List.of("ANSWER topic false", "RANK null true", "BEST null false", "BEST null false", "ANSWER accuracy true"),
				rows.stream().map(row -> row.kind() + " " + row.key() + " " + row.isAgreed()).toList());
		assertEquals("geo", rows.getFirst().values().get("anna"));
		assertNull(rows.getFirst().values().get("bo"));
	}

	@Test
	void takeOver_putsOneThingIntoTheResult() {
		fill();
		response(result, 1).setBest(true);
		Row crown = adjudication().rows().stream().filter(row -> row.kind() == Kind.BEST).findFirst().orElseThrow();
		harness.run(adjudication().takeOver(crown, "anna", reviewer));
		assertTrue(response(result, 0).isBest());
		assertFalse(response(result, 1).isBest());
		Row topic = adjudication().rows().getFirst();
		harness.run(adjudication().takeOver(topic, "anna", reviewer));
		assertEquals("geo", result.getAttributes().getFirst().getValue());
		assertFalse(adjudication().takeOver(topic, "anna", reviewer).canExecute());
		harness.run(adjudication().takeOver(topic, "bo", reviewer));
		assertTrue(result.getAttributes().isEmpty());
	}

	@Test
	void takeOverAll_isOneStep() {
		fill();
		harness.run(adjudication().takeOverAll("bo", reviewer));
		assertEquals(0, response(result, 0).getRank());
		assertTrue(response(result, 1).isBest());
		assertEquals(new BigDecimal("4.0"), response(result, 1).getAttributes().getFirst().getValue());
	}

	@Test
	void takeOverAll_leavesWhatTheAnnotatorSaidNothingAbout() {
		fill();
		answer(result, "topic", "history");
		response(anna, 1).setRank(1);
		response(result, 1).setRank(2);
		harness.run(adjudication().takeOverAll("bo", reviewer));
		assertEquals("history", result.getAttributes().getFirst().getValue());
		assertEquals(2, response(result, 1).getRank());
	}

	@Test
	void takeOverAgreed_isOneStep_andLeavesDisagreementsAlone() {
		fill();
		harness.run(adjudication().takeOverAgreed(reviewer));
		assertEquals(0, response(result, 0).getRank());
		assertFalse(response(result, 0).isBest());
		assertFalse(response(result, 1).isBest());
		assertTrue(result.getAttributes().isEmpty(), "only Anna said something of the topic");
		assertEquals(1, response(result, 1).getAttributes().size());
		assertFalse(adjudication().takeOverAgreed(reviewer).canExecute());
	}

	@Test
	void isTaken_comparesWithTheResult() {
		fill();
		Row accuracy = adjudication().rows().getLast();
		assertFalse(Adjudication.isTaken(accuracy, "bo"));
		harness.run(adjudication().takeOver(accuracy, "anna", reviewer));
		assertTrue(Adjudication.isTaken(accuracy, "bo"), "4 and 4.0 are the same");
		assertEquals(new BigDecimal("4"), Adjudication.now(accuracy));
	}

	@Test
	void annotators_areRefused() {
		fill();
		TeamCommands annotator = new TeamCommands(domain, new Permissions(Role.ANNOTATOR, true, true), new Editor("anna"), DisplayOrder.FILE);
		assertTrue(RefusedCommand.reason(adjudication().takeOverAll("anna", annotator)).orElseThrow().startsWith("Only managers and owners"));
	}

	@Test
	void layerWithoutTheResponse_saysNothing() {
		fill();
		bo.getPrompts().getFirst().getResponses().remove(0);
		Row rank = adjudication().rows().stream().filter(row -> row.kind() == Kind.RANK).findFirst().orElseThrow();
		assertNull(rank.values().get("bo"));
		assertFalse(rank.isAgreed());
	}
}
