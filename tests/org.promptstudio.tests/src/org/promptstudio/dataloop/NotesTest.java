package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.StudioFactory;

/** Note annotations of Dataloop are discussions. */
class NotesTest {

	private static final String NOTE = "{\"id\":\"n1\",\"type\":\"note\",\"label\":\"issue\",\"coordinates\":{\"box\":[{\"x\":0,\"y\":0},{\"x\":10,\"y\":10}],"
			+ "\"note\":{\"messages\":[{\"id\":\"m1\",\"creator\":\"mia@example.org\",\"time\":1738400000000,\"body\":\"Turn 2 has no response.\",\"x\":[1.0]}],"
			+ "\"status\":\"issue\",\"createTime\":1738400000000,\"creator\":\"mia@example.org\",\"assignee\":\"anna@example.org\"}},"
			+ "\"metadata\":{\"system\":{\"status\":\"issue\",\"promptId\":\"2\"}}}";

	private static Discussion first(PromptItemDocument document) {
		return document.item().getDiscussions().getFirst();
	}

	private static Message message(String author, String body) {
		Message message = StudioFactory.eINSTANCE.createMessage();
		message.setId("m2");
		message.setAuthor(author);
		message.setTime(1738400600000L);
		message.setBody(body);
		return message;
	}

	@Test
	void note_isReadAsADiscussion() throws FormatException {
		Discussion discussion = first(Samples.read("[" + NOTE + "]"));
		assertEquals("n1", discussion.getId());
		assertEquals("2", discussion.getPromptKey());
		assertNull(discussion.getResponseId());
		assertEquals(DiscussionState.ISSUE, discussion.getState());
		assertEquals("anna@example.org", discussion.getAssignee());
		assertEquals("mia@example.org", discussion.getCreator());
		assertEquals(1738400000000L, discussion.getCreatedAt());
		assertEquals("Turn 2 has no response.", discussion.getMessages().getFirst().getBody());
		assertEquals(1738400000000L, discussion.getMessages().getFirst().getTime());
	}

	@Test
	void replyAndState_changeOnlyTheirPlaces() throws FormatException {
		PromptItemDocument document = Samples.read("[" + NOTE + "]");
		first(document).setState(DiscussionState.REVIEW);
		first(document).getMessages().add(message("anna@example.org", "Added."));
		assertEquals("[" + NOTE.replace("\"status\":\"issue\"", "\"status\":\"review\"").replace("\"x\":[1.0]}]",
				"\"x\":[1.0]},{\"id\":\"m2\",\"creator\":\"anna@example.org\",\"time\":1738400600000,\"body\":\"Added.\"}]") + "]",
				Samples.text(document.annotationBytes()));
	}

	@ParameterizedTest
	@CsvSource({ "issue,,ISSUE", "open,,OPEN", "open,approved,RESOLVED", "issue,review,REVIEW", ",,OPEN", "issue,approved,RESOLVED", "else,,OPEN" })
	void state_isTheAnnotations_elseTheNotes(String note, String annotation, DiscussionState expected) throws FormatException {
		String json = "[{\"type\":\"note\",\"coordinates\":{\"note\":{\"status\":" + quoted(note) + "}},\"metadata\":{\"system\":{\"status\":"
				+ quoted(annotation) + "}}}]";
		assertEquals(expected, first(Samples.read(json)).getState());
	}

	private static String quoted(String text) {
		return text == null ? "null" : '"' + text + '"';
	}

