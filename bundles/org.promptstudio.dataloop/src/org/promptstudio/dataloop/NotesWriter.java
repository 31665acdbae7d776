package org.promptstudio.dataloop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.promptstudio.dataloop.json.JsonPatch;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;

/** Writes the discussions of an item as notes. */
final class NotesWriter {

	/** Dataloop draws a note as a box on an image; on a prompt it has no meaning. */
	private static final List<Map<String, Object>> BOX = List.of(point(0), point(10));

	private final Item item;
	private final List<NoteBinding> bindings;
	private final Set<Discussion> known;
	private final NewAnnotations ids;

	/** @param bindings the discussions that the file has */
	NotesWriter(Item item, List<NoteBinding> bindings, NewAnnotations ids) {
		this.item = item;
		this.bindings = bindings;
		this.ids = ids;
		known = bindings.stream().map(NoteBinding::discussion).collect(Collectors.toSet());
	}

	private static Map<String, Object> point(int place) {
		Map<String, Object> point = new LinkedHashMap<>();
		point.put("x", place);
		point.put("y", place);
		return point;
	}

	/** Changes or removes the notes that the file has. */
	void update(JsonPatch patch, Stamps stamps) {
		for (NoteBinding binding : bindings) {
			if (item.getDiscussions().contains(binding.discussion())) {
				Change.apply(binding.changes(), binding.annotation(), binding.discussion(), stamps, patch);
			} else {
				patch.remove(binding.annotation());
			}
		}
	}

	/**
	 * The notes of the discussions that the file does not have.
	 *
	 * @param wrapper of the file, or a missing one
	 * @param stamps  null for nobody and no time
	 */
	List<Map<String, Object>> added(JsonValue wrapper, Stamps stamps) {
		return item.getDiscussions().stream().filter(discussion -> !known.contains(discussion))
				.map(discussion -> json(discussion, wrapper, stamps)).toList();
	}

	private Map<String, Object> json(Discussion discussion, JsonValue wrapper, Stamps stamps) {
		NoteState state = NoteState.of(discussion);
		String user = stamps == null ? null : stamps.user();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put(Keys.ID, state.id() == null ? ids.newId(discussion) : state.id());
		NewAnnotations.putGiven(json, Keys.DATASET_ID, NewAnnotations.stringOf(wrapper.get(Keys.DATASET_ID)));
		NewAnnotations.putGiven(json, Keys.ITEM_ID, NewAnnotations.stringOf(wrapper.get(Keys.ID)));
		NewAnnotations.putGiven(json, Keys.CREATOR, state.creator());
		NewAnnotations.putGiven(json, Keys.CREATED_AT, stamps == null ? null : stamps.created(discussion));
		NewAnnotations.putGiven(json, Keys.UPDATED_BY, user);
		NewAnnotations.putGiven(json, Keys.UPDATED_AT,
				stamps == null ? null : stamps.updated(discussion, List.of(state, NoteState.messages(discussion))));
		json.put(Keys.TYPE, Keys.NOTE);
		json.put(Keys.LABEL, Keys.NOTE);
		json.put(Keys.COORDINATES, coordinates(discussion, state));
		json.put(Keys.ATTRIBUTES, List.of());
		json.put(Keys.METADATA, metadata(state));
		return json;
	}

	private static Map<String, Object> coordinates(Discussion discussion, NoteState state) {
		Map<String, Object> note = new LinkedHashMap<>();
		note.put(NoteReader.MESSAGES_PATH.getLast(), NoteState.messages(discussion).stream().map(NoteState.MessageState::json).toList());
		note.put(Keys.STATUS, state.noteStatus());
		if (state.createdAt() != null) {
			note.put(NoteReader.CREATE_TIME_PATH.getLast(), state.createdAt());
		}
		NewAnnotations.putGiven(note, Keys.CREATOR, state.creator());
		NewAnnotations.putGiven(note, NoteReader.ASSIGNEE_PATH.getLast(), state.assignee());
		Map<String, Object> coordinates = new LinkedHashMap<>();
		coordinates.put("box", BOX);
		coordinates.put(Keys.NOTE, note);
		return coordinates;
	}

	private static Map<String, Object> metadata(NoteState state) {
		Map<String, Object> system = new LinkedHashMap<>();
		NewAnnotations.putGiven(system, Keys.STATUS, state.annotationStatus());
		NewAnnotations.putGiven(system, Keys.PROMPT_ID, state.promptKey());
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put(Keys.SYSTEM, system);
		Map<String, Object> studio = new LinkedHashMap<>();
		NewAnnotations.putGiven(studio, Keys.RESPONSE_ID_PATH.getLast(), state.responseId());
		if (state.span() != null) {
			studio.put(Keys.SPAN_PATH.getLast(), state.span().json());
		}
		if (!studio.isEmpty()) {
			metadata.put(Keys.USER, Map.of(Keys.STUDIO, studio));
		}
		return metadata;
	}
}
