package org.promptstudio.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Response;

/**
 * A search over items, as people type it: {@code rank:0 model:vicuna-13b verdict:fix "time management"}. All conditions must hold; one with a
 * minus before it must not. Immutable; any thread.
 * <ul>
 * <li>A word or a phrase in quotes occurs, whatever the case, in the path, the description, a tag, a prompt, a response, a comment, an answer or
 * a discussion. What is inside of a data address, such as an image, is no text.</li>
 * <li>About the item: {@code status:} (completed, discard, approved, a custom one, none), {@code tag:}, {@code path:}, {@code description:},
 * {@code prompt:} (text), {@code discussion:} (text), {@code assignee:}, {@code by:} (who gave the status).</li>
 * <li>About a response: {@code rank:} (a number or none), {@code model:}, {@code author:}, {@code best:}, {@code edited:}, {@code state:} (issue,
 * review, approved, none), {@code comment:} and {@code response:} (text), {@code words:} (how many).</li>
 * <li>Any other key is that of an answer: of the response, else of its prompt, else of the item.</li>
 * <li>Values are compared whatever the case; {@code *} stands for any characters, {@code <4 <=4 >4 >=4} compare numbers, {@code none} is
 * true where there is no value.</li>
 * </ul>
 * Conditions about a response must hold for one and the same response.
 *
 * @param terms in the order that they were typed in
 */
public record Query(List<Term> terms) {

	static final Pattern TERM = Pattern.compile("(-?)(?:(" + QueryKeys.PATTERN + "):(?!//))?(?:\"([^\"]*)\"?|(\\S+))");

	public Query {
		terms = List.copyOf(terms);
	}

	/** Reads a query; whatever people type is one. */
	public static Query parse(String text) {
		List<Term> terms = new ArrayList<>();
		Matcher matcher = TERM.matcher(text);
		while (matcher.find()) {
			String key = matcher.group(2);
			boolean isExact = matcher.group(3) != null;
			String value = isExact ? matcher.group(3) : matcher.group(4);
			if (!value.isBlank()) {
				terms.add(new Term(key == null ? null : QueryKeys.normal(key), value, isExact, !matcher.group(1).isEmpty()));
			}
		}
		return new Query(terms);
	}

	/** Whether everything matches. */
	public boolean isEmpty() {
		return terms.isEmpty();
	}

	/** Whether an item matches. */
	public boolean matches(Item item, String path) {
		return matches(SearchParts.of(item, path));
	}

	/** Whether an item that was taken apart matches. */
	public boolean matches(SearchParts parts) {
		return new QueryMatch(this, parts).isMatch();
	}

	/** The responses of an item for which all conditions about responses hold; none when the item does not match, or there are no such conditions. */
	public List<Response> hits(Item item, String path) {
		return new QueryMatch(this, SearchParts.of(item, path)).hits();
	}

	/** Whether an item that cannot be read matches: only its path is known. */
	public boolean matchesPath(String path) {
		return terms.stream().allMatch(term -> !term.isNegated() && (term.key() == null || term.key().equals("path"))
				&& (ValueMatch.contains(term, path) || term.key() != null && ValueMatch.is(term, path)));
	}

	/** As people would type it. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (Term term : terms) {
			text.append(text.isEmpty() ? "" : " ").append(term.isNegated() ? "-" : "").append(term.key() == null ? "" : term.key() + ':');
			text.append(term.isExact() ? '"' + term.value() + '"' : term.value());
		}
		return text.toString();
	}

	/** In lower case as searches compare; empty for null. */
	public static String lower(String text) {
		return text == null ? "" : text.toLowerCase(Locale.ROOT);
	}
}
