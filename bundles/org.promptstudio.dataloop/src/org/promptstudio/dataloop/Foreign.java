package org.promptstudio.dataloop;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.promptstudio.dataloop.json.JsonFormatException;
import org.promptstudio.dataloop.json.JsonText;
import org.promptstudio.dataloop.json.JsonTrees;

/**
 * The JSON that a label, a question or a recipe was read from, where it is not just what we would write: keys that we do not know, and
 * known ones in another spelling or order. It is kept in the feature {@code foreign}, and what was changed since is merged into it.
 */
final class Foreign {

	private Foreign() {
	}

	/**
	 * What to keep.
	 *
	 * @param json    what was read
	 * @param written what we would write in its place
	 * @return a text for the feature; null when there is nothing to keep
	 */
	static String keep(Map<String, Object> json, Map<String, Object> written) {
		return JsonTrees.isSame(json, written) ? null : JsonTrees.toAscii(json);
	}

	/** What was kept; null for nothing, and for what somebody has written there that is no JSON object. */
	static Map<String, Object> parse(String foreign) {
		if (foreign == null || foreign.isBlank()) {
			return null;
		}
		try {
			return JsonTrees.asObject(JsonTrees.of(JsonText.parse(foreign.getBytes(StandardCharsets.UTF_8)).root()));
		} catch (JsonFormatException e) {
			return null;
		}
	}
}
