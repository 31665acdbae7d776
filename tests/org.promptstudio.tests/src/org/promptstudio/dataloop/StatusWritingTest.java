package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.StatusEntry;
import org.promptstudio.model.studio.StudioFactory;

/** Statuses, tags and the reason of a status as Dataloop and we write them. */
class StatusWritingTest {

	private static StatusEntry add(Item item, String action, String status, String task, String assignment) {
		StatusEntry entry = StudioFactory.eINSTANCE.createStatusEntry();
		entry.setAction(action);
		entry.setStatus(status);
		entry.setTaskId(task);
		entry.setAssignmentId(assignment);
		entry.setCreator("anna@example.org");
		entry.setTimestamp("2025-03-01T09:00:00.000Z");
		item.getStatusLog().add(entry);
		return entry;
	}

	private static void assertWritten(String expected, PromptItemDocument document) {
		assertEquals(expected, Samples.text(document.annotationBytes()));
	}

	@Test
	void status_withATask_goesToTheLogAndItsReferences() throws FormatException {
		PromptItemDocument document = Samples.read("{\"annotations\":[],\"metadata\":{\"system\":{\"size\":1.0}}}");
		add(document.item(), Statuses.CREATED, "completed", "t1", "a1");
		assertWritten("{\"annotations\":[],\"metadata\":{\"system\":{\"size\":1.0,\"refs\":["
				+ "{\"type\":\"task\",\"id\":\"t1\",\"metadata\":{\"status\":\"completed\",\"creator\":\"anna@example.org\",\"timestamp\":\"2025-03-01T09:00:00.000Z\"}},"
				+ "{\"type\":\"assignment\",\"id\":\"a1\",\"metadata\":{}}],\"taskStatusLog\":["
				+ "{\"status\":{\"taskId\":\"t1\",\"assignmentId\":\"a1\",\"status\":\"completed\",\"creator\":\"anna@example.org\","
				+ "\"timestamp\":\"2025-03-01T09:00:00.000Z\"},\"action\":\"created\"}]}}}", document);
		assertEquals("completed", Samples.read(Samples.text(document.annotationBytes())).item().getStatus());
	}

	@Test
	void status_withoutATask_goesToTheLogAlone() throws FormatException {
		PromptItemDocument document = Samples.read("[]");
		StatusEntry entry = add(document.item(), Statuses.CREATED, "discard", null, null);
		assertEquals("{\"annotations\":[],\"metadata\":{\"system\":{\"taskStatusLog\":["
				+ "{\"status\":{\"taskId\":null,\"assignmentId\":null,\"status\":\"discard\",\"creator\":\"anna@example.org\","
				+ "\"timestamp\":\"2025-03-01T09:00:00.000Z\"},\"action\":\"created\"}]}}}",
				Samples.text(document.annotationBytes()).replaceAll("\\s", ""));
		document.item().getStatusLog().remove(entry);
		assertWritten("[]", document);
	}

	@Test
	void status_takenAway_leavesTheLog_andTheReferenceWithoutIt() throws FormatException {
		String system = "\"refs\":[{\"type\":\"task\",\"id\":\"t1\",\"metadata\":{\"status\":\"completed\",\"creator\":\"eve\",\"timestamp\":\"2025-02-01\",\"x\":1}}]";
		PromptItemDocument document = Samples.read("{\"metadata\":{\"system\":{" + system + "}},\"annotations\":[]}");
		assertEquals("completed", document.item().getStatus());
		assertEquals("t1", Statuses.current(document.item().getStatusLog()).orElseThrow().getTaskId());
		add(document.item(), Statuses.DELETED, "completed", "t1", null);
		assertWritten("{\"metadata\":{\"system\":{\"refs\":[{\"type\":\"task\",\"id\":\"t1\",\"metadata\":{\"x\":1}}],\"taskStatusLog\":["
				+ "{\"status\":{\"taskId\":\"t1\",\"assignmentId\":null,\"status\":\"completed\",\"creator\":\"anna@example.org\","
				+ "\"timestamp\":\"2025-03-01T09:00:00.000Z\"},\"action\":\"deleted\"}]}},\"annotations\":[]}", document);
		assertNull(Samples.read(Samples.text(document.annotationBytes())).item().getStatus());
	}

