package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

/** Where answers about items, prompts and responses stand in the annotation file. */
class AnswersTest {

	private static final List<Object> SPANS = List.of(Map.of("start", new BigDecimal(0)));

	private static final String WRAPPER = """
			{
			  "annotations": [],
			  "metadata": {
			    "system": {"size": 1.0},
			    "user": {
			      "promptstudio": {
			        "answers": {"topic": "travel", "hours": 1.50},
			        "prompts": {
			          "1": {"answers": {"clear": true}, "more": 1e0},
			          "gone": {"answers": {"clear": false}}
			        }
			      }
			    }
			  }
			}
			""";

	private static void answer(AnswerHolder holder, String key, Object value) {
		holder.getAttributes().removeIf(attribute -> attribute.getKey().equals(key));
		if (value != null) {
			Attribute attribute = StudioFactory.eINSTANCE.createAttribute();
			attribute.setKey(key);
			attribute.setValue(value);
			holder.getAttributes().add(attribute);
		}
	}

	private static String text(PromptItemDocument document) {
		return Samples.text(document.annotationBytes());
	}

	private static String annotation(String attributes, String user) {
		return "{\"type\": \"text\", \"coordinates\": \"x\", \"metadata\": {\"system\": {\"promptId\": \"1\", \"attributes\": " + attributes
				+ "}, \"user\": " + user + "}}";
	}

	private static Response first(PromptItemDocument document) {
		return document.item().getPrompts().getFirst().getResponses().getFirst();
	}

	@Test
	void read_wrapper_answersOfItemAndPrompts() throws FormatException {
		PromptItemDocument document = Samples.read(WRAPPER);
		assertEquals(Map.of("topic", "travel", "hours", new BigDecimal("1.50")), AttributeValues.of(document.item()));
		assertEquals(Map.of("clear", true), AttributeValues.of(document.item().getPrompts().getFirst()));
		assertEquals(1, document.problems().size());
		assertTrue(document.problems().getFirst().message().contains("\"gone\""));
		assertEquals(10, document.problems().getFirst().line());
	}

	@Test
	void write_changedAnswers_altersNothingElse() throws FormatException {
		PromptItemDocument document = Samples.read(WRAPPER);
		answer(document.item(), "topic", "food");
		answer(document.item().getPrompts().getFirst(), "clear", Boolean.FALSE);
		assertEquals(WRAPPER.replace("travel", "food").replace("{\"clear\": true}", "{\"clear\": false}"), text(document));
		answer(document.item(), "topic", "travel");
		answer(document.item().getPrompts().getFirst(), "clear", Boolean.TRUE);
		assertEquals(WRAPPER, text(document));
	}

	@Test
	void write_answersGone_takesEmptyObjectsAlong() throws FormatException {
		PromptItemDocument document = Samples.read(WRAPPER);
		document.item().getAttributes().clear();
		document.item().getPrompts().getFirst().getAttributes().clear();
		assertEquals(WRAPPER.replace("        \"answers\": {\"topic\": \"travel\", \"hours\": 1.50},\n", "")
				.replace("\"answers\": {\"clear\": true}, ", ""), text(document));
	}

	@Test
	void write_bareArray_isWrappedWhenThereIsAnAnswerOfItemOrPrompt() throws FormatException {
		String array = "[\n  " + annotation("{}", "{}") + "\n]\n";
		PromptItemDocument document = Samples.read(array);
		Prompt prompt = document.item().getPrompts().get(1);
		answer(prompt, "reason", "They are alike.");
		answer(document.item(), "topic", "travel");
		String expected = """
				{
				  "annotations": [
				  %s
				],
				  "metadata": {
				    "user": {
				      "promptstudio": {
				        "answers": {
				          "topic": "travel"
				        },
				        "prompts": {
				          "2": {
				            "answers": {
				              "reason": "They are alike."
				            }
				          }
				        }
				      }
				    }
				  }
				}
				""".formatted(annotation("{}", "{}"));
		assertEquals(expected, text(document));
		PromptItemDocument again = Samples.read(expected);
		assertEquals(List.of(), again.problems());
		assertEquals(Map.of("reason", "They are alike."), AttributeValues.of(again.item().getPrompts().get(1)));
		answer(prompt, "reason", null);
		answer(document.item(), "topic", null);
		assertEquals(array, text(document));
	}

	@Test
	void write_bareArray_staysOneForAnswersOfResponses() throws FormatException {
		PromptItemDocument document = Samples.read("[" + annotation("{}", "{}") + "]");
		answer(first(document), "safe", Boolean.TRUE);
		answer(first(document), "spans", SPANS);
		assertEquals("[" + annotation("{\"safe\": true}", "{\"promptstudio\": {\"answers\": {\"spans\": [{\"start\": 0}]}}}") + "]", text(document));
	}

	@Test
	void write_descriptionAndAnswersOfABareArray_areWrittenTogether() throws FormatException {
		PromptItemDocument document = Samples.read("[]");
		document.item().setDescription("About");
		answer(document.item(), "topic", "travel");
		PromptItemDocument again = Samples.read(text(document));
		assertEquals("About", again.item().getDescription());
		assertEquals(Map.of("topic", "travel"), AttributeValues.of(again.item()));
		assertTrue(text(document).indexOf("description") < text(document).indexOf("annotations")
				&& text(document).indexOf("annotations") < text(document).indexOf("metadata"));
	}

