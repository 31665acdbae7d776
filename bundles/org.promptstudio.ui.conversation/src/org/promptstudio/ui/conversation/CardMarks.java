package org.promptstudio.ui.conversation;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem.Mark;

/** The marked spans of responses, kept apart by who marked them, whether the responses are in view or not. */
final class CardMarks {

	private final Map<Response, Map<Object, List<Mark>>> marks = new IdentityHashMap<>();

	/** Replaces the marks of one owner; gives all marks of the response. */
	List<Mark> put(Object owner, Response response, List<Mark> newMarks) {
		Map<Object, List<Mark>> byOwner = marks.computeIfAbsent(response, key -> new LinkedHashMap<>());
		if (newMarks.isEmpty()) {
			byOwner.remove(owner);
		} else {
			byOwner.put(owner, List.copyOf(newMarks));
		}
		return of(response);
	}

	/** All marks of a response, those of later owners over those of earlier ones. */
	List<Mark> of(Response response) {
		return marks.getOrDefault(response, Map.of()).values().stream().flatMap(List::stream).toList();
	}

	/** Forgets everything. */
	void clear() {
		marks.clear();
	}
}
