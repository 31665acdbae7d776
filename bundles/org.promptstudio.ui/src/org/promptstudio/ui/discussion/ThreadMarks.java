package org.promptstudio.ui.discussion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.promptstudio.core.team.Discussions;
import org.promptstudio.core.team.Place;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.OpenItem.Mark;

/** Keeps the spans that unsettled discussions are about underlined in the conversation, that of the selected one tinted. */
final class ThreadMarks {

	private OpenItem open;
	private Set<Response> marked = new HashSet<>();

	/** Marks what the discussions are about now. */
	void show(DiscussionModel model) {
		OpenItem now = model.open().orElse(null);
		if (now != open) {
			stop();
			open = now;
		}
		if (open == null || model.item().isEmpty()) {
			marked.clear();
			return;
		}
		Map<Response, List<Mark>> marks = new HashMap<>();
		for (Discussion discussion : model.item().get().getDiscussions()) {
			boolean selected = model.selected().orElse(null) == discussion;
			Optional<Response> response = selected || !Discussions.isSettled(discussion) ? model.response(discussion) : Optional.empty();
			Optional<Place> span = response.flatMap(one -> Discussions.span(one, discussion));
			span.ifPresent(place -> marks.computeIfAbsent(response.get(), key -> new ArrayList<>())
					.add(new Mark(place.start(), place.end(), null, !selected)));
		}
		marked.stream().filter(response -> !marks.containsKey(response)).forEach(response -> open.showMarks(this, response, List.of()));
		marks.forEach((response, list) -> open.showMarks(this, response, list));
		marked = new HashSet<>(marks.keySet());
	}

	/** Marks nothing any more. */
	void stop() {
		if (open != null) {
			marked.forEach(response -> open.showMarks(this, response, List.of()));
		}
		marked.clear();
		open = null;
	}
}
