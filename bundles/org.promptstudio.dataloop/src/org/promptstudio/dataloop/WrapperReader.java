package org.promptstudio.dataloop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Item;

/** Reads what an exported item tells about itself, around its annotations: id, description, status, and answers about it. */
final class WrapperReader {

	private static final String CREATED = "created";

	private final Source source;
	private final ProblemLog problems;

	private WrapperReader(Source source, ProblemLog problems) {
		this.source = source;
		this.problems = problems;
	}

	/** Fills the item; a bare array of annotations leaves it as it is. */
	static void read(Source source, Item item, ProblemLog problems) {
		JsonValue root = source.root();
		if (root.isObject()) {
			WrapperReader reader = new WrapperReader(source, problems);
			item.setId(reader.text(root.get(Keys.ID)));
			item.setDescription(reader.text(root.get(descriptionPath(root))));
			item.setStatus(status(root.get(Keys.SYSTEM_PATH)));
			StudioAnswers.read(source, item, problems);
		}
	}

	/** Where the description is: at the top, or in older files under metadata. */
	static List<String> descriptionPath(JsonValue root) {
		boolean older = root.get(Keys.DESCRIPTION).isNothing() && root.get(Keys.OLD_DESCRIPTION_PATH).isString();
		return older ? Keys.OLD_DESCRIPTION_PATH : List.of(Keys.DESCRIPTION);
	}

	private String text(JsonValue value) {
		if (value.isString()) {
			return value.string();
		}
		if (!value.isNothing()) {
			problems.warning(source, value, Messages.Place_item, NLS.bind(Messages.Problem_wrongType, value.name()),
					Messages.Advice_correctValue);
		}
		return null;
	}

	/** The status set last in any task; the log counts only where the references to tasks have none. */
	private static String status(JsonValue system) {
		Newest newest = new Newest();
		for (JsonValue ref : system.get("refs")) {
			newest.offer(ref.get(Keys.METADATA));
		}
		return newest.status == null ? loggedStatus(system.get("taskStatusLog")) : newest.status;
	}

	/** Each task's last entry tells its status; another action than "created" took it away. */
	private static String loggedStatus(JsonValue log) {
		Map<String, JsonValue> lastOfTask = new LinkedHashMap<>();
		for (JsonValue entry : log) {
			JsonValue status = entry.get(Keys.STATUS);
			String task = status.get("taskId").isString() ? status.get("taskId").string() : "";
			JsonValue action = entry.get("action");
			boolean taken = action.isString() && !action.string().equals(CREATED);
			lastOfTask.put(task, taken ? JsonValue.MISSING : status);
		}
		Newest newest = new Newest();
		lastOfTask.values().forEach(newest::offer);
		return newest.status;
	}

	/** The status of the latest time; of equal or missing times, the one that comes last. */
	private static final class Newest {

		private String status;
		private String time = "";

		/** @param entry has a status and a timestamp (ISO 8601 in UTC, so that the order of the texts is that of the times) */
		void offer(JsonValue entry) {
			JsonValue offered = entry.get(Keys.STATUS);
			JsonValue timestamp = entry.get("timestamp");
			String offeredTime = timestamp.isString() ? timestamp.string() : "";
			if (offered.isString() && offeredTime.compareTo(time) >= 0) {
				status = offered.string();
				time = offeredTime;
			}
		}
	}
}
