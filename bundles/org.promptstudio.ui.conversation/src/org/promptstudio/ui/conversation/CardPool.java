package org.promptstudio.ui.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** The cards of a conversation: those that show something, and spare ones, which are given to what comes into view next. */
final class CardPool {

	/** Gets a new card ready for its place. */
	interface Preparation {
		void prepare(Card card);
	}

	private final Composite parent;
	private final ConversationModel model;
	private final RenderingContext context;
	private final CardActions actions;
	private final CardStates states;
	private final Preparation preparation;
	private final Font badgeFont;
	private final Map<Object, Card> shown = new IdentityHashMap<>();
	private final Deque<PromptCard> sparePrompts = new ArrayDeque<>();
	private final Deque<ResponseCard> spareResponses = new ArrayDeque<>();
	/** The cards in view in reading order. */
	private List<Card> arranged = List.of();

	CardPool(Composite parent, ConversationModel model, RenderingContext context, CardActions actions, CardStates states, Preparation preparation) {
		this.parent = parent;
		this.model = model;
		this.context = context;
		this.actions = actions;
		this.states = states;
		this.preparation = preparation;
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		badgeFont = resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD));
	}

	/** The card of a prompt or response, when it has one. */
	Optional<Card> card(Object subject) {
		return Optional.ofNullable(shown.get(subject));
	}

	/** The card of a response, when it has one. */
	Optional<ResponseCard> responseCard(Response response) {
		return card(response).map(ResponseCard.class::cast);
	}

	/** What a card shows; empty for a spare one. */
	Optional<Object> subject(Card card) {
		return shown.entrySet().stream().filter(entry -> entry.getValue() == card).map(Map.Entry::getKey).findFirst();
	}

	/** The cards that show something. */
	Collection<Card> shown() {
		return shown.values();
	}

	/** Those that show something and the spare ones. */
	List<Card> all() {
		List<Card> cards = new ArrayList<>(shown.values());
		cards.addAll(sparePrompts);
		cards.addAll(spareResponses);
		return cards;
	}

	/**
	 * Lets what is still there keep its card, and gives up the others, which stay as they are until everything has its card: most are needed again at the
	 * same place, and hiding and showing them takes longer than showing another text in them.
	 */
	void reuse(CardSubjects subjects) {
		Map<Object, Card> before = new IdentityHashMap<>(shown);
		shown.clear();
		List<Prompt> prompts = subjects.prompts();
		for (int turn = 1; turn <= prompts.size(); turn++) {
			if (before.remove(prompts.get(turn - 1)) instanceof PromptCard card) {
				card.show(prompts.get(turn - 1), turn);
				shown.put(prompts.get(turn - 1), card);
			}
		}
		for (Response response : subjects.allResponses()) {
			if (before.remove(response) instanceof ResponseCard card) {
				card.show(response);
				shown.put(response, card);
			}
		}
		before.values().stream().filter(card -> !arranged.contains(card)).forEach(this::spare);
		arranged.reversed().stream().filter(before::containsValue).forEach(this::spare); // so that the first is taken first
	}

	private void spare(Card card) {
		if (card instanceof PromptCard promptCard) {
			sparePrompts.push(promptCard);
		} else if (card instanceof ResponseCard responseCard) {
			spareResponses.push(responseCard);
		}
	}

	/** Hides the cards that were given up. */
	void hideSpares() {
		Stream.concat(sparePrompts.stream(), spareResponses.stream()).filter(Control::getVisible).forEach(this::hide);
	}

	/** Gives up the cards of all that is not to be seen any more, and hides them. */
	void keepOnly(Set<Object> wanted) {
		for (Object subject : List.copyOf(shown.keySet())) {
			if (!wanted.contains(subject)) {
				Card card = shown.remove(subject);
				hide(card);
				spare(card);
			}
		}
	}

	private void hide(Card card) {
		if (Card.around(parent.getDisplay().getFocusControl()) == card) {
			parent.forceFocus(); // else hiding the card would give the focus to another one, and so select it
		}
		card.setVisible(false);
		card.body().clear();
	}

	/** The card of a prompt or response, a new or a spare one when it has none; turns count from 1. */
	Card obtain(Object subject, int turn) {
		Card card = shown.get(subject);
		if (card == null) {
			card = subject instanceof Prompt prompt ? promptCard(prompt, turn) : cardFor((Response) subject);
			states.applyTo(card);
			shown.put(subject, card);
		}
		return card;
	}

	private PromptCard promptCard(Prompt prompt, int turn) {
		PromptCard card = sparePrompts.isEmpty() ? prepared(new PromptCard(parent, context, actions)) : sparePrompts.pop();
		card.show(prompt, turn);
		return card;
	}

	private ResponseCard cardFor(Response response) {
		ResponseCard card = spareResponses.isEmpty()
				? prepared(new ResponseCard(parent, model, context, actions, badgeFont))
				: spareResponses.pop();
		card.show(response);
		return card;
	}

	private <C extends Card> C prepared(C card) {
		preparation.prepare(card);
		return card;
	}

	/** Remembers the cards in view in reading order; false when that is the order in which they are already. */
	boolean setArranged(List<Card> cards) {
		boolean changed = !cards.equals(arranged);
		arranged = cards;
		return changed;
	}
}
