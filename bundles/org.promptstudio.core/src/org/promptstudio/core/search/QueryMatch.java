package org.promptstudio.core.search;

import java.util.ArrayList;
import java.util.List;

import org.promptstudio.model.studio.Response;

/** Holds a search against one item, condition by condition; an index of many items must find the same. */
final class QueryMatch {

	private final SearchParts parts;
	private final List<Term> ofItem;
	private final List<Term> ofResponse;

	QueryMatch(Query query, SearchParts parts) {
		this.parts = parts;
		ofItem = query.terms().stream().filter(term -> !term.isOfResponse()).toList();
		ofResponse = query.terms().stream().filter(Term::isOfResponse).toList();
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
		return parts.bare() != null && ofResponse.stream().allMatch(Term::isOfAnswer) && holdsAll(parts.bare());
	}

	private List<Response> found() {
		List<Response> found = new ArrayList<>();
		for (int i = 0; i < parts.responses().size(); i++) {
			if (holdsAll(parts.responses().get(i))) {
				found.add(parts.sources().get(i));
			}
		}
		return found;
	}

	private boolean holdsAll(SearchPart part) {
		return ofResponse.stream().allMatch(term -> part.holds(term) != term.isNegated());
	}

	private boolean holds(Term term) {
		return parts.item().holds(term) || term.key() == null && parts.responses().stream().anyMatch(part -> part.holds(term));
	}
}
