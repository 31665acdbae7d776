package org.promptstudio.dataloop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Item;

/** Writes what an item tells about itself around its annotations: description, statuses, tags, and answers about it. */
final class WrapperWriter {

	private final Item item;
	private final String loadedDescription;
	private final StatusLog statusLog;
	private final StudioMarks marks;
	private final StudioAnswers answers;

	/** @param item as it was read */
	WrapperWriter(Item item) {
		this.item = item;
		loadedDescription = item.getDescription();
		statusLog = new StatusLog(item);
		marks = new StudioMarks(item);
		answers = new StudioAnswers(item);
	}

	private boolean isDescribed() {
		return !Objects.equals(loadedDescription, item.getDescription());
	}

	private boolean isStudioChanged() {
		return marks.isChanged() || answers.isChanged();
	}

	/** Whether anything changed that a bare array of annotations has no place for. */
	boolean isChanged() {
		return isDescribed() || statusLog.isChanged() || isStudioChanged();
	}

	/** Writes into a wrapper. */
	void write(JsonPatch patch, JsonValue wrapper) {
		if (isDescribed()) {
			describe(patch, wrapper);
		}
		JsonValue metadata = wrapper.get(Keys.METADATA);
		if (metadata.isObject()) {
			if (statusLog.isChanged()) {
				StudioObjects.change(patch, metadata, List.of(Keys.SYSTEM), statusLog::change);
			}
			if (isStudioChanged()) {
				StudioObjects.change(patch, metadata, List.of(Keys.USER, Keys.STUDIO), this::changeStudio);
			}
		} else if (statusLog.isChanged() || isStudioChanged()) {
			StudioObjects.change(patch, wrapper, List.of(Keys.METADATA), this::fill);
		}
	}

	private void describe(JsonPatch patch, JsonValue wrapper) {
		List<String> path = WrapperReader.descriptionPath(wrapper);
		if (item.getDescription() != null) {
			patch.put(wrapper, path, item.getDescription());
		} else {
			patch.remove(wrapper.get(path));
		}
	}

	private void changeStudio(Map<String, Object> studio) {
		marks.change(studio);
		answers.change(studio);
	}

	private void fill(Map<String, Object> metadata) {
		Map<String, Object> system = StudioObjects.objectIn(metadata, Keys.SYSTEM);
		statusLog.change(system);
		StudioObjects.removeEmpty(metadata, Keys.SYSTEM);
		Map<String, Object> user = StudioObjects.objectIn(metadata, Keys.USER);
		changeStudio(StudioObjects.objectIn(user, Keys.STUDIO));
		StudioObjects.removeEmpty(user, Keys.STUDIO);
		StudioObjects.removeEmpty(metadata, Keys.USER);
	}

	/** The members of a new wrapper before the annotations. */
	Map<String, Object> before() {
		return item.getDescription() == null ? Map.of() : Map.of(Keys.DESCRIPTION, item.getDescription());
	}

	/** The members of a new wrapper after the annotations. */
	Map<String, Object> after() {
		Map<String, Object> metadata = new LinkedHashMap<>();
		fill(metadata);
		return metadata.isEmpty() ? Map.of() : Map.of(Keys.METADATA, metadata);
	}
}
