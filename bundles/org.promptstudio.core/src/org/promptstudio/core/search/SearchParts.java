package org.promptstudio.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.Statuses;
import org.promptstudio.model.studio.AnswerHolder;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StatusEntry;

/**
 * An item taken apart for searching: what belongs to no response, and each response. The one place that knows which key stands for what. Immutable once
 * it is made, but it holds the item's responses.
 *
 * @param item      what belongs to no response
 * @param responses one part for each response, in the order of the prompts; those of no prompt at the end
 * @param sources   the responses themselves
 * @param bare      where there is no response: the answers about the prompts and the item; null otherwise
 */
public record SearchParts(SearchPart item, List<SearchPart> responses, List<Response> sources, SearchPart bare) {

	/** What stands in a text for what is inside of a data address, such as an image: it is no text to search. */
	private static final Pattern DATA = Pattern.compile("(;base64,)[A-Za-z0-9+/=_-]{64,}");

	/**
	 * Takes an item apart.
	 *
	 * @param path as people know it; null for none
	 */
	public static SearchParts of(Item item, String path) {
		List<Response> responses = Stream
				.concat(item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()), item.getOrphans().stream())
				.toList();
		SearchPart bare = responses.isEmpty() ? bare(item) : null;
		return new SearchParts(ofItem(item, path), responses.stream().map(response -> ofResponse(response, item)).toList(), responses, bare);
	}

	private static SearchPart ofItem(Item item, String path) {
		Map<String, Object> values = new HashMap<>();
		values.put("status", item.getStatus());
		values.put("tag", List.copyOf(item.getTags()));
		values.put("assignee", item.getDiscussions().stream().map(Discussion::getAssignee).filter(Objects::nonNull).toList());
		values.put("by", Statuses.current(item.getStatusLog()).map(StatusEntry::getCreator).orElse(null));
		Map<String, List<String>> texts = new HashMap<>();
		if (path != null) {
			values.put("path", path);
		}
		texts.put("path", path == null ? List.of() : List.of(path));
		texts.put("description", texts(Stream.ofNullable(item.getDescription()), true));
		texts.put("prompt", texts(item.getPrompts().stream().flatMap(prompt -> prompt.getElements().stream()).map(SearchParts::text), true));
		texts.put("discussion",
				texts(item.getDiscussions().stream().flatMap(discussion -> discussion.getMessages().stream()).map(Message::getBody), true));
		Stream<String> answers = Stream.concat(Stream.of(item), item.getPrompts().stream()).flatMap(SearchParts::answerTexts);
		Stream<String> reason = Stream.ofNullable(item.getStatusReason());
		texts.put(SearchPart.OTHER, texts(Stream.of(reason, item.getTags().stream(), answers).flatMap(own -> own), false));
		return new SearchPart(values, texts);
	}

	private static SearchPart ofResponse(Response response, Item item) {
		Map<String, Object> values = new HashMap<>();
		Stream.of(response, response.getPrompt(), item).filter(Objects::nonNull).map(AnswerHolder.class::cast)
				.flatMap(holder -> holder.getAttributes().stream()).filter(answer -> QueryKeys.isAnswer(answer.getKey()))
				.forEach(answer -> {
					String key = QueryKeys.fold(answer.getKey());
					if (!values.containsKey(key)) { // of the response, else of its prompt, else of the item
						values.put(key, answer.getValue());
					}
				});
		values.put("rank", response.getRank());
		values.put("model", response.getModel() == null ? null : response.getModel().getName());
		values.put("author", response.getAuthor());
		values.put("best", Boolean.valueOf(response.isBest()));
		values.put("edited", Boolean.valueOf(Responses.isEdited(response)));
		values.put("state", response.getReviewState().getLiteral());
		values.put("words", Integer.valueOf(Responses.wordCount(response.getValue())));
		Map<String, List<String>> texts = new HashMap<>();
		texts.put("response", texts(Stream.ofNullable(text(response)), true));
		texts.put("comment", texts(Stream.ofNullable(response.getComment()), true));
		texts.put(SearchPart.OTHER, texts(answerTexts(response), false));
		return new SearchPart(values, texts);
	}

	private static SearchPart bare(Item item) {
		Map<String, Object> values = new LinkedHashMap<>();
		Stream.<AnswerHolder>concat(item.getPrompts().stream(), Stream.of(item))
				.flatMap(holder -> holder.getAttributes().stream()).filter(answer -> QueryKeys.isAnswer(answer.getKey())).forEach(answer -> {
					@SuppressWarnings("unchecked")
					List<Object> several = (List<Object>) values.computeIfAbsent(QueryKeys.fold(answer.getKey()), key -> new ArrayList<>());
					several.add(answer.getValue());
				});
		return new SearchPart(values, Map.of());
	}

	/** A list that may hold null; with one null in place of none where a search may ask whether there is one. */
	private static List<String> texts(Stream<String> texts, boolean isAsked) {
		List<String> list = new ArrayList<>(texts.toList());
		if (isAsked && list.isEmpty()) {
			list.add(null);
		}
		return list;
	}

	private static Stream<String> answerTexts(AnswerHolder holder) {
		return holder.getAttributes().stream().map(Attribute::getValue).filter(Objects::nonNull).map(Object::toString);
	}

	/** A data address may hold a whole image, which is no text to search; null when there is nothing else. */
	private static String text(Content content) {
		String value = content.getValue();
		if (value == null || !Contents.isText(content) && value.startsWith("data:")) {
			return null;
		}
		return value.contains(";base64,") ? DATA.matcher(value).replaceAll("$1") : value;
	}
}
