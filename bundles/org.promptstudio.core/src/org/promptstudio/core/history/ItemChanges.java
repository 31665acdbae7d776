package org.promptstudio.core.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.promptstudio.core.history.ItemChange.What;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;

/**
 * Tells what differs between two states of an item. Prompts are the same when their keys are, responses when their ids are; responses without an id are
 * taken in their order.
 */
public final class ItemChanges {

	/** A response with where it stands. */
	private record Placed(Response response, Prompt prompt, int place) {

		String promptKey() {
			return prompt == null ? response.getPromptKey() : prompt.getKey();
		}

		String letter() {
			return prompt == null ? "?" : Responses.letter(place);
		}

		ItemChange change(What what, String key, Object before, Object after) {
			return new ItemChange(what, promptKey(), response.getId(), letter(), key, before, after);
		}
	}

	private final List<ItemChange> changes = new ArrayList<>();

	private ItemChanges() {
	}

	/**
	 * What was changed.
	 *
	 * @param before null for an item that was not there
	 * @param after  as it is now
	 */
	public static List<ItemChange> between(Item before, Item after) {
		ItemChanges found = new ItemChanges();
		found.responses(before == null ? Map.of() : placed(before), placed(after));
		if (before != null) {
			found.prompts(before, after);
			found.item(before, after);
		}
		return List.copyOf(found.changes);
	}

