package org.promptstudio.store.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.promptstudio.core.conversation.Conversations;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.model.studio.StudioFactory;

/** Items and searches made of few words, so that much of what is searched is there. */
final class RandomItems {

	private static final StudioFactory FACTORY = StudioFactory.eINSTANCE;
	private static final List<String> WORDS = List.of("time", "Time", "management", "plan", "Explanation", "a1b2", "13", "none", "yes", "true",
			"**bold**", "über",
			"ΟΔΟΣ", "東京都", "สวัสดี", "naïve", "İstanbul", "x", "e.g.", "C++", "👍🏽", "\"quoted\"", "path/to", "4.50", "none", "fix");
	private static final List<String> GAPS = List.of(" ", " ", " ", ", ", ". ", "\n\n", "  ", "-", "");
	private static final List<String> ANSWERS = List.of("verdict", "Verdict", "accuracy", "tone", "status", "ſtatus", "no key", "safe");
	private static final List<String> KEYS = List.of("status", "tag", "path", "description", "prompt", "discussion", "assignee", "by", "rank",
			"model", "author",
			"best", "edited", "state", "comment", "response", "words", "verdict", "VERDICT", "accuracy", "tone", "safe", "missing", "ſtatus");
	private static final List<String> VALUES = List.of("none", "NONE", "yes", "no", "true", "false", "0", "4.5", "<3", ">=4", "<=13", ">0", "*", "t*",
			"*e", "v*b",
			"completed", "issue", "fix", "use", "model-a", "anna", "a/q1.json", "*.json", "friendly");

	private final Random random;

	RandomItems(Random random) {
		this.random = random;
	}

	private <T> T one(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private boolean now(int outOf) {
		return random.nextInt(outOf) == 0;
	}

	String text(int most) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			text.append(one(WORDS)).append(one(GAPS));
		}
		return text.toString();
	}

	Item item() {
		Item item = Conversations.item("q");
		for (int i = random.nextInt(3); i > 0; i--) {
			item.getPrompts().addAll(Conversations.item("q", now(6) ? " " : text(5)).getPrompts());
		}
		item.setStatus(now(2) ? null : one(List.of("completed", "discard", "Approved")));
		item.setStatusReason(now(3) ? text(2) : null);
		item.setDescription(now(2) ? null : text(3));
		for (int i = random.nextInt(3); i > 0; i--) {
			item.getTags().add(now(5) ? "" : one(WORDS));
		}
		for (Prompt prompt : item.getPrompts()) {
			answers(prompt);
			for (int i = random.nextInt(3); i > 0; i--) {
				fill(Conversations.response(prompt, "r" + i, one(List.of("model-a", "Model-B", "vicuna-13b")), text(6)));
			}
		}
		answers(item);
		if (now(3)) {
			discuss(item);
		}
		return item;
	}

	private void fill(Response response) {
		response.setRank(now(3) ? null : Integer.valueOf(random.nextInt(4)));
		response.setBest(now(4));
		response.setComment(now(2) ? null : text(2));
		response.setAuthor(now(2) ? null : one(List.of("anna", "Bert")));
		response.setReviewState(one(ReviewState.VALUES));
		response.setOriginalValue(now(3) ? "other" : null);
		if (now(6)) {
			response.setModel(null);
		}
		if (now(8)) {
			response.setMimeType("image/png");
			response.setValue("data:image/png;base64,timetime");
		}
		answers(response);
	}

	private void answers(AnswerHolder holder) {
		for (int i = random.nextInt(3); i > 0; i--) {
			Attribute attribute = FACTORY.createAttribute();
			attribute.setKey(one(ANSWERS));
			attribute.setValue(one(
					Arrays.asList(null, "", "fix", "use", "none", Boolean.TRUE, Boolean.FALSE, new BigDecimal("4.50"), Integer.valueOf(3), List.of(),
							List.of("friendly", "brief"), Map.of("a", "x", "b", Boolean.TRUE), Map.of(), "1e1")));
			holder.getAttributes().add(attribute);
		}
	}

	private void discuss(Item item) {
		Discussion discussion = FACTORY.createDiscussion();
		discussion.setAssignee(now(2) ? null : "anna");
		Message message = FACTORY.createMessage();
		message.setBody(text(3));
		discussion.getMessages().add(message);
		item.getDiscussions().add(discussion);
	}

	/** A search as people type it, of parts of texts and values that may be there. */
	String query() {
		StringBuilder query = new StringBuilder();
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			query.append(now(4) ? "-" : "").append(now(3) ? "" : one(KEYS) + ':').append(value()).append(' ');
		}
		return query.toString();
	}

	private String value() {
		if (now(2)) {
			return one(VALUES);
		}
		String text = text(3);
		int from = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
		String part = text.substring(from);
		int length = part.isEmpty() ? 0 : part.offsetByCodePoints(0, 1 + random.nextInt(part.codePointCount(0, part.length())));
		return now(2) ? '"' + part.substring(0, length).replace('"', ' ') + '"' : part.substring(0, length).replace("\n", "");
	}
}