	@Test
	void status_withoutATask_beatsAnOlderOneOfATask_andTheOtherWayRound() throws FormatException {
		String refs = "{\"metadata\":{\"system\":{\"refs\":[{\"type\":\"task\",\"id\":\"t1\",\"metadata\":{\"status\":\"completed\",\"timestamp\":\"%s\"}}],"
				+ "\"taskStatusLog\":[{\"status\":{\"taskId\":null,\"status\":\"approved\",\"timestamp\":\"2025-03-01\"},\"action\":\"created\"}]}},\"annotations\":[]}";
		assertEquals("approved", Samples.read(refs.formatted("2025-02-01")).item().getStatus());
		assertEquals("completed", Samples.read(refs.formatted("2025-04-01")).item().getStatus());
	}

	@Test
	void log_tellsMoreThanTheReferences() throws FormatException {
		String json = "{\"metadata\":{\"system\":{\"refs\":[{\"type\":\"task\",\"id\":\"t1\",\"metadata\":{\"status\":\"completed\",\"timestamp\":\"2025-03-01\"}},"
				+ "{\"type\":\"assignment\",\"id\":\"a1\",\"metadata\":{}}],\"taskStatusLog\":["
				+ "{\"status\":{\"taskId\":\"t1\",\"assignmentId\":\"a1\",\"status\":\"discard\",\"creator\":\"eve\",\"timestamp\":\"2025-02-01\"},\"action\":\"created\"},"
				+ "{\"status\":{\"taskId\":\"t1\",\"assignmentId\":\"a1\",\"status\":\"completed\",\"creator\":\"anna\",\"timestamp\":\"2025-03-01\"},\"action\":\"created\"}"
				+ "]}},\"annotations\":[]}";
		List<StatusEntry> log = Samples.read(json).item().getStatusLog();
		assertEquals(List.of("eve", "anna"), log.stream().map(StatusEntry::getCreator).toList());
		assertEquals(3, Samples.read(json.replace("\"status\":\"completed\",\"timestamp\"", "\"status\":\"approved\",\"timestamp\"")).item()
				.getStatusLog().size(), "a status that the log does not tell comes from the reference");
	}

	@Test
	void somethingElseInThePlaceOfAnObject_isKept() throws FormatException {
		PromptItemDocument document = Samples.read("{\"metadata\":\"mine\",\"annotations\":[]}");
		add(document.item(), Statuses.CREATED, "completed", null, null);
		document.item().getTags().add("hard");
		PromptItemDocument again = Samples.read(Samples.text(document.annotationBytes()));
		assertEquals("completed", again.item().getStatus());
		assertEquals(List.of("hard"), again.item().getTags());
		assertEquals(true, Samples.text(document.annotationBytes()).contains("\"replaced metadata\":\"mine\""));
	}

	@Test
	void tagsAndReason_areUnderOurOwnKey_andComeAndGo() throws FormatException {
		String before = "{\"annotations\":[],\"metadata\":{\"user\":{\"x\":1}}}";
		PromptItemDocument document = Samples.read(before);
		document.item().getTags().add("hard");
		document.item().setStatusReason("Not a question.");
		assertWritten(
				"{\"annotations\":[],\"metadata\":{\"user\":{\"x\":1,\"promptstudio\":{\"tags\":[\"hard\"],\"statusReason\":\"Not a question.\"}}}}",
				document);
		PromptItemDocument again = Samples.read(Samples.text(document.annotationBytes()));
		again.item().getTags().clear();
		again.item().setStatusReason(null);
		assertWritten(before, again);
		document.item().getTags().clear();
		document.item().setStatusReason(null);
		assertEquals(before, Samples.text(document.annotationBytes()));
		assertSame(document.annotationBytes(), document.annotationBytes());
	}

	@Test
	void newFile_hasThem() throws FormatException {
		PromptItemDocument document = PromptItemDocument.read("q.json", Samples.bytes(Samples.TWO_PROMPTS), "json/q.json", null);
		add(document.item(), Statuses.CREATED, "completed", null, null);
		PromptItemDocument again = Samples.read(Samples.text(document.annotationBytes()));
		assertEquals("completed", again.item().getStatus());
	}
}