	private static Map<String, Placed> placed(Item item) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		for (Prompt prompt : item.getPrompts()) {
			for (int i = 0; i < prompt.getResponses().size(); i++) {
				add(placed, new Placed(prompt.getResponses().get(i), prompt, i));
			}
		}
		item.getOrphans().forEach(orphan -> add(placed, new Placed(orphan, null, 0)));
		return placed;
	}

	private static void add(Map<String, Placed> placed, Placed response) {
		String id = response.response.getId();
		String name = id == null ? "" : "#" + id;
		int number = 0;
		while (name.isEmpty() || placed.containsKey(name)) {
			name = "without " + response.promptKey() + ' ' + number++;
		}
		placed.put(name, response);
	}

	private void responses(Map<String, Placed> before, Map<String, Placed> after) {
		before.forEach((name, was) -> {
			if (!after.containsKey(name)) {
				changes.add(was.change(What.DELETED, null, text(was.response.getValue()), null));
			}
		});
		after.forEach((name, is) -> {
			Placed was = before.get(name);
			if (was == null) {
				changes.add(is.change(What.ADDED, null, null, text(is.response.getValue())));
				judgements(is, null, is.response);
			} else {
				note(is, What.TEXT, text(was.response.getValue()), text(is.response.getValue()));
				judgements(is, was.response, is.response);
			}
		});
		places(before, after);
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	private void judgements(Placed place, Response was, Response is) {
		note(place, What.RANK, was == null ? null : was.getRank(), is.getRank());
		note(place, What.CROWN, was != null && was.isBest(), is.isBest());
		note(place, What.REVIEW, review(was), review(is));
		note(place, What.COMMENT, was == null ? null : was.getComment(), is.getComment());
		if (was != null) {
			note(place, What.AUTHOR, was.getAuthor(), is.getAuthor());
			note(place, What.MODEL, model(was), model(is));
		}
		answers(was, is, (key, values) -> changes.add(place.change(What.ANSWER, key, values[0], values[1])));
	}

	private static String review(Response response) {
		return response == null || response.getReviewState() == null ? ReviewState.NONE.getName() : response.getReviewState().getName();
	}

	private static String model(Response response) {
		return response.getModel() == null ? null : response.getModel().getName();
	}

	private void note(Placed place, What what, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			changes.add(place.change(what, null, before, after));
		}
	}

	/** Where one of the responses that stayed stands before another that it stood behind. */
	private void places(Map<String, Placed> before, Map<String, Placed> after) {
		Map<String, List<String>> old = new LinkedHashMap<>();
		before.forEach((name, was) -> {
			if (after.containsKey(name)) {
				old.computeIfAbsent(was.promptKey(), key -> new ArrayList<>()).add(name);
			}
		});
		Map<String, List<String>> present = new LinkedHashMap<>();
		after.forEach((name, is) -> {
			if (before.containsKey(name)) {
				present.computeIfAbsent(is.promptKey(), key -> new ArrayList<>()).add(name);
			}
		});
		present.forEach((prompt, names) -> {
			List<String> was = old.getOrDefault(prompt, List.of());
			for (int i = 0; i < names.size(); i++) {
				int place = was.indexOf(names.get(i));
				if (place != i && was.size() == names.size()) {
					changes.add(after.get(names.get(i)).change(What.PLACE, null, Integer.valueOf(place + 1), Integer.valueOf(i + 1)));
				}
			}
		});
	}

	private void prompts(Item before, Item after) {
		for (Prompt is : after.getPrompts()) {
			before.getPrompts().stream().filter(was -> Objects.equals(was.getKey(), is.getKey())).findFirst().ifPresent(was -> answers(was, is,
					(key, values) -> changes.add(new ItemChange(What.ANSWER, is.getKey(), null, null, key, values[0], values[1]))));
		}
	}

	private void item(Item before, Item after) {
		answers(before, after, (key, values) -> noteItem(What.ANSWER, key, values[0], values[1]));
		noteItem(What.STATUS, null, status(before), status(after));
		noteItem(What.DESCRIPTION, null, before.getDescription(), after.getDescription());
		noteItem(What.TAGS, null, List.copyOf(before.getTags()), List.copyOf(after.getTags()));
		Map<String, Object> was = discussions(before);
		Map<String, Object> is = discussions(after);
		Set<String> ids = new LinkedHashSet<>(was.keySet());
		ids.addAll(is.keySet());
		ids.forEach(id -> noteItem(What.DISCUSSION, id, was.get(id), is.get(id)));
	}

	private static String status(Item item) {
		return item.getStatus() == null || item.getStatusReason() == null ? item.getStatus() : item.getStatus() + ": " + item.getStatusReason();
	}

	private static Map<String, Object> discussions(Item item) {
		Map<String, Object> discussions = new LinkedHashMap<>();
		for (Discussion discussion : item.getDiscussions()) {
			Map<String, Object> state = new LinkedHashMap<>();
			state.put("state", discussion.getState().getName());
			state.put("assignee", discussion.getAssignee());
			state.put("messages", discussion.getMessages().stream().map(message -> text(message.getBody())).toList());
			discussions.put(discussion.getId() == null ? Integer.toString(discussions.size()) : discussion.getId(), state);
		}
		return discussions;
	}

	private void noteItem(What what, String key, Object before, Object after) {
		if (!isSame(before, after)) {
			changes.add(new ItemChange(what, null, null, null, key, before, after));
		}
	}

	/** Of an answer, what it was and what it is. */
	private interface Answers {
		void changed(String key, Object[] values);
	}

	private static void answers(AnswerHolder was, AnswerHolder is, Answers found) {
		Map<String, Object> before = was == null ? Map.of() : values(was);
		Map<String, Object> after = values(is);
		Set<String> keys = new LinkedHashSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (String key : keys) {
			if (!isSame(before.get(key), after.get(key))) {
				found.changed(key, new Object[] { before.get(key), after.get(key) });
			}
		}
	}

	private static Map<String, Object> values(AnswerHolder holder) {
		Map<String, Object> values = new LinkedHashMap<>();
		holder.getAttributes().stream().filter(attribute -> attribute.getKey() != null)
				.forEach(attribute -> values.put(attribute.getKey(), attribute.getValue()));
		return values;
	}

	private static boolean isSame(Object one, Object two) {
		return one instanceof BigDecimal a && two instanceof BigDecimal b ? a.compareTo(b) == 0 : Objects.equals(one, two);
	}
}
