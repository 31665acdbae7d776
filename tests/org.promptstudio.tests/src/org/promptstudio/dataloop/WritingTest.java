package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

class WritingTest {

	private final Samples.Pair walk = Samples.own("walk");
	private final String walkText = Samples.text(walk.annotations());

	private static String annotations(PromptItemDocument document) {
		return Samples.text(document.annotationBytes());
	}

	private static PromptItemDocument withAttributes(String attributes) throws FormatException {
		return Samples.read(annotation("\"attributes\":" + attributes));
	}

	private static String annotation(String system) {
		return "[{\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\"" + (system.isEmpty() ? "" : ",")
				+ system + "}}}]";
	}

	private static String attributes(String attributes) {
		return annotation("\"attributes\":" + attributes);
	}

	@Test
	void write_unchanged_isTheSameArray() throws FormatException {
		for (Samples.Pair pair : Samples.own()) {
			PromptItemDocument document = pair.read();
			assertSame(pair.item(), document.itemBytes());
			assertSame(pair.annotations(), document.annotationBytes());
		}
	}

	@Test
	void write_rank_keepsTheSpellingOfTheAnnotation() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 0, 0).setRank(3);
		assertEquals(walkText.replace("\"rank\": \"0\"", "\"rank\": \"3\""), annotations(document));
		PromptItemDocument numeric = withAttributes("{\"rank\":1.0}");
		Samples.response(numeric, 0, 0).setRank(2);
		assertEquals(attributes("{\"rank\":2}"), annotations(numeric));
	}

	@Test
	void write_newRank_isSpelledAsTheOthers() throws FormatException {
		PromptItemDocument strings = walk.read();
		Samples.response(strings, 1, 1).setRank(2);
		assertEquals(walkText.replace("\"automated\": false, \"attributes\": {}",
				"\"automated\": false, \"attributes\": { \"rank\": \"2\" }"), annotations(strings));
		PromptItemDocument numbers = Samples.own("bare-text").read();
		Samples.response(numbers, 1, 1).setRank(0);
		assertTrue(annotations(numbers).contains("\"promptId\": 1, \"attributes\": {\"rank\": 0}}"), annotations(numbers));
		PromptItemDocument none = withAttributes("{}");
		Samples.response(none, 0, 0).setRank(1);
		assertEquals(attributes("{\"rank\":\"1\"}"), annotations(none));
	}

	@Test
	void write_rankOfAnnotationWithoutAttributes_makesThem() throws FormatException {
		PromptItemDocument document = Samples.read(annotation(""));
		Samples.response(document, 0, 0).setRank(1);
		Samples.response(document, 0, 0).setBest(true);
		assertEquals(attributes("{\"rank\":\"1\",\"isBest\":\"true\"}"), annotations(document));
	}

	@Test
	void write_unranked_removesTheKey() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 0, 0).setRank(null);
		assertEquals(walkText.replace("            \"rank\": \"0\",\n", ""), annotations(document));
	}

	@Test
	void write_unreadableRank_staysUntilSet() throws FormatException {
		PromptItemDocument document = withAttributes("{\"rank\":\"first\"}");
		Samples.response(document, 0, 0).setBest(true);
		assertEquals(attributes("{\"rank\":\"first\",\"isBest\":\"true\"}"), annotations(document));
		Samples.response(document, 0, 0).setRank(1);
		assertEquals(attributes("{\"rank\":\"1\",\"isBest\":\"true\"}"), annotations(document));
	}

	@Test
	void write_crown_keepsTheSpelling() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 0, 0).setBest(false);
		Samples.response(document, 1, 0).setBest(true);
		assertEquals(walkText.replace("\"isBest\": \"true\"", "\"isBest\": \"FALSE\"").replace("\"isBest\": \"false\"", "\"isBest\": \"true\"")
				.replace("FALSE", "false"), annotations(document));
		assertCrown("{\"isBest\":true}", false, "{\"isBest\":false}");
		assertCrown("{\"isBest\":false}", true, "{\"isBest\":true}");
		assertCrown("{\"isBest\":\"True\"}", false, "{\"isBest\":\"False\"}");
		assertCrown("{\"isBest\":null}", true, "{\"isBest\":\"true\"}");
		assertCrown("{}", true, "{\"isBest\":\"true\"}");
	}

	private static void assertCrown(String before, boolean best, String after) throws FormatException {
		PromptItemDocument document = withAttributes(before);
		Samples.response(document, 0, 0).setBest(best);
		assertEquals(attributes(after), annotations(document));
	}

	@Test
	void write_setBack_isTheSameArray() throws FormatException {
		PromptItemDocument document = walk.read();
		Response response = Samples.response(document, 1, 1);
		response.setRank(1);
		response.setBest(true);
		response.setComment("Fine");
		response.setOriginalValue(response.getValue());
		response.setValue("Changed");
		assertNotEquals(walkText, annotations(document));
		response.setValue(response.getOriginalValue());
		response.setOriginalValue(null);
		response.setComment(null);
		response.setBest(false);
		response.setRank(null);
		assertSame(walk.annotations(), document.annotationBytes());
	}

	@Test
	void write_edit_keepsTheOriginal() throws FormatException {
		PromptItemDocument document = walk.read();
		Response response = Samples.response(document, 0, 0);
		response.setOriginalValue(response.getValue());
		response.setValue("It is the \"New\" Harbour — é");
		String old = "It is the **Old Harbour**.\\nI am \\\"sure\\\".";
		assertEquals(walkText.replace("\"coordinates\": \"" + old, "\"coordinates\": \"It is the \\\"New\\\" Harbour — é")
				.replace("\"model_id\": \"65f2e809f1376be6b7030765\" }\n", "\"model_id\": \"65f2e809f1376be6b7030765\" },\n"
						+ "          \"promptstudio\": {\n            \"originalValue\": \"" + old + "\"\n          }\n"),
				annotations(document));
	}

	@Test
	void write_editTakenBackLater_removesWhatTheStudioAdded() throws FormatException {
		PromptItemDocument document = Samples.read("[{\"type\":\"text\",\"coordinates\":\"b\",\"metadata\":{\"system\":{\"promptId\":\"1\"},"
				+ "\"user\":{\"promptstudio\":{\"originalValue\":\"a\"},\"x\":1}}}]");
		Samples.response(document, 0, 0).setValue("a");
		Samples.response(document, 0, 0).setOriginalValue(null);
		assertEquals("[{\"type\":\"text\",\"coordinates\":\"a\",\"metadata\":{\"system\":{\"promptId\":\"1\"},\"user\":{\"x\":1}}}]",
				annotations(document));
	}

	@Test
	void write_originalRemoved_keepsTheStudiosOtherKeys() throws FormatException {
		PromptItemDocument document = Samples.read("[{\"type\":\"text\",\"coordinates\":\"b\",\"metadata\":{\"system\":{\"promptId\":\"1\"},"
				+ "\"user\":{\"promptstudio\":{\"originalValue\":\"a\",\"later\":1}}}}]");
		Samples.response(document, 0, 0).setOriginalValue(null);
		assertTrue(annotations(document).contains("\"promptstudio\":{\"later\":1}"), annotations(document));
	}

	@Test
	void write_reviewState_isNullWhenCleared() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 0, 0).setReviewState(ReviewState.NONE);
		Samples.response(document, 1, 0).setReviewState(ReviewState.REVIEW);
		assertEquals(walkText.replace("\"status\": \"approved\"", "\"status\": null").replace(
				"\"automated\": true, \"status\": \"issue\"", "\"automated\": true, \"status\": \"review\""), annotations(document));
	}

	@Test
	void write_comment_isTheDescription() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 0, 0).setComment(null);
		Samples.response(document, 1, 0).setComment("Too small");
		String expected = walkText.replace("      \"description\": \"Correct and short.\",\n", "").replace(
				"\"user\": { \"model\": { \"name\": \"model-beta\", \"confidence\": 0.72, \"model_id\": null } }\n      }\n",
				"\"user\": { \"model\": { \"name\": \"model-beta\", \"confidence\": 0.72, \"model_id\": null } }\n      },\n"
						+ "      \"description\": \"Too small\"\n");
		assertEquals(expected, annotations(document));
	}

	@Test
	void write_attributes_changeComeAndGo() throws FormatException {
		PromptItemDocument document = withAttributes("{\"a\":5,\"rank\":\"0\",\"b\":[\"x\"],\"c\":1.50}");
		List<Attribute> attributes = Samples.response(document, 0, 0).getAttributes();
		attributes.get(0).setValue(new BigDecimal("5.0"));
		assertEquals(attributes("{\"a\":5,\"rank\":\"0\",\"b\":[\"x\"],\"c\":1.50}"), annotations(document));
		attributes.get(0).setValue(new BigDecimal(4));
		attributes.get(1).setValue(List.of("x", "y"));
		attributes.remove(2);
		Attribute added = StudioFactory.eINSTANCE.createAttribute();
		added.setKey("d");
		added.setValue(true);
		attributes.add(added);
		assertEquals(attributes("{\"a\":4,\"rank\":\"0\",\"b\":[\"x\",\"y\"],\"d\":true}"), annotations(document));
	}

	@Test
	void write_attributeOrder_isTheFiles() throws FormatException {
		PromptItemDocument document = withAttributes("{\"a\":5,\"b\":true}");
		Samples.response(document, 0, 0).getAttributes().move(0, 1);
		assertEquals(attributes("{\"a\":5,\"b\":true}"), annotations(document));
	}

	@Test
	void write_reference_changesItsPartsOnly() throws FormatException {
		PromptItemDocument document = walk.read();
		Response response = Samples.response(document, 1, 0);
		response.setValue("64f5bd67a9163562961377f5");
		response.setMimeType("image/jpeg");
		assertEquals(walkText.replace("\"ref\": \"https://example.org/route.png\", \"refType\": \"url\", \"mimetype\": \"image/png\"",
				"\"ref\": \"64f5bd67a9163562961377f5\", \"refType\": \"id\", \"mimetype\": \"image/jpeg\""), annotations(document));
	}

	@Test
	void write_textMadeAReference_changesTheType() throws FormatException {
		PromptItemDocument document = Samples.read(annotation(""));
		Response response = Samples.response(document, 0, 0);
		response.setValue("a.mp3");
		response.setMimeType("audio/*");
		assertEquals(annotation("").replace("\"type\":\"text\",\"coordinates\":\"x\"",
				"\"type\":\"ref_audio\",\"coordinates\":{\"ref\":\"a.mp3\",\"refType\":\"url\",\"mimetype\":\"audio/*\"}"),
				annotations(document));
	}

	@Test
	void write_model_changesItsPartsOnly() throws FormatException {
		PromptItemDocument document = walk.read();
		Samples.response(document, 1, 0).getModel().setName("model-delta");
		Samples.response(document, 0, 0).setModel(null);
		assertEquals(walkText.replace("model-beta", "model-delta").replace(
				"{ \"name\": \"model-alpha\", \"confidence\": 1.0, \"model_id\": \"65f2e809f1376be6b7030765\" }", "null"),
				annotations(document));
	}

	@Test
	void write_responseMoved_changesThePromptId() throws FormatException {
		PromptItemDocument document = Samples.read(annotation(""));
		document.item().getPrompts().get(1).getResponses().add(Samples.response(document, 0, 0));
		assertEquals(annotation("").replace("\"promptId\":\"1\"", "\"promptId\":\"2\""), annotations(document));
	}

	@Test
	void write_deletedAndPutBack_isTheSameArray() throws FormatException {
		PromptItemDocument document = walk.read();
		List<Response> responses = document.item().getPrompts().get(1).getResponses();
		List<Response> deleted = List.copyOf(responses);
		responses.clear();
		int from = walkText.indexOf(",\n    {\n      \"id\": \"67a1c0de0000000000000002\"");
		int to = walkText.indexOf(",\n    {\n      \"type\": \"note\"");
		assertEquals(walkText.substring(0, from) + walkText.substring(to), annotations(document));
		responses.add(deleted.get(1));
		responses.add(0, deleted.get(0));
		assertSame(walk.annotations(), document.annotationBytes());
	}

	@Test
	void write_allDeleted_leavesAnEmptyArray() throws FormatException {
		PromptItemDocument document = Samples.own("bare-text").read();
		document.item().getPrompts().get(1).getResponses().clear();
		assertEquals("[]", annotations(document));
	}

	@Test
	void write_sameIdTwice_keepsThemApart() throws FormatException {
		String twins = "[{\"id\":\"a\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\"}}},"
				+ "{\"id\":\"a\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\"}}}]";
		PromptItemDocument document = Samples.read(twins);
		Samples.response(document, 0, 1).setComment("second");
		assertEquals(twins.replace("}}}]", "}},\"description\":\"second\"}]"), annotations(document));
	}

	@Test
	void write_description_ofTheItem() throws FormatException {
		PromptItemDocument document = walk.read();
		document.item().setDescription(null);
		assertEquals(walkText.replace("  \"description\": \"Travel, two turns, one image\",\n", ""), annotations(document));
		PromptItemDocument older = Samples.read("{\"metadata\":{\"description\":{\"text\":\"old\"}}}");
		older.item().setDescription("new");
		assertEquals("{\"metadata\":{\"description\":{\"text\":\"new\"}}}", annotations(older));
		older.item().setDescription(null);
		assertEquals("{\"metadata\":{\"description\":{}}}", annotations(older));
	}

	@Test
	void write_descriptionOfABareArray_wrapsIt() throws FormatException {
		PromptItemDocument document = Samples.read("[\n]\n");
		document.item().setDescription("About");
		assertEquals("{\n  \"description\": \"About\",\n  \"annotations\": [\n]\n}\n", annotations(document));
		assertEquals("About", Samples.read(annotations(document)).item().getDescription());
	}

	// Stamps

	@Test
	void write_stamped_onlyWhereSomethingElseChanged() throws FormatException {
		PromptItemDocument document = walk.read();
		document.setStamp(() -> Instant.parse("2026-03-04T05:06:07.089Z"), "me@example.org");
		assertSame(walk.annotations(), document.annotationBytes());
		Samples.response(document, 0, 0).setRank(1);
		assertEquals(walkText.replace("\"rank\": \"0\"", "\"rank\": \"1\"").replace("\"updatedBy\": \"anna@example.org\"",
				"\"updatedBy\": \"me@example.org\"").replace("2025-02-01T09:12:30.000Z", "2026-03-04T05:06:07.089Z"),
				annotations(document));
		Samples.response(document, 0, 0).setRank(0);
		assertSame(walk.annotations(), document.annotationBytes());
	}

	@Test
	void write_stamped_keepsTheTimeUntilTheNextChange() throws FormatException {
		Iterator<Instant> clock = List.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z")).iterator();
		PromptItemDocument document = walk.read();
		document.setStamp(clock::next, null);
		Samples.response(document, 0, 0).setRank(1);
		String once = annotations(document);
		assertEquals(once, annotations(document));
		assertTrue(once.contains("\"updatedBy\": \"anna@example.org\",\n      \"updatedAt\": \"2026-01-01T00:00:00.000Z\""), once);
		Samples.response(document, 0, 0).setRank(2);
		assertTrue(annotations(document).contains("\"updatedAt\": \"2026-01-02T00:00:00.000Z\""));
	}

	// New responses

	private static Response add(PromptItemDocument document, int prompt, String mimeType, String value) {
		Response response = StudioFactory.eINSTANCE.createResponse();
		response.setMimeType(mimeType);
		response.setValue(value);
		document.item().getPrompts().get(prompt).getResponses().add(response);
		return response;
	}

	@Test
	void write_added_isAnAnnotationInTheFilesStyle() throws FormatException {
		PromptItemDocument document = walk.read();
		document.setIds(() -> "0123456789abcdef01234567");
		document.setStamp(() -> Instant.parse("2026-03-04T05:06:07Z"), "me@example.org");
		Response added = add(document, 0, "application/text", "Mine");
		added.setRank(2);
		added.setBest(true);
		assertEquals(walkText.replace("\"promptId\": \"2\" } }\n    }\n  ]", """
				"promptId": "2" } }
				    },
				    {
				      "id": "0123456789abcdef01234567",
				      "datasetId": "64885c4d71e85c4f03c3758c",
				      "itemId": "64899218661aa36a1744112c",
				      "creator": "me@example.org",
				      "createdAt": "2026-03-04T05:06:07.000Z",
				      "updatedBy": "me@example.org",
				      "updatedAt": "2026-03-04T05:06:07.000Z",
				      "type": "text",
				      "label": "free-text",
				      "coordinates": "Mine",
				      "attributes": [],
				      "metadata": { "system": { "promptId": "1", "automated": false, "attributes": { "isBest": "true", "rank": "2" } }, \
				"user": { "model": null } }
				    }
				  ]"""), annotations(document));
		document.item().getPrompts().getFirst().getResponses().remove(added);
		assertSame(walk.annotations(), document.annotationBytes());
	}

	@Test
	void write_addedWithoutFile_makesABareArrayBesideTheItem() throws FormatException {
		PromptItemDocument document = Samples.readItem(Samples.TWO_PROMPTS);
		assertNull(document.annotationBytes());
		Response response = add(document, 1, "image/*", "https://example.org/a.png");
		response.setId("67a1c0de0000000000000009");
		response.setAuthor("anna@example.org");
		assertEquals("""
				[
				  {
				    "id": "67a1c0de0000000000000009",
				    "creator": "anna@example.org",
				    "type": "ref_image",
				    "label": "ref-image",
				    "coordinates": {
				      "ref": "https://example.org/a.png",
				      "refType": "url",
				      "mimetype": "image/*"
				    },
				    "attributes": [],
				    "metadata": {
				      "system": {
				        "promptId": "2",
				        "automated": false,
				        "attributes": {}
				      },
				      "user": {
				        "model": null
				      }
				    }
				  }
				]
				""", annotations(document));
		document.item().getPrompts().get(1).getResponses().clear();
		assertNull(document.annotationBytes());
	}

	@Test
	void write_addedWithoutFile_makesAWrapperInADataset() throws FormatException {
		PromptItemDocument document = PromptItemDocument.read("items/travel/walk.json", walk.item(), "json/travel/walk.json", null,
				NewAnnotationFile.wrapper("/travel/walk.json"));
		add(document, 0, "text", "Mine");
		document.setIds(() -> "x");
		String text = annotations(document);
		assertTrue(text.startsWith("{\n  \"filename\": \"/travel/walk.json\",\n  \"annotations\": [\n    {\n      \"id\": \"x\",\n"), text);
		assertEquals("Mine", Samples.response(PromptItemDocument.read("walk.json", walk.item(), "a", document.annotationBytes()),
				0, 0).getValue());
	}

	@Test
	void write_addedToNullAnnotations_makesTheArray() throws FormatException {
		PromptItemDocument document = Samples.read("{\"id\":\"i\",\"annotations\":null}");
		document.setIds(() -> "x");
		add(document, 0, "text", "Mine");
		assertTrue(annotations(document).startsWith("{\"id\":\"i\",\"annotations\":[{\"id\":\"x\",\"itemId\":\"i\",\"type\":\"text\""),
				annotations(document));
		PromptItemDocument missing = Samples.read("{\"id\":\"i\"}");
		add(missing, 0, "text", "Mine");
		assertTrue(annotations(missing).startsWith("{\"id\":\"i\",\"annotations\":[{\"id\":\""), annotations(missing));
	}

	@Test
	void write_added_getsOneIdForGood() throws FormatException {
		PromptItemDocument document = Samples.readItem(Samples.TWO_PROMPTS);
		Response response = add(document, 0, "text", "Mine");
		String first = annotations(document);
		Prompt prompt = document.item().getPrompts().getFirst();
		prompt.getResponses().remove(response);
		document.annotationBytes();
		prompt.getResponses().add(response);
		assertEquals(first, annotations(document));
		assertTrue(first.matches("(?s).*\"id\": \"[0-9a-f]{24}\".*"), first);
	}

	@Test
	void write_addedSeveral_areInTheOrderOfTheModel() throws FormatException {
		PromptItemDocument document = Samples.readItem(Samples.TWO_PROMPTS);
		add(document, 1, "text", "third");
		add(document, 0, "text", "first");
		add(document, 0, "text", "second");
		PromptItemDocument again = Samples.read(annotations(document));
		List<String> values = new ArrayList<>();
		Samples.responses(again.item()).forEach(response -> values.add(response.getValue()));
		assertEquals(List.of("first", "second", "third"), values);
	}
}
