package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

class UnjudgedAnnotationsTest {

	private static final String ITEM = "{\"shebang\":\"dataloop\",\"metadata\":{\"dltype\":\"prompt\"},\"prompts\":{\"1\":[{\"mimetype\":\"application/text\",\"value\":\"?\"}]}}";
	private static final String JUDGED = """
			{
			  "filename": "/q1.json", "description": "about rivers",
			  "annotations": [
			    {"id": "r1", "type": "text", "coordinates": "corrected", "description": "why", "x": 1.50,
			     "metadata": {"system": {"promptId": "1", "status": "issue", "attributes": {"rank": 0, "isBest": true, "verdict": "use"}},
			      "user": {"model": {"name": "m"}, "promptstudio": {"originalValue": "first", "answers": {"spans": []}, "reviewBy": "mia", "reviewAt": "2026"}}}},
			    {"id": "n1", "type": "note", "coordinates": {"note": {"messages": [{"body": "wrong"}]}}},
			    {"id": "b1", "type": "box", "coordinates": [], "metadata": {"system": {"attributes": {"kept": 1}}}}
			  ],
			  "metadata": {
			    "system": {"refs": [{"type": "task", "id": "t0", "metadata": {"status": "completed", "creator": "mia"}}],
			      "taskStatusLog": [{"action": "created", "status": {"taskId": "t0", "status": "completed", "creator": "mia"}}]},
			    "user": {"promptstudio": {"tags": ["easy"], "statusReason": "no", "answers": {"a": 1}, "prompts": {"1": {"answers": {"b": 2}}}}}
			  }
			}
			""";

	private static String of(String annotations) throws FormatException {
		return new String(UnjudgedAnnotations.of("q1.json", annotations.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}

	private static Item read(String annotations) throws FormatException {
		PromptItemDocument document = PromptItemDocument.read("q1.json", ITEM.getBytes(StandardCharsets.UTF_8), "q1.json",
				annotations.getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of(), document.problems());
		return document.item();
	}

	@Test
	void of_judged_showsTheResponseAndNothingThatAnybodyThinks() throws FormatException {
		Item item = read(of(JUDGED));
		Response response = item.getPrompts().getFirst().getResponses().getFirst();
		assertEquals("first", response.getValue());
		assertNull(response.getOriginalValue());
		assertNull(response.getRank());
		assertFalse(response.isBest());
		assertTrue(response.getAttributes().isEmpty());
		assertNull(response.getComment());
		assertEquals(ReviewState.NONE, response.getReviewState());
		assertNull(response.getReviewBy());
		assertNull(response.getReviewAt());
		assertTrue(item.getDiscussions().isEmpty());
		assertNull(item.getStatus());
		assertTrue(item.getStatusLog().isEmpty());
		assertNull(item.getStatusReason());
		assertTrue(item.getAttributes().isEmpty());
		assertTrue(item.getPrompts().getFirst().getAttributes().isEmpty());
	}

	@Test
	void of_judged_keepsWhatIsNoJudgement() throws FormatException {
		String unjudged = of(JUDGED);
		Item item = read(unjudged);
		assertEquals("about rivers", item.getDescription());
		assertEquals(List.of("easy"), item.getTags());
		assertEquals("m", item.getPrompts().getFirst().getResponses().getFirst().getModel().getName());
		assertEquals(1, item.getOtherAnnotationCount());
		assertTrue(unjudged.contains("\"x\": 1.50"), unjudged);
		assertTrue(unjudged.contains("{\"kept\": 1}"), unjudged);
		assertTrue(unjudged.contains("\"id\": \"t0\""), "which task it belongs to is no judgement");
	}

	@Test
	void of_whatNobodyJudged_isTheSameArray() throws FormatException {
		byte[] plain = "[{\"id\":\"r1\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\",\"attributes\":{}}}}, 7]"
				.getBytes(StandardCharsets.UTF_8);
		assertSame(plain, UnjudgedAnnotations.of("q1.json", plain));
	}

	@Test
	void of_whatIsNoAnnotations_isRefused() {
		assertThrows(FormatException.class, () -> of("7"));
		assertThrows(FormatException.class, () -> of("{\"annotations\": 7}"));
		assertThrows(FormatException.class, () -> of("{"));
	}
}
