package org.promptstudio.ui.conversation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;

import org.promptstudio.ui.conversation.ConversationLayout.Box;
import org.promptstudio.ui.conversation.ConversationLayout.Metrics;

/**
 * Puts the cards where they belong in a scrolling area. Cards exist only for what is to be seen; the heights of the others are estimated until they come
 * into view, and what the reader looks at keeps its place when an estimate proves wrong.
 */
final class CardPlacement {

	/** A step of the wheel, in pixels. */
	static final int WHEEL_STEP = 56;
	private static final int GAP = 12;
	/** So much of a card tells which one it is: its header and some lines. */
	private static final int HEAD = 96;
	private static final int MIN_CHARACTERS = 34;
	private static final int MAX_CHARACTERS = 90;
	/** How often what is revealed may prove to be higher than estimated. */
	private static final int REVEAL_ATTEMPTS = 4;

	private final Composite view;
	private final CardPool cards;
	private final CardHeights heights;
	private final CardStates states;
	private final Runnable whenPlaced;
	private CardSubjects subjects = CardSubjects.NONE;
	private ConversationLayout layout = new ConversationLayout(new Metrics(GAP, GAP, 1, 1), List.of(), 0);
	private int scroll;
	private boolean placing;

	/**
	 * @param view the scrolling area, with a vertical bar
	 * @param whenPlaced told whenever the cards are where they belong, before the bar shows it
	 */
	CardPlacement(Composite view, CardPool cards, CardHeights heights, CardStates states, Runnable whenPlaced) {
		this.view = view;
		this.cards = cards;
		this.heights = heights;
		this.states = states;
		this.whenPlaced = whenPlaced;
	}

	/** What stands at the top of the view, and how far from it. */
	private record Anchor(Object subject, int distance) {}

	/** Sets what has a card, from the next placing on. */
	void setSubjects(CardSubjects newSubjects) {
		subjects = newSubjects;
		heights.setSubjects(newSubjects);
	}

	/** The next placing begins at the top. */
	void forgetScroll() {
		scroll = 0;
	}

	/** Places the cards; what stands at the top of the view stays there. */
	void placeAnchored() {
		place(anchor());
	}

	/** Places the cards at the present distance from the top. */
	void place() {
		place(Optional.empty());
	}

	/** Scrolls by pixels; negative goes up. */
	void scrollBy(int pixels) {
		scrollTo(scroll + pixels);
	}

	/** Scrolls so far that a pixel of the whole is at the top of the view, or as far as it goes. */
	void scrollTo(int target) {
		scroll = target;
		place();
	}

	/** Brings a prompt or response into view. */
	void reveal(Object subject) {
		for (int attempt = 0; attempt < REVEAL_ATTEMPTS; attempt++) {
			Optional<Box> box = box(subject);
			if (box.isEmpty()) {
				return;
			}
			int viewport = view.getClientArea().height;
			int top = box.get().y() - GAP;
			int bottom = box.get().bottom() + GAP;
			if (top >= scroll && bottom <= scroll + viewport) {
				return;
			}
			scrollTo(top < scroll || bottom - top > viewport ? top : bottom - viewport);
		}
	}

	/** Brings a prompt or response into view, unless its head is to be seen already: who works beside the conversation keeps what they read. */
	void revealHead(Object subject) {
		int viewport = view.getClientArea().height;
		Optional<Box> seen = box(subject).filter(box -> box.y() >= scroll && Math.min(box.bottom(), box.y() + HEAD) <= scroll + viewport);
		if (seen.isEmpty()) {
			reveal(subject);
		}
	}

	/** Brings a place of a card's text into view. */
	void reveal(Card card, Rectangle place) {
		int top = card.getBounds().y + card.text().control().getBounds().y + place.y;
		Rectangle area = view.getClientArea();
		if (top < GAP || top + place.height > area.height - GAP) {
			scrollTo(scroll + top - area.height / 3);
		}
	}

