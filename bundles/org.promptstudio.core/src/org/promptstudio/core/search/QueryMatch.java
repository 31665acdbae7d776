package org.promptstudio.core.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StatusEntry;

/** Holds a search against one item. */
final class QueryMatch {

	private final Item item;
	private final String path;
	private final List<Term> ofItem;
	private final List<Term> ofResponse;

	QueryMatch(Query query, Item item, String path) {
		this.item = item;
		this.path = path;
		ofResponse = query.terms().stream().filter(this::isOfResponse).toList();
		ofItem = query.terms().stream().filter(term -> !ofResponse.contains(term)).toList();
	}

	/** An answer is one of the item where the item has it, and a response's otherwise. */
	private boolean isOfResponse(Term term) {
		return term.key() != null && !QueryKeys.OF_ITEM.contains(term.key());
	}

	boolean isMatch() {
		return ofItem.stream().allMatch(term -> holds(term) != term.isNegated())
				&& (ofResponse.isEmpty() || isWithoutResponses() || !found().isEmpty());
	}

	List<Response> hits() {
		return ofResponse.isEmpty() || !isMatch() ? List.of() : found();
	}

	/** Of an item without responses only answers about itself and its prompts can be asked. */
	private boolean isWithoutResponses() {
		return responses().findAny().isEmpty() && ofResponse.stream().allMatch(term -> !QueryKeys.OF_RESPONSE.contains(term.key())
				&& isAnswer(term, null) != term.isNegated());
	}

	private List<Response> found() {
		return responses().filter(response -> ofResponse.stream().allMatch(term -> holds(term, response) != term.isNegated())).toList();
	}

	private Stream<Response> responses() {
		return Stream.concat(item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()), item.getOrphans().stream());
	}

	private boolean holds(Term term) {
		if (term.key() == null) {
			return texts().anyMatch(text -> ValueMatch.contains(term, text));
		}
		return switch (term.key()) {
			case "status" -> ValueMatch.is(term, item.getStatus());
			case "tag" -> ValueMatch.is(term, item.getTags());
			case "path" -> path != null && (ValueMatch.is(term, path) || ValueMatch.contains(term, path));
			case "description" -> ValueMatch.contains(term, item.getDescription());
			case "prompt" -> promptTexts().anyMatch(text -> ValueMatch.contains(term, text));
			case "discussion" -> discussionTexts().anyMatch(text -> ValueMatch.contains(term, text));
			case "assignee" -> ValueMatch.is(term, item.getDiscussions().stream().map(Discussion::getAssignee).filter(Objects::nonNull).toList());
			case "by" -> ValueMatch.is(term, Statuses.current(item.getStatusLog()).map(StatusEntry::getCreator).orElse(null));
			default -> throw new IllegalArgumentException(term.key());
		};
	}

	private boolean holds(Term term, Response response) {
		return switch (term.key()) {
			case "rank" -> ValueMatch.is(term, response.getRank());
			case "model" -> ValueMatch.is(term, response.getModel() == null ? null : response.getModel().getName());
			case "author" -> ValueMatch.is(term, response.getAuthor());
			case "best" -> ValueMatch.is(term, response.isBest());
			case "edited" -> ValueMatch.is(term, Responses.isEdited(response));
			case "state" -> ValueMatch.is(term, response.getReviewState().getLiteral());
			case "comment" -> ValueMatch.contains(term, response.getComment());
			case "response" -> ValueMatch.contains(term, response.getValue());
			case "words" -> ValueMatch.is(term, Responses.wordCount(response.getValue()));
			default -> isAnswer(term, response);
		};
	}

	/** Answers of the response, else of its prompt, else of the item; without a response, of any prompt or the item. */
	private boolean isAnswer(Term term, Response response) {
		Stream<AnswerHolder> holders = response == null
				? Stream.concat(item.getPrompts().stream(), Stream.of(item))
				: Stream.of(response, response.getPrompt(), item).filter(Objects::nonNull).map(AnswerHolder.class::cast);
		List<Attribute> answers = holders.flatMap(holder -> holder.getAttributes().stream())
				.filter(attribute -> term.key().equalsIgnoreCase(attribute.getKey())).toList();
		if (answers.isEmpty()) {
			return ValueMatch.is(term, null);
		}
		Predicate<Attribute> same = attribute -> ValueMatch.is(term, attribute.getValue());
		return response == null ? answers.stream().anyMatch(same) : same.test(answers.getFirst());
	}

	// texts

	private Stream<String> texts() {
		Stream<String> own = Stream.concat(Stream.of(path, item.getDescription(), item.getStatusReason()), item.getTags().stream());
		Stream<String> ofResponses = responses().flatMap(response -> Stream.of(text(response), response.getComment()));
		return Stream.of(own, promptTexts(), ofResponses, answerTexts(), discussionTexts()).flatMap(texts -> texts).filter(Objects::nonNull);
	}

	private Stream<String> promptTexts() {
		return item.getPrompts().stream().flatMap(prompt -> prompt.getElements().stream()).map(QueryMatch::text);
	}

	/** A data address may hold a whole image, which is no text to search. */
	private static String text(Content content) {
		boolean isData = !Contents.isText(content) && content.getValue() != null && content.getValue().startsWith("data:");
		return isData ? null : content.getValue();
	}

	private Stream<String> answerTexts() {
		Stream<AnswerHolder> prompts = item.getPrompts().stream().map(Prompt.class::cast);
		return Stream.of(Stream.<AnswerHolder>of(item), prompts, responses().map(AnswerHolder.class::cast)).flatMap(holders -> holders)
				.flatMap(holder -> holder.getAttributes().stream()).map(Attribute::getValue).filter(Objects::nonNull).map(Object::toString);
	}

	private Stream<String> discussionTexts() {
		return item.getDiscussions().stream().flatMap(discussion -> discussion.getMessages().stream()).map(Message::getBody);
	}
}
