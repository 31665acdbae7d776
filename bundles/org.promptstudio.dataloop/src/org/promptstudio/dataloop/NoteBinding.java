package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.promptstudio.dataloop.Change.Put;
import org.promptstudio.dataloop.Change.Remove;
import org.promptstudio.dataloop.Change.Update;
import org.promptstudio.dataloop.NoteState.MessageState;
import org.promptstudio.dataloop.json.JsonTrees;
import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Message;

/** A discussion and the note that it was read from. */
final class NoteBinding {

	private final JsonValue annotation;
	private final Discussion discussion;
	private final NoteState loaded;
	private final List<Message> messages;
	private final List<MessageState> loadedMessages;

	/** @param discussion as it was read */
	NoteBinding(JsonValue annotation, Discussion discussion) {
		this.annotation = annotation;
		this.discussion = discussion;
		loaded = NoteState.of(discussion);
		messages = List.copyOf(discussion.getMessages());
		loadedMessages = NoteState.messages(discussion);
	}

	JsonValue annotation() {
		return annotation;
	}

	Discussion discussion() {
		return discussion;
	}

	/** What must change in the note so that it tells what its discussion holds now; none when nothing changed. */
	List<Change> changes() {
		NoteState now = NoteState.of(discussion);
		List<Change> changes = new ArrayList<>();
		text(changes, List.of(Keys.ID), loaded.id(), now.id());
		text(changes, Keys.PROMPT_ID_PATH, loaded.promptKey(), now.promptKey());
		text(changes, Keys.RESPONSE_ID_PATH, loaded.responseId(), now.responseId());
		if (!Objects.equals(loaded.span(), now.span())) {
			text(changes, Keys.SPAN_PATH, loaded.span(), now.span() == null ? null : now.span().json());
		}
		if (loaded.state() != now.state()) {
			changes.add(new Put(NoteReader.NOTE_STATUS_PATH, now.noteStatus()));
			if (now.state() != DiscussionState.OPEN || annotation.get(Keys.STATUS_PATH) != JsonValue.MISSING) {
				changes.add(new Put(Keys.STATUS_PATH, now.annotationStatus()));
			}
		}
		text(changes, NoteReader.ASSIGNEE_PATH, loaded.assignee(), now.assignee());
		if (!Objects.equals(loaded.creator(), now.creator())) {
			changes.add(new Put(NoteReader.NOTE_CREATOR_PATH, now.creator()));
		}
		text(changes, NoteReader.CREATE_TIME_PATH, loaded.createdAt(), now.createdAt());
		if (!loadedMessages.equals(NoteState.messages(discussion))) {
			List<Object> array = array();
			boolean isThere = annotation.get(NoteReader.MESSAGES_PATH).isArray();
			changes.add(isThere ? new Update(NoteReader.MESSAGES_PATH, array) : new Put(NoteReader.MESSAGES_PATH, array));
		}
		return changes;
	}

	private void text(List<Change> changes, List<String> path, Object before, Object after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (after != null) {
			changes.add(new Put(path, after));
		} else if (annotation.get(path) != JsonValue.MISSING) {
			changes.add(new Remove(path));
		}
	}

	/** The messages that were there in their places, with what we do not know, then the new ones. */
	private List<Object> array() {
		List<Object> array = new ArrayList<>();
		int index = 0;
		for (JsonValue element : annotation.get(NoteReader.MESSAGES_PATH)) {
			if (!element.isObject()) {
				array.add(JsonTrees.of(element));
				continue;
			}
			Message message = messages.get(index);
			if (discussion.getMessages().contains(message)) {
				array.add(JsonTrees.merged(JsonTrees.of(element), loadedMessages.get(index).json(), MessageState.of(message).json()));
			}
			index++;
		}
		discussion.getMessages().stream().filter(message -> !messages.contains(message))
				.forEach(message -> array.add(MessageState.of(message).json()));
		return array;
	}
}
