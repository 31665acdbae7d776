package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.junit.jupiter.api.Test;
import org.promptstudio.model.Problem;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;

/** The order that people give to responses is kept in the annotations, and nothing else of the file changes for it. */
class ResponseOrderTest {

	private static final String FILE = "[" + annotation("a", "") + "," + annotation("b", "") + "," + annotation("c", "") + "]";

	private static String annotation(String id, String user) {
		return "{\"id\":\"" + id + "\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\"}"
				+ (user.isEmpty() ? "" : ",\"user\":{\"promptstudio\":{" + user + "}}") + "}}";
	}

	private static EList<Response> responses(PromptItemDocument document) {
		return document.item().getPrompts().get(0).getResponses();
	}

	private static List<String> ids(PromptItemDocument document) {
		return responses(document).stream().map(Response::getId).toList();
	}

	private static String written(PromptItemDocument document) {
		return Samples.text(document.annotationBytes());
	}

	@Test
	void write_moved_placesAllOfThePrompt_andReadsBackAsMoved() throws FormatException {
		PromptItemDocument document = Samples.read(FILE);
		responses(document).move(0, 2);
		assertEquals("[" + annotation("a", "\"order\":1") + "," + annotation("b", "\"order\":2") + "," + annotation("c", "\"order\":0") + "]",
				written(document));
		assertEquals(List.of("c", "a", "b"), ids(Samples.read(written(document))));
	}

	@Test
	void write_movedAndBack_isTheSameArray() throws FormatException {
		byte[] bytes = Samples.bytes(FILE);
		PromptItemDocument document = PromptItemDocument.read("q.json", Samples.bytes(Samples.TWO_PROMPTS), "q.annotations.json", bytes);
		responses(document).move(0, 2);
		document.annotationBytes();
		responses(document).move(2, 0);
		assertSame(bytes, document.annotationBytes());
	}

	@Test
	void write_movedOnly_doesNotSayThatTheResponsesWereEdited() throws FormatException {
		PromptItemDocument document = Samples.read(FILE);
		document.setStamp(() -> Instant.parse("2025-03-01T08:00:00Z"), "anna@example.org");
		responses(document).move(0, 2);
		assertFalse(written(document).contains("anna@example.org"), written(document));
		responses(document).get(0).setRank(1);
		assertEquals(2, written(document).split("anna@example.org").length, written(document));
	}

	@Test
	void read_placesWithGapsTwiceAndMissing_areOrderedByThePlacesThenByTheFile() throws FormatException {
		PromptItemDocument document = Samples
				.read("[" + annotation("a", "") + "," + annotation("b", "\"order\":7") + "," + annotation("c", "\"order\":2")
						+ "," + annotation("d", "\"order\":7") + "," + annotation("e", "") + "]");
		assertEquals(List.of("c", "b", "d", "a", "e"), ids(document));
	}

	@Test
	void write_addedAndDeletedWherePlacesAre_leavesThemAlone() throws FormatException {
		String placed = "[" + annotation("a", "\"order\":2") + "," + annotation("b", "\"order\":0") + "," + annotation("c", "\"order\":1") + "]";
		PromptItemDocument document = Samples.read(placed);
		responses(document).remove(1);
		Response added = StudioFactory.eINSTANCE.createResponse();
		added.setId("d");
		added.setMimeType("application/text");
		added.setValue("x");
		responses(document).add(added);
		String written = written(document);
		assertFalse(written.contains("\"order\":3"), written);
		assertEquals(List.of("b", "a", "d"), ids(Samples.read(written)));
		responses(document).move(0, added);
		assertEquals(List.of("d", "b", "a"), ids(Samples.read(written(document))));
	}

	@Test
	void write_movedWhereTheLastOfOursWouldGo_keepsOurs() throws FormatException {
		String edited = annotation("a", "\"originalValue\":\"y\"");
		PromptItemDocument document = Samples.read("[" + edited + "," + annotation("b", "") + "]");
		responses(document).get(0).setOriginalValue(null);
		responses(document).move(0, 1);
		assertEquals("[" + annotation("a", "\"order\":1") + "," + annotation("b", "\"order\":0") + "]", written(document));
	}

	@Test
	void read_placeThatIsNone_isAProblemAndStays() throws FormatException {
		String file = "[" + annotation("a", "\"order\":\"first\"") + "," + annotation("b", "\"order\":-1") + "]";
		PromptItemDocument document = Samples.read(file);
		assertEquals(List.of("a", "b"), ids(document));
		assertEquals(List.of(Problem.Severity.WARNING, Problem.Severity.WARNING), document.problems().stream().map(Problem::severity).toList());
		assertEquals(file, written(document));
		responses(document).move(0, 1);
		assertEquals("[" + annotation("a", "\"order\":1") + "," + annotation("b", "\"order\":0") + "]", written(document));
	}
}
