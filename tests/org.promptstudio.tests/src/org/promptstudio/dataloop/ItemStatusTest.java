package org.promptstudio.dataloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ItemStatusTest {

	private static String status(String system) throws FormatException {
		return Samples.read("{\"metadata\":{\"system\":" + system + "},\"annotations\":[]}").item().getStatus();
	}

	private static String ref(String type, String status, String time) {
		return "{\"type\":\"" + type + "\",\"metadata\":{\"status\":\"" + status + "\",\"timestamp\":\"" + time + "\"}}";
	}

	private static String entry(String task, String status, String action, String time) {
		return "{\"status\":{\"taskId\":\"" + task + "\",\"status\":\"" + status + "\",\"timestamp\":\"" + time
				+ "\"},\"action\":\"" + action + "\"}";
	}

	@Test
	void status_ofTwoTasks_isTheLatest() throws FormatException {
		String annotated = ref("task", "completed", "2025-02-01T09:00:00.000Z");
		String reviewed = ref("task", "approved", "2025-02-02T09:00:00.000Z");
		assertEquals("approved", status("{\"refs\":[" + reviewed + "," + annotated + "]}"));
		assertEquals("approved", status("{\"refs\":[" + annotated + "," + reviewed + "]}"));
	}

	@Test
	void status_withoutRefs_isTheLogsLast() throws FormatException {
		assertEquals("discard",
				status("{\"refs\":[],\"taskStatusLog\":[" + entry("t1", "completed", "created", "2025-02-01T09:00:00.000Z") + ","
						+ entry("t1", "discard", "created", "2025-02-01T10:00:00.000Z") + "]}"));
	}

	@Test
	void status_takenAway_isNone() throws FormatException {
		String log = entry("t1", "completed", "created", "2025-02-01T09:00:00.000Z") + ","
				+ entry("t1", "completed", "deleted", "2025-02-01T10:00:00.000Z");
		assertNull(status("{\"taskStatusLog\":[" + log + "]}"));
	}

	@Test
	void status_takenAwayInOneTask_isThatOfTheOther() throws FormatException {
		String log = entry("t1", "completed", "created", "2025-02-01T09:00:00.000Z") + ","
				+ entry("t2", "approved", "created", "2025-02-01T10:00:00.000Z") + ","
				+ entry("t2", "approved", "deleted", "2025-02-01T11:00:00.000Z");
		assertEquals("completed", status("{\"taskStatusLog\":[" + log + "]}"));
	}

	@Test
	void status_ofWrongTypes_isNone() throws FormatException {
		assertNull(status("{\"refs\":{\"status\":1},\"taskStatusLog\":\"x\"}"));
		assertNull(status("[]"));
		assertNull(status("{\"refs\":[null,1,{\"metadata\":{\"status\":3}}]}"));
	}
}
