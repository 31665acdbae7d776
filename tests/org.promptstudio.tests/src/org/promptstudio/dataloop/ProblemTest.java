package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Response;

/** What is wrong and does not stop the work is told with its place, and kept in the file. */
class ProblemTest {

	private static List<String> told(PromptItemDocument document) {
		document.problems().forEach(problem -> assertFalse(problem.advice().isBlank()));
		return document.problems().stream().map(ProblemTest::told).toList();
	}

	private static String told(Problem problem) {
		return problem.severity() + " " + problem.file() + ':' + problem.line() + ':' + problem.column() + " [" + problem.place() + "] "
				+ problem.message();
	}

	private static void assertAnnotationProblem(String annotation, String expected) throws FormatException {
		PromptItemDocument document = Samples.read("[\n" + annotation + "]");
		assertEquals(List.of(expected), told(document));
		assertEquals("[\n" + annotation + "]", Samples.text(document.annotationBytes()));
	}

	private static String response(String key, String json) {
		return "{\"id\":\"r1\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\",\"" + key + "\":" + json
				+ "}}}";
	}

	@Test
	void problems_ofGoodFiles_areNone() throws FormatException {
		for (Samples.Pair pair : Samples.own()) {
			assertEquals(List.of(), told(pair.read()));
		}
	}

	@Test
	void problems_orphans_areKept() throws FormatException {
		String annotations = """
				[{"id":"a","type":"text","coordinates":"x","metadata":{"system":{"promptId":"9"}}},
				 {"type":"text","coordinates":"y","metadata":{"system":{}}},
				 {"type":"text","coordinates":"z"}]""";
		PromptItemDocument document = Samples.read(annotations);
		assertEquals(List.of(
				"ERROR walk.annotations.json:1:66 [prompt 9, response a] The response belongs to the prompt \"9\", and the item has no such prompt.",
				"ERROR walk.annotations.json:2:2 [response #2] The response does not name a prompt.",
				"ERROR walk.annotations.json:3:2 [response #3] The response does not name a prompt."), told(document));
		assertEquals(List.of("x", "y", "z"), document.item().getOrphans().stream().map(Response::getValue).toList());
		assertEquals("9", document.item().getOrphans().getFirst().getPromptKey());
		document.item().getOrphans().get(1).setRank(1);
		assertEquals(annotations.replace("\"system\":{}", "\"system\":{\"attributes\":{\"rank\":\"1\"}}"),
				Samples.text(document.annotationBytes()));
	}

	@Test
	void problems_severalCrowns() throws FormatException {
		String crowned = response("attributes", "{\"isBest\":true}");
		PromptItemDocument document = Samples.read("[" + crowned + ",\n" + crowned.replace("r1", "r2") + "]");
		assertEquals(List.of(
				"WARNING walk.annotations.json:2:95 [prompt 1, response r2] More than one response of the prompt has the crown."),
				told(document));
		assertEquals(List.of(true, true), Samples.responses(document.item()).stream().map(Response::isBest).toList());
	}

	@Test
	void problems_sameId() throws FormatException {
		PromptItemDocument document = Samples.read("[" + response("x", "1") + ",\n" + response("x", "2") + "]");
		assertEquals(List.of("WARNING walk.annotations.json:2:2 [annotation 2] Another annotation has the same id r1."), told(document));
	}

	@Test
	void problems_ranksAndCrowns() throws FormatException {
		assertAnnotationProblem(response("attributes", "{\"rank\":12}"),
				"WARNING walk.annotations.json:2:95 [prompt 1, response r1] \"rank\" is not a whole number from 0 to 9.");
		assertAnnotationProblem(response("attributes", "{\"isBest\":\"yes\"}"),
				"WARNING walk.annotations.json:2:95 [prompt 1, response r1] \"isBest\" is neither true nor false.");
	}

	@Test
	void problems_status() throws FormatException {
		assertAnnotationProblem(response("status", "\"open\""),
				"WARNING walk.annotations.json:2:81 [prompt 1, response r1] The review status \"open\" is unknown.");
		assertAnnotationProblem(response("status", "{}"),
				"WARNING walk.annotations.json:2:81 [prompt 1, response r1] \"status\" is not of the expected type.");
	}