	@Test
	void write_noFileYet_isMadeForAnAnswerAlone() throws FormatException {
		PromptItemDocument document = PromptItemDocument.read("q.json", Samples.bytes(Samples.TWO_PROMPTS), "q.annotations.json", null);
		assertNull(document.annotationBytes());
		answer(document.item().getPrompts().getFirst(), "clear", Boolean.TRUE);
		PromptItemDocument again = Samples.read(text(document));
		assertEquals(Map.of("clear", true), AttributeValues.of(again.item().getPrompts().getFirst()));
		answer(document.item().getPrompts().getFirst(), "clear", null);
		assertNull(document.annotationBytes());
	}

	@Test
	void write_whatStandsInTheWay_isKept() throws FormatException {
		PromptItemDocument document = Samples.read("{\"annotations\": [], \"metadata\": {\"user\": \"anna\"}}");
		assertEquals(1, document.problems().size());
		answer(document.item(), "topic", "travel");
		assertEquals(
				"{\"annotations\": [], \"metadata\": {\"user\": {\"promptstudio\": {\"answers\": {\"topic\": \"travel\"}}}, \"replaced user\": \"anna\"}}",
				text(document));
		PromptItemDocument inside = Samples.read("{\"metadata\": {\"user\": {\"promptstudio\": {\"answers\": [1]}}}}");
		answer(inside.item(), "topic", "travel");
		assertEquals("{\"metadata\": {\"user\": {\"promptstudio\": {\"answers\": {\"topic\": \"travel\"}, \"replaced answers\": [1]}}}}",
				text(inside));
	}

	@Test
	void response_answerStaysWhereItIs() throws FormatException {
		String ours = annotation("{\"spans\": {\"a\": 1}}", "{\"promptstudio\": {\"answers\": {\"verdict\": \"use\", \"x\": {}}}}");
		PromptItemDocument document = Samples.read("[" + ours + "]");
		assertEquals(List.of("spans", "verdict", "x"), List.copyOf(AttributeValues.of(first(document)).keySet()));
		answer(first(document), "verdict", "fix");
		answer(first(document), "spans", SPANS);
		assertEquals("[" + ours.replace("\"use\"", "\"fix\"").replace("{\"a\": 1}", "[{\"start\": 0}]") + "]", text(document));
	}

	@Test
	void response_listOfOtherThanStrings_isOurs() throws FormatException {
		PromptItemDocument document = Samples.read("[" + annotation("{}", "{}") + "]");
		answer(first(document), "tone", List.of("brief"));
		answer(first(document), "numbers", List.of(BigDecimal.ONE));
		answer(first(document), "none", List.of());
		assertEquals("[" + annotation("{\"tone\": [\"brief\"], \"none\": []}", "{\"promptstudio\": {\"answers\": {\"numbers\": [1]}}}") + "]",
				text(document));
	}

	@Test
	void response_ourAnswersGone_takeTheirObjectsAlong() throws FormatException {
		String none = "[" + annotation("{}", "{\"model\": null}") + "]";
		String answers = none.replace("{\"model\": null}", "{\"model\": null, \"promptstudio\": {\"answers\": {\"a\": [1], \"b\": [2]}}}");
		PromptItemDocument document = Samples.read(answers);
		answer(first(document), "a", null);
		assertEquals(answers.replace("\"a\": [1], ", ""), text(document));
		answer(first(document), "b", null);
		assertEquals(none, text(document));
		String edited = answers.replace("{\"answers\"", "{\"originalValue\": \"was\", \"answers\"");
		document = Samples.read(edited);
		first(document).getAttributes().clear();
		assertEquals(none.replace("null}", "null, \"promptstudio\": {\"originalValue\": \"was\"}}"), text(document));
		first(document).setOriginalValue(null);
		assertEquals(none, text(document));
		answer(first(document), "c", SPANS);
		assertEquals(none.replace("null}", "null, \"promptstudio\": {\"answers\": {\"c\": [{\"start\": 0}]}}}"), text(document));
	}

	@Test
	void response_answerInBothPlaces_isToldAndKept() throws FormatException {
		String twice = "[" + annotation("{\"a\": \"one\"}", "{\"promptstudio\": {\"answers\": {\"a\": \"two\"}}}") + "]";
		byte[] bytes = Samples.bytes(twice);
		PromptItemDocument document = PromptItemDocument.read("q.json", Samples.bytes(Samples.TWO_PROMPTS), "a.json", bytes);
		assertEquals(Map.of("a", "one"), AttributeValues.of(first(document)));
		assertTrue(document.problems().getFirst().message().contains("\"a\""));
		assertSame(bytes, document.annotationBytes());
		answer(first(document), "a", null);
		assertEquals(Map.of(), AttributeValues.of(first(Samples.read(text(document)))));
	}

	@Test
	void response_added_hasBothPlaces() throws FormatException {
		PromptItemDocument document = Samples.read("[]");
		Response response = StudioFactory.eINSTANCE.createResponse();
		response.setId("r1");
		response.setValue("New");
		answer(response, "safe", Boolean.TRUE);
		answer(response, "spans", SPANS);
		document.item().getPrompts().getFirst().getResponses().add(response);
		PromptItemDocument again = Samples.read(text(document));
		assertEquals(AttributeValues.of(response), AttributeValues.of(first(again)));
		assertTrue(text(document).contains("\"promptstudio\""), text(document));
	}
}
