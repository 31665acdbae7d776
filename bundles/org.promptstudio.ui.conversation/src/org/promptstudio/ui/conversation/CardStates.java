package org.promptstudio.ui.conversation;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;

/** How the reader wants to see the responses, whether or not a card shows them at present: folded, marked, with or without toolbars. */
final class CardStates {

	private final CardMarks marks = new CardMarks();
	private final Set<Response> folded = Collections.newSetFromMap(new IdentityHashMap<>());
	private String found = "";
	private boolean toolbars = true;
	private boolean adding = true;
	private boolean deleting = true;
	private boolean offersNew;
	private boolean onlyUnedited;

	/** Forgets what concerns single responses: others will be shown. */
	void forgetResponses() {
		marks.clear();
		folded.clear();
	}

	boolean isFolded(Object subject) {
		return subject instanceof Response response && folded.contains(response);
	}

	boolean areAllFolded(Collection<Response> responses) {
		return folded.containsAll(responses);
	}

	/** Folds or unfolds a response; false when it is so already. */
	boolean setFolded(Response response, boolean fold) {
		return fold ? folded.add(response) : folded.remove(response);
	}

	/** Whether the headers of the responses have all their controls, or only those that tell something. */
	/** Whether prompts offer to add a response, and responses to delete them. True when that is news. */
	boolean setOffers(boolean newAdding, boolean newDeleting) {
		boolean isNews = adding != newAdding || deleting != newDeleting;
		adding = newAdding;
		deleting = newDeleting;
		return isNews;
	}

	boolean hasToolbars() {
		return toolbars;
	}

	void setToolbars(boolean shown) {
		toolbars = shown;
	}

	/** Whether the cards say that a click begins a new response. */
	void setOffersNew(boolean offers) {
		offersNew = offers;
	}

	/** Whether the changes of an edit are shown without what was changed. */
	boolean showsOnlyUnedited() {
		return onlyUnedited;
	}

	void setOnlyUnedited(boolean only) {
		onlyUnedited = only;
	}

	/** Replaces the marks of one owner; gives all marks of the response. */
	List<OpenItem.Mark> setMarks(Object owner, Response response, List<OpenItem.Mark> newMarks) {
		return marks.put(owner, response, newMarks);
	}

	/** Sets the text whose places are marked in all cards; empty for none. */
	void setFound(String text) {
		found = text;
	}

	/** Brings a card, whose prompt or response is another one now, into the state of that. */
	void applyTo(Card card) {
		if (card instanceof ResponseCard responseCard) {
			Response response = responseCard.response();
			responseCard.setFolded(folded.contains(response));
			responseCard.setToolbar(toolbars);
			responseCard.setDeletable(deleting);
			responseCard.setOffersNew(offersNew);
			responseCard.setOnlyUnedited(onlyUnedited);
			responseCard.setMarks(marks.of(response));
		} else if (card instanceof PromptCard promptCard) {
			promptCard.setExtendable(adding);
		}
		card.mark(found);
	}
}