	/** How many responses stand side by side in the first row of the prompt of a response; 1 for a response that is not there. */
	int columns(Object subject) {
		return box(subject).map(box -> {
			List<Box> row = layout.boxes().stream().filter(other -> other.prompt() == box.prompt() && !other.isPrompt()).toList();
			return (int) row.stream().filter(other -> other.y() == row.get(0).y()).count();
		}).orElse(1);
	}

	private Optional<Box> box(Object subject) {
		return layout.boxes().stream().filter(candidate -> subjects.at(candidate) == subject).findFirst();
	}

	private Optional<Anchor> anchor() {
		return layout.visible(scroll, scroll + Math.max(1, view.getClientArea().height)).stream().findFirst()
				.map(box -> new Anchor(subjects.at(box), box.y() - scroll));
	}

	private void place(Optional<Anchor> anchor) {
		Rectangle area = view.getClientArea();
		if (placing || area.width <= 0 || area.height <= 0) {
			return;
		}
		placing = true;
		try {
			Optional<Anchor> fixed = anchor;
			while (true) {
				layOut(area, fixed);
				if (!measureVisible(area)) {
					break;
				}
				fixed = fixed.or(this::anchor);
			}
			arrangeCards(area);
			whenPlaced.run();
			updateBar(area);
		} finally {
			placing = false;
		}
	}

	private void layOut(Rectangle area, Optional<Anchor> anchor) {
		Metrics metrics = new Metrics(GAP, GAP, column(MIN_CHARACTERS), column(MAX_CHARACTERS));
		layout = ConversationLayout.of(metrics, area.width, subjects.counts(), heights);
		anchor.ifPresent(fixed -> box(fixed.subject()).ifPresent(box -> scroll = box.y() - fixed.distance()));
		scroll = Math.clamp(scroll, 0, Math.max(0, layout.height() - area.height));
	}

	private int column(int characters) {
		return characters * heights.characterWidth() + 2 * Card.PADDING;
	}

	/** Measures cards in view whose height was only estimated, or is another one since they were in view; true when there were any. */
	private boolean measureVisible(Rectangle area) {
		boolean changed = false;
		for (Box box : layout.visible(scroll, scroll + area.height)) {
			Object subject = subjects.at(box);
			boolean comesIntoView = cards.card(subject).isEmpty();
			if (!heights.isKnown(subject, box.width()) || comesIntoView && heights.isOutdated(subject, box.width(), obtain(box))) {
				heights.measure(subject, box.width(), obtain(box));
				changed = true;
			}
		}
		return changed;
	}

	private Card obtain(Box box) {
		return cards.obtain(subjects.at(box), box.prompt() + 1);
	}

	private void arrangeCards(Rectangle area) {
		List<Box> visible = layout.visible(scroll, scroll + area.height);
		Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
		visible.forEach(box -> wanted.add(subjects.at(box)));
		cards.keepOnly(wanted);
		List<Card> inView = visible.stream().map(this::obtain).toList();
		boolean otherOrder = cards.setArranged(inView);
		for (int i = 0; i < inView.size(); i++) {
			Box box = visible.get(i);
			Card card = inView.get(i);
			card.setBounds(box.x(), box.y() - scroll, box.width(), height(box, card));
			card.arrange();
			if (i > 0 && otherOrder) {
				card.moveBelow(inView.get(i - 1));
			}
			card.setVisible(true);
		}
	}

	/** As high as its row, but for a folded one. */
	private int height(Box box, Card card) {
		return states.isFolded(subjects.at(box)) ? Math.min(box.height(), card.heightFor(box.width())) : box.height();
	}

	private void updateBar(Rectangle area) {
		ScrollBar bar = view.getVerticalBar();
		bar.setVisible(layout.height() > area.height);
		bar.setValues(scroll, 0, Math.max(layout.height(), 1), Math.max(area.height, 1), WHEEL_STEP, Math.max(1, area.height - WHEEL_STEP));
	}
}
