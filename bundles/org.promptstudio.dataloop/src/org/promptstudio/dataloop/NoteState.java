package org.promptstudio.dataloop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Highlight;
import org.promptstudio.model.studio.Message;

/** What a discussion holds at one moment, its messages aside; two of them tell what was changed in between. */
record NoteState(String id, String promptKey, String responseId, Span span, DiscussionState state, String assignee, String creator,
		Long createdAt) {

	/** A part of a response's text. */
	record Span(int start, int end, String text) {

		private static Span of(Highlight span) {
			return span == null ? null : new Span(span.getStart(), span.getEnd(), span.getText());
		}

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("start", start);
			json.put("end", end);
			if (text != null) {
				json.put("text", text);
			}
			return json;
		}
	}

	/** What a message holds. */
	record MessageState(String id, String author, Long time, String body) {

		static MessageState of(Message message) {
			return new MessageState(message.getId(), message.getAuthor(), message.getTime(), message.getBody());
		}

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			putGiven(json, Keys.ID, id);
			putGiven(json, Keys.CREATOR, author);
			putGiven(json, "time", time);
			putGiven(json, "body", body);
			return json;
		}
	}

	static NoteState of(Discussion discussion) {
		return new NoteState(discussion.getId(), discussion.getPromptKey(), discussion.getResponseId(), Span.of(discussion.getSpan()),
				discussion.getState(), discussion.getAssignee(), discussion.getCreator(), discussion.getCreatedAt());
	}

	static List<MessageState> messages(Discussion discussion) {
		return new ArrayList<>(discussion.getMessages().stream().map(MessageState::of).toList());
	}

	/** The annotation's status: the platform knows no open one, and takes null for it. */
	String annotationStatus() {
		return switch (state) {
			case OPEN -> null;
			case ISSUE -> "issue";
			case REVIEW -> "review";
			case RESOLVED -> "approved";
		};
	}

	/** The note's own status. */
	String noteStatus() {
		return state == DiscussionState.OPEN ? "open" : annotationStatus();
	}

	private static void putGiven(Map<String, Object> json, String name, Object value) {
		if (value != null) {
			json.put(name, value);
		}
	}
}
