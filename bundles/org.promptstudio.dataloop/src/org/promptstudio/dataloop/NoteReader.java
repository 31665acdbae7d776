package org.promptstudio.dataloop;

import java.util.List;
import java.util.Locale;

import org.promptstudio.dataloop.json.JsonValue;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.StudioFactory;

/** Reads a note annotation as a discussion. What is of a wrong type is read as nothing, and stays as it is in the file. */
final class NoteReader {

	static final List<String> NOTE_PATH = List.of(Keys.COORDINATES, Keys.NOTE);
	static final List<String> MESSAGES_PATH = List.of(Keys.COORDINATES, Keys.NOTE, "messages");
	static final List<String> NOTE_STATUS_PATH = List.of(Keys.COORDINATES, Keys.NOTE, Keys.STATUS);
	static final List<String> NOTE_CREATOR_PATH = List.of(Keys.COORDINATES, Keys.NOTE, Keys.CREATOR);
	static final List<String> ASSIGNEE_PATH = List.of(Keys.COORDINATES, Keys.NOTE, "assignee");
	static final List<String> CREATE_TIME_PATH = List.of(Keys.COORDINATES, Keys.NOTE, "createTime");

	/** What must be objects, should they be there, for a change to be written into them. */
	private static final List<List<String>> CONTAINERS = List.of(List.of(Keys.METADATA), Keys.SYSTEM_PATH, Keys.USER_PATH, Keys.STUDIO_PATH);

	private NoteReader() {
	}

	/** Whether a note has the form that we can write into; others are left alone, as annotations of an unknown kind. */
	static boolean isReadable(JsonValue annotation) {
		JsonValue messages = annotation.get(MESSAGES_PATH);
		return annotation.get(NOTE_PATH).isObject() && (messages.isNothing() || messages.isArray())
				&& CONTAINERS.stream().map(annotation::get).allMatch(value -> value.isObject() || StudioObjects.isReplaceable(value));
	}

	static Discussion read(JsonValue annotation) {
		Discussion discussion = StudioFactory.eINSTANCE.createDiscussion();
		discussion.setId(text(annotation.get(Keys.ID)));
		JsonValue promptId = annotation.get(Keys.PROMPT_ID_PATH);
		discussion.setPromptKey(promptId.isNumber() ? promptId.raw() : text(promptId));
		discussion.setResponseId(text(annotation.get(Keys.RESPONSE_ID_PATH)));
		discussion.setSpan(span(annotation.get(Keys.SPAN_PATH)));
		discussion.setState(state(annotation));
		discussion.setAssignee(text(annotation.get(ASSIGNEE_PATH)));
		String creator = text(annotation.get(NOTE_CREATOR_PATH));
		discussion.setCreator(creator == null ? text(annotation.get(Keys.CREATOR)) : creator);
		discussion.setCreatedAt(time(annotation.get(CREATE_TIME_PATH)));
		for (JsonValue message : annotation.get(MESSAGES_PATH)) {
			if (message.isObject()) {
				discussion.getMessages().add(message(message));
			}
		}
		return discussion;
	}

	private static Message message(JsonValue json) {
		Message message = StudioFactory.eINSTANCE.createMessage();
		message.setId(text(json.get(Keys.ID)));
		message.setAuthor(text(json.get(Keys.CREATOR)));
		message.setTime(time(json.get("time")));
		message.setBody(text(json.get("body")));
		return message;
	}

	private static Highlight span(JsonValue json) {
		Long start = time(json.get("start"));
		Long end = time(json.get("end"));
		if (start == null || end == null || start < 0 || end < start || end > Integer.MAX_VALUE) {
			return null;
		}
		Highlight span = StudioFactory.eINSTANCE.createHighlight();
		span.setStart(start.intValue());
		span.setEnd(end.intValue());
		span.setText(text(json.get("text")));
		return span;
	}

	/** The annotation's status counts, which the platform changes; else the note's own. */
	private static DiscussionState state(JsonValue annotation) {
		String status = text(annotation.get(Keys.STATUS_PATH));
		if (status == null) {
			status = text(annotation.get(NOTE_STATUS_PATH));
		}
		return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
			case "issue" -> DiscussionState.ISSUE;
			case "review" -> DiscussionState.REVIEW;
			case "approved", "resolved", "closed" -> DiscussionState.RESOLVED;
			default -> DiscussionState.OPEN;
		};
	}

	/** A whole number of at most 18 digits. */
	private static Long time(JsonValue value) {
		return value.isNumber() && value.raw().matches("-?\\d{1,18}") ? Long.valueOf(value.raw()) : null;
	}

	private static String text(JsonValue value) {
		return value.isString() ? value.string() : null;
	}
}
