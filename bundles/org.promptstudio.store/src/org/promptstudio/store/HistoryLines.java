package org.promptstudio.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.history.ItemChange.What;
import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;

/** Entries of a history as lines of JSON. */
final class HistoryLines {

	private static final String TIME = "time";
	private static final String USER = "user";
	private static final String CHANGES = "changes";
	private static final String WHAT = "what";
	private static final String PROMPT = "prompt";
	private static final String RESPONSE = "response";
	private static final String LETTER = "letter";
	private static final String KEY = "key";
	private static final String FROM = "from";
	private static final String TO = "to";

	private HistoryLines() {
	}

	/** The entry without a line end; ASCII. */
	static String write(HistoryEntry entry) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(TIME, entry.time().toString());
		json.put(USER, entry.person());
		json.put(CHANGES, entry.changes().stream().map(HistoryLines::json).toList());
		return JsonTrees.toAscii(json);
	}

	private static Map<String, Object> json(ItemChange change) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(WHAT, change.what().name());
		putGiven(json, PROMPT, change.prompt());
		putGiven(json, RESPONSE, change.response());
		putGiven(json, LETTER, change.letter());
		putGiven(json, KEY, change.key());
		putGiven(json, FROM, change.before());
		putGiven(json, TO, change.after());
		return json;
	}

	private static void putGiven(Map<String, Object> json, String name, Object value) {
		if (value != null) {
			json.put(name, value);
		}
	}

	/** Empty for what is no entry, such as the rest of a line that a crash left. Changes of a kind that this version does not know are left out. */
	static Optional<HistoryEntry> read(String line) {
		try {
			JsonValue json = JsonText.parse(line.getBytes(StandardCharsets.UTF_8)).root();
			if (!json.get(TIME).isString() || !json.get(USER).isString() || !json.get(CHANGES).isArray()) {
				return Optional.empty();
			}
			List<ItemChange> changes = new ArrayList<>();
			json.get(CHANGES).forEach(change -> read(change).ifPresent(changes::add));
			return Optional.of(new HistoryEntry(Instant.parse(json.get(TIME).string()), json.get(USER).string(), changes));
		} catch (JsonFormatException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<ItemChange> read(JsonValue json) {
		String name = text(json.get(WHAT));
		for (What what : What.values()) {
			if (what.name().equals(name)) {
				return Optional.of(new ItemChange(what, text(json.get(PROMPT)), text(json.get(RESPONSE)), text(json.get(LETTER)), text(json.get(KEY)),
						JsonTrees.of(json.get(FROM)), JsonTrees.of(json.get(TO))));
			}
		}
		return Optional.empty();
	}

	private static String text(JsonValue value) {
		return value.isString() ? value.string() : null;
	}
}