	@Test
	void problems_scalarsOfWrongType() throws FormatException {
		assertAnnotationProblem(response("x", "1").replace("{\"id\":\"r1\"", "{\"description\":[]"),
				"WARNING walk.annotations.json:2:2 [prompt 1, response #1] \"description\" is not of the expected type.");
		assertAnnotationProblem(response("x", "1").replace("\"system\"", "\"user\":{\"model\":\"m\"},\"system\""),
				"WARNING walk.annotations.json:2:64 [prompt 1, response r1] \"model\" is not of the expected type.");
		assertAnnotationProblem(
				response("x", "1").replace("\"system\"", "\"user\":{\"model\":{\"confidence\":1E400}},\"system\""),
				"WARNING walk.annotations.json:2:73 [prompt 1, response r1] \"confidence\" is not of the expected type.");
	}

	@Test
	void problems_annotationsThatCannotBeEdited_areCountedAsOther() throws FormatException {
		assertOther("17", "ERROR walk.annotations.json:2:1 [annotation 1] The annotation is not an object.");
		assertOther("{\"id\":\"r\"}", "ERROR walk.annotations.json:2:1 [annotation 1] The annotation has no \"type\".");
		assertOther("{\"type\":\"text\",\"coordinates\":{}}",
				"ERROR walk.annotations.json:2:16 [annotation 1] \"coordinates\" does not hold a response of type \"text\".");
		assertOther("{\"type\":\"ref_image\",\"coordinates\":{\"ref\":1}}",
				"ERROR walk.annotations.json:2:21 [annotation 1] \"coordinates\" does not hold a response of type \"ref_image\".");
		assertOther("{\"type\":\"text\",\"metadata\":\"x\"}", "ERROR walk.annotations.json:2:16 [annotation 1] \"metadata\" is not an object.");
		assertOther(response("attributes", "\"x\""), "ERROR walk.annotations.json:2:81 [annotation 1] \"attributes\" is not an object.");
		assertOther(response("x", "1").replace("\"system\"", "\"user\":{\"promptstudio\":1},\"system\""),
				"ERROR walk.annotations.json:2:64 [annotation 1] \"promptstudio\" is not an object.");
	}

	private static void assertOther(String annotation, String expected) throws FormatException {
		assertAnnotationProblem(annotation, expected);
		PromptItemDocument document = Samples.read("[\n" + annotation + "]");
		assertEquals(1, document.item().getOtherAnnotationCount());
		assertEquals(List.of(), Samples.responses(document.item()));
	}

	@Test
	void problems_ofTheItem_comeFirst() throws FormatException {
		String item = """
				{"shebang":"dataloop","metadata":{"dltype":"prompt"},"prompts":{
				"1":"text",
				"2":[1,{"mimetype":2,"value":{"a":1}},{"mimetype":"metadata","value":"user"}],
				"3":[{"mimetype":"metadata","value":{"role":1,"nearestItems":["a",2,"a"]}}],
				"4":[{"mimetype":"metadata","value":{"nearestItems":{}}}]}}""";
		byte[] bytes = Samples.bytes(item);
		PromptItemDocument document = PromptItemDocument.read("q.json", bytes, "a.json", Samples.bytes("[1]"));
		assertEquals(List.of("ERROR q.json:2:1 [prompt 1] The prompt is neither an array of elements nor an object of questions.",
				"ERROR q.json:3:6 [prompt 2] An element of the prompt is not an object.",
				"WARNING q.json:3:9 [prompt 2] \"mimetype\" is not of the expected type.",
				"WARNING q.json:3:22 [prompt 2] \"value\" is not of the expected type.",
				"WARNING q.json:3:62 [prompt 2] \"value\" is not of the expected type.",
				"WARNING q.json:4:38 [prompt 3] \"role\" is not of the expected type.",
				"WARNING q.json:4:67 [prompt 3] \"nearestItems\" is not of the expected type.",
				"WARNING q.json:5:38 [prompt 4] \"nearestItems\" is not of the expected type.",
				"ERROR a.json:1:2 [annotation 1] The annotation is not an object."), told(document));
		assertEquals("{\"a\":1}", document.item().getPrompts().get(1).getElements().getFirst().getValue());
		assertEquals(List.of("a"), document.item().getPrompts().get(2).getNearestItems());
		assertSame(bytes, document.itemBytes());
	}

	@Test
	void problems_ofTheWrapper() throws FormatException {
		PromptItemDocument document = Samples.read("{\"id\":1,\n\"description\":{}}");
		assertEquals(List.of("WARNING walk.annotations.json:1:2 [item] \"id\" is not of the expected type.",
				"WARNING walk.annotations.json:2:1 [item] \"description\" is not of the expected type."), told(document));
	}
}
