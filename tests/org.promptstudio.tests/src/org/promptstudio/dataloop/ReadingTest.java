package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

class ReadingTest {

	private static List<String> contents(List<? extends Content> contents) {
		return contents.stream().map(content -> content.getMimeType() + ' ' + content.getValue()).toList();
	}

	@Test
	void read_arraysWithMetadataElement_givesElementsAndRole() throws FormatException {
		Item item = Samples.own("walk").read().item();
		Prompt first = item.getPrompts().get(0);
		Prompt second = item.getPrompts().get(1);
		assertEquals("walk", item.getName());
		assertEquals(List.of("1", "2"), item.getPrompts().stream().map(Prompt::getKey).toList());
		assertEquals(List.of("image/jpeg images/harbour.jpg", "application/text Which **harbour** is this?"),
				contents(first.getElements()));
		assertEquals("user", first.getRole());
		assertEquals(List.of(), first.getNearestItems());
		assertEquals(List.of("application/text Plan a half-day walk — with a café."), contents(second.getElements()));
		assertEquals(List.of("66ae8fc08c886e28ab62eed7", "66ae8fc08c886e28ab62eed8"), second.getNearestItems());
	}

	@Test
	void read_objectOfQuestions_givesElementsInOrder() throws FormatException {
		Item item = Samples.own("questions").read().item();
		assertEquals(List.of("application/text Name three rivers.", "application/text Which is the longest?"),
				contents(item.getPrompts().getFirst().getElements()));
		assertEquals("prompt1", item.getPrompts().getFirst().getKey());
	}

	@Test
	void read_bareTextAndMissingTypes_keepsFileOrderOfPrompts() throws FormatException {
		Item item = Samples.own("bare-text").read().item();
		assertEquals(List.of("prompt#2", "1"), item.getPrompts().stream().map(Prompt::getKey).toList());
		assertEquals(List.of("application/text First in the file"), contents(item.getPrompts().get(0).getElements()));
		assertEquals(List.of("application/text No type", "audio/* 64f5bd67a9163562961377f5", "video/* "),
				contents(item.getPrompts().get(1).getElements()));
	}

	@Test
	void read_systemRole_isTaken() throws FormatException {
		Item item = Samples.readItem("""
				{"shebang":"dataloop","metadata":{"dltype":"prompt"},"prompts":{
				"s":[{"mimetype":"text","value":"Be brief."},{"mimetype":"metadata","value":{"role":"system"}}]}}""").item();
		assertEquals("system", item.getPrompts().getFirst().getRole());
	}

	@Test
	void read_textResponse_givesAllOfIt() throws FormatException {
		Response response = Samples.response(Samples.own("walk").read(), 0, 0);
		assertEquals("67a1c0de0000000000000001", response.getId());
		assertEquals("pipeline@example.org", response.getAuthor());
		assertEquals("2025-02-01T09:00:00.000Z", response.getCreatedAt());
		assertEquals("2025-02-01T09:12:30.000Z", response.getUpdatedAt());
		assertEquals("application/text", response.getMimeType());
		assertEquals("It is the **Old Harbour**.\nI am \"sure\".", response.getValue());
		assertEquals("q", response.getLabel());
		assertEquals("Correct and short.", response.getComment());
		assertEquals("1", response.getPromptKey());
		assertTrue(response.isAutomated());
		assertEquals(ReviewState.APPROVED, response.getReviewState());
		assertTrue(response.isBest());
		assertEquals(0, response.getRank());
		assertNull(response.getOriginalValue());
		assertEquals("model-alpha", response.getModel().getName());
		assertEquals(1.0, response.getModel().getConfidence());
		assertEquals("65f2e809f1376be6b7030765", response.getModel().getModelId());
		assertEquals(List.of("accuracy", "tone", "safe", "why"),
				response.getAttributes().stream().map(Attribute::getKey).toList());
		assertEquals(List.of(new BigDecimal(5), List.of("friendly", "brief"), true, "Names the place"),
				response.getAttributes().stream().map(Attribute::getValue).toList());
	}

	@Test
	void read_imageAndHumanResponse_keepFileOrder() throws FormatException {
		PromptItemDocument document = Samples.own("walk").read();
		Response image = Samples.response(document, 1, 0);
		Response human = Samples.response(document, 1, 1);
		assertEquals("image/png https://example.org/route.png", contents(List.of(image)).getFirst());
		assertEquals(ReviewState.ISSUE, image.getReviewState());
		assertFalse(image.isBest());
		assertNull(image.getRank());
		assertNull(image.getModel().getModelId());
		assertNull(human.getId());
		assertNull(human.getModel());
		assertFalse(human.isAutomated());
		assertEquals("A human-written alternative.", human.getValue());
	}

	@Test
	void read_wrapper_givesIdDescriptionStatusAndDiscussions() throws FormatException {
		Item item = Samples.own("walk").read().item();
		assertEquals("64899218661aa36a1744112c", item.getId());
		assertEquals("Travel, two turns, one image", item.getDescription());
		assertEquals("completed", item.getStatus());
		assertEquals("Turn 2 is thin.", item.getDiscussions().getFirst().getMessages().getFirst().getBody());
		assertEquals(0, item.getOtherAnnotationCount());
	}

