package org.promptstudio.exchange;

import java.util.List;

/** What stands before an answer: the messages up to and with its prompt, or why they cannot be told in text. */
sealed interface Opening {

	record Messages(List<ChatMessage> list) implements Opening {
		public Messages {
			list = List.copyOf(list);
		}
	}

	record Obstacle(LeftOut.Reason reason) implements Opening {}
}