	@Test
	void newDiscussion_isANote_withItsPlace() throws FormatException {
		PromptItemDocument document = Samples.read("{\"id\":\"i1\",\"datasetId\":\"d1\",\"annotations\":[]}");
		document.setStamp(() -> Instant.ofEpochMilli(1738400600000L), "anna@example.org");
		Discussion discussion = StudioFactory.eINSTANCE.createDiscussion();
		discussion.setId("n9");
		discussion.setPromptKey("1");
		discussion.setResponseId("r1");
		discussion.setState(DiscussionState.OPEN);
		discussion.setCreator("anna@example.org");
		discussion.setCreatedAt(1738400600000L);
		Highlight span = StudioFactory.eINSTANCE.createHighlight();
		span.setStart(3);
		span.setEnd(8);
		span.setText("words");
		discussion.setSpan(span);
		discussion.getMessages().add(message("anna@example.org", "Why?"));
		document.item().getDiscussions().add(discussion);
		String written = Samples.text(document.annotationBytes());
		assertEquals(
				"{\"id\":\"i1\",\"datasetId\":\"d1\",\"annotations\":[{\"id\":\"n9\",\"datasetId\":\"d1\",\"itemId\":\"i1\",\"creator\":\"anna@example.org\","
						+ "\"createdAt\":\"2025-02-01T09:03:20.000Z\",\"updatedBy\":\"anna@example.org\",\"updatedAt\":\"2025-02-01T09:03:20.000Z\","
						+ "\"type\":\"note\",\"label\":\"note\",\"coordinates\":{\"box\":[{\"x\":0,\"y\":0},{\"x\":10,\"y\":10}],\"note\":{\"messages\":["
						+ "{\"id\":\"m2\",\"creator\":\"anna@example.org\",\"time\":1738400600000,\"body\":\"Why?\"}],\"status\":\"open\","
						+ "\"createTime\":1738400600000,\"creator\":\"anna@example.org\"}},\"attributes\":[],\"metadata\":{\"system\":{\"promptId\":\"1\"},"
						+ "\"user\":{\"promptstudio\":{\"responseId\":\"r1\",\"span\":{\"start\":3,\"end\":8,\"text\":\"words\"}}}}}]}",
				written);
		Discussion again = first(Samples.read(written));
		assertEquals("r1", again.getResponseId());
		assertEquals(8, again.getSpan().getEnd());
		document.item().getDiscussions().clear();
		assertEquals("{\"id\":\"i1\",\"datasetId\":\"d1\",\"annotations\":[]}", Samples.text(document.annotationBytes()));
	}

	@Test
	void stamps_tellWhoReplied() throws FormatException {
		PromptItemDocument document = Samples.read("[" + NOTE + "]");
		document.setStamp(() -> Instant.ofEpochMilli(1738400600000L), "anna@example.org");
		assertSame(document.annotationBytes(), document.annotationBytes());
		first(document).getMessages().add(message("anna@example.org", "Added."));
		assertTrue(Samples.text(document.annotationBytes())
				.endsWith(",\"updatedBy\":\"anna@example.org\",\"updatedAt\":\"2025-02-01T09:03:20.000Z\"}]"));
	}

	@Test
	void noteOfAnotherShape_isLeftAlone() throws FormatException {
		for (String shape : new String[] { "{\"type\":\"note\"}", "{\"type\":\"note\",\"coordinates\":{\"note\":7}}",
				"{\"type\":\"note\",\"coordinates\":{\"note\":{\"messages\":\"x\"}}}",
				"{\"type\":\"note\",\"coordinates\":{\"note\":{}},\"metadata\":{\"user\":\"x\"}}" }) {
			PromptItemDocument document = Samples.read("[" + shape + "]");
			assertEquals(0, document.item().getDiscussions().size());
			assertEquals(1, document.item().getOtherAnnotationCount());
		}
	}

	@Test
	void reviewStateOfAResponse_tellsWhoAndWhen() throws FormatException {
		String before = "[{\"id\":\"a\",\"type\":\"text\",\"coordinates\":\"x\",\"metadata\":{\"system\":{\"promptId\":\"1\"},\"user\":{}}}]";
		PromptItemDocument document = Samples.read(before);
		Samples.response(document, 0, 0).setReviewBy("mia@example.org");
		Samples.response(document, 0, 0).setReviewAt("2025-02-01T09:03:20.000Z");
		String written = Samples.text(document.annotationBytes());
		assertEquals(before.replace("\"user\":{}",
				"\"user\":{\"promptstudio\":{\"reviewBy\":\"mia@example.org\",\"reviewAt\":\"2025-02-01T09:03:20.000Z\"}}"), written);
		PromptItemDocument again = Samples.read(written);
		assertEquals("mia@example.org", Samples.response(again, 0, 0).getReviewBy());
		Samples.response(again, 0, 0).setReviewBy(null);
		Samples.response(again, 0, 0).setReviewAt(null);
		assertEquals(before, Samples.text(again.annotationBytes()));
	}
}