	@Test
	void read_bareArray_leavesItemFieldsEmpty() throws FormatException {
		PromptItemDocument document = Samples.own("bare-text").read();
		assertNull(document.item().getId());
		assertNull(document.item().getDescription());
		assertNull(document.item().getStatus());
		assertEquals(List.of(), document.problems());
	}

	@Test
	void read_numericPromptIdAndTwoOfOneModel_bothBelongToThePrompt() throws FormatException {
		PromptItemDocument document = Samples.own("bare-text").read();
		assertEquals(List.of("café", "tea"),
				document.item().getPrompts().get(1).getResponses().stream().map(Response::getValue).toList());
		assertEquals(2, Samples.response(document, 1, 0).getRank());
		assertEquals("model-gamma", Samples.response(document, 1, 1).getModel().getName());
	}

	@Test
	void read_noAnnotationFile_givesNoResponses() throws FormatException {
		PromptItemDocument document = Samples.readItem(Samples.TWO_PROMPTS);
		assertEquals(List.of(), Samples.responses(document.item()));
		assertEquals(List.of(), document.problems());
	}

	@Test
	void read_wrapperWithoutAnnotations_givesNoResponses() throws FormatException {
		assertEquals(List.of(), Samples.responses(Samples.read("{\"id\":\"x\"}").item()));
		assertEquals(List.of(), Samples.responses(Samples.read("{\"annotations\":null}").item()));
	}

	@Test
	void read_olderDescription_isTakenWhereTheNewIsMissing() throws FormatException {
		assertEquals("old", Samples.read("{\"metadata\":{\"description\":{\"text\":\"old\"}}}").item().getDescription());
		assertEquals("new", Samples.read("{\"description\":\"new\",\"metadata\":{\"description\":{\"text\":\"old\"}}}").item()
				.getDescription());
	}

	@Test
	void read_emptyPrompts_areTolerated() throws FormatException {
		assertEquals(List.of(), Samples
				.readItem("{\"shebang\":\"dataloop\",\"metadata\":{\"dltype\":\"prompt\"},\"prompts\":{}}").item().getPrompts());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "0|0", "\"3\"|3", "1.0|1", "\" 2 \"|2", "null|-", "\"\"|-", "9|9",
			"10|-", "-1|-", "1.5|-", "\"first\"|-", "true|-", "1e400|-", "1e99999999999|-", "[]|-" })
	void read_rank_isLenient(String json, Integer expected) throws FormatException {
		assertEquals(expected, attribute("rank", json).getRank());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "true|true", "\"true\"|true", "\"True\"|true", "false|false", "\"false\"|false",
			"null|false", "\"\"|false", "\"yes\"|false", "1|false" })
	void read_isBest_isLenient(String json, boolean expected) throws FormatException {
		assertEquals(expected, attribute("isBest", json).isBest());
	}

	private static Response attribute(String key, String json) throws FormatException {
		return Samples.response(Samples.read("[{\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":"
				+ "{\"promptId\":\"1\",\"attributes\":{\"" + key + "\":" + json + "}}}}]"), 0, 0);
	}

	@Test
	void read_attributeValues_becomeModelValues() throws FormatException {
		assertEquals(new BigDecimal("1.50"), value("1.50"));
		assertEquals(new BigDecimal("1E400"), value("1E400"));
		assertEquals("1E99999999999", value("1E99999999999"));
		assertEquals(Map.of("a", List.of("b", true)), value("{\"a\":[\"b\",true]}"));
		assertNull(value("null"));
		assertThrows(UnsupportedOperationException.class, () -> ((List<?>) value("[1]")).clear());
	}

	private static Object value(String json) throws FormatException {
		return attribute("q", json).getAttributes().getFirst().getValue();
	}

	@Test
	void read_textWithoutCoordinates_isEmptyText() throws FormatException {
		PromptItemDocument document = Samples.read("[{\"type\":\"text\",\"metadata\":{\"system\":{\"promptId\":\"1\"}}}]");
		assertEquals("", Samples.response(document, 0, 0).getValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ref_image|\"a.png\"|image/* a.png",
			"ref_image|{\"ref\":\"64f5bd67a9163562961377f5\",\"refType\":\"id\"}|image/* 64f5bd67a9163562961377f5",
			"ref_image|{\"mimetype\":\"image/gif\"}|'image/gif '", "ref_audio|{\"ref\":\"a.mp3\"}|audio/* a.mp3",
			"ref_video|{\"ref\":\"a.mp4\",\"mimetype\":\"text\"}|video/* a.mp4" })
	void read_references_areLenient(String type, String coordinates, String expected) throws FormatException {
		PromptItemDocument document = Samples.read("[{\"type\":\"" + type + "\",\"coordinates\":" + coordinates
				+ ",\"metadata\":{\"system\":{\"promptId\":\"2\"}}}]");
		assertEquals(List.of(expected), contents(document.item().getPrompts().get(1).getResponses()));
	}

	@Test
	void read_editedResponse_givesOriginalValue() throws FormatException {
		PromptItemDocument document = Samples.read("[{\"type\":\"text\",\"coordinates\":\"better\",\"metadata\":{\"system\":"
				+ "{\"promptId\":\"1\"},\"user\":{\"promptstudio\":{\"originalValue\":\"good\"}}}}]");
		assertEquals("good", Samples.response(document, 0, 0).getOriginalValue());
	}
}
