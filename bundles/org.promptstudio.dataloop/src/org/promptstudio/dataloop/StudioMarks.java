package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Item;

/** The tags of an item and the reason of its status, for which Dataloop has no place: in the wrapper under {@code metadata.user.promptstudio}. */
final class StudioMarks {

	private static final String TAGS = "tags";
	private static final String STATUS_REASON = "statusReason";

	private final Item item;
	private final List<String> loadedTags;
	private final String loadedReason;

	/** @param item as it was read */
	StudioMarks(Item item) {
		this.item = item;
		loadedTags = List.copyOf(item.getTags());
		loadedReason = item.getStatusReason();
	}

	/** Fills an item. */
	static void read(JsonValue studio, Item item) {
		for (JsonValue tag : studio.get(TAGS)) {
			if (studio.get(TAGS).isArray() && tag.isString()) {
				item.getTags().add(tag.string());
			}
		}
		JsonValue reason = studio.get(STATUS_REASON);
		item.setStatusReason(reason.isString() ? reason.string() : null);
	}

	/** Whether something came, changed or went since the item was read. */
	boolean isChanged() {
		return !loadedTags.equals(item.getTags()) || !Objects.equals(loadedReason, item.getStatusReason());
	}

	void change(Map<String, Object> studio) {
		if (!loadedTags.equals(item.getTags())) {
			List<Object> tags = tags(StudioObjects.arrayOf(studio, TAGS));
			if (tags.isEmpty()) {
				studio.remove(TAGS);
			} else {
				StudioObjects.putArray(studio, TAGS, tags);
			}
		}
		if (!Objects.equals(loadedReason, item.getStatusReason())) {
			StudioObjects.putText(studio, STATUS_REASON, item.getStatusReason());
		}
	}

	/** What is no text stays where it is, as far as the order of the tags allows that. */
	private List<Object> tags(List<Object> before) {
		List<String> rest = new ArrayList<>(item.getTags());
		List<Object> tags = new ArrayList<>(before);
		tags.removeIf(tag -> tag instanceof String && !rest.remove(tag));
		tags.addAll(rest);
		if (!tags.stream().filter(String.class::isInstance).toList().equals(item.getTags())) {
			tags.removeIf(String.class::isInstance);
			tags.addAll(item.getTags());
		}
		return tags;
	}
}
