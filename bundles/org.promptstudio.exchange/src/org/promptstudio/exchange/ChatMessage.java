package org.promptstudio.exchange;

import java.util.Objects;

/**
 * One message of a conversation as chat models take it.
 *
 * @param role    user, assistant, system, or another role that the item names
 * @param content the text
 */
record ChatMessage(String role, String content) {

	static final String USER = "user";
	static final String ASSISTANT = "assistant";

	ChatMessage {
		Objects.requireNonNull(role);
		Objects.requireNonNull(content);
	}
}
