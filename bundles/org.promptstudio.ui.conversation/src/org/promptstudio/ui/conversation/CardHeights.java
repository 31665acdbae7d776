package org.promptstudio.ui.conversation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.conversation.ConversationLayout.Heights;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** How high the cards of a conversation are: as measured, else as estimated from the length of their texts. All lengths are in pixels. */
final class CardHeights implements Heights {

	/** What a card has beside its text. */
	private static final int CARD_CHROME = 52;
	private static final int MIN_BODY = 240;
	private static final double LINE_SPACING = 1.35;
	/** How high a content that is no text is thought to be. */
	private static final int OTHER_LINES = 6;

	private final Composite view;
	private final RenderingContext context;
	private final CardStates states;
	private final Map<Object, Map<Integer, Integer>> measured = new IdentityHashMap<>();
	private CardSubjects subjects = CardSubjects.NONE;
	private int lineHeight;
	private int characterWidth;

	/** @param view the area that shows the cards: none is higher than it */
	CardHeights(Composite view, RenderingContext context, CardStates states) {
		this.view = view;
		this.context = context;
		this.states = states;
		measureFont();
	}

	/** Sets what the indices of prompts and responses mean. */
	void setSubjects(CardSubjects newSubjects) {
		subjects = newSubjects;
	}

	/** Measures the font of the texts again, and forgets all heights. */
	void fontChanged() {
		measureFont();
		measured.clear();
	}

	private void measureFont() {
		GC gc = new GC(view);
		gc.setFont(context.bodyFont());
		lineHeight = Math.max(1, (int) (gc.getFontMetrics().getHeight() * LINE_SPACING));
		characterWidth = Math.max(1, (int) Math.round(gc.getFontMetrics().getAverageCharacterWidth()));
		gc.dispose();
	}

	int lineHeight() {
		return lineHeight;
	}

	int characterWidth() {
		return characterWidth;
	}

	/** Forgets the height of a prompt or response: its card must be measured again. */
	void forget(Object subject) {
		measured.remove(subject);
	}

	void forgetResponses() {
		subjects.allResponses().forEach(measured::remove);
	}

	void forgetAll() {
		measured.clear();
	}

	/** Measures the card of a prompt or response at a width. */
	void measure(Object subject, int width, Card card) {
		if (card instanceof ResponseCard responseCard) {
			responseCard.setMaxBody(maxBody());
		}
		measured.computeIfAbsent(subject, key -> new HashMap<>()).put(Integer.valueOf(width), Integer.valueOf(card.heightFor(width)));
	}

	/** Whether the height at a width was measured, and not only estimated. */
	boolean isKnown(Object subject, int width) {
		return measured.getOrDefault(subject, Map.of()).containsKey(Integer.valueOf(width));
	}

	/** Whether a card has another height than was measured: an image arrives without a word while nobody sees the card that it belongs to. */
	boolean isOutdated(Object subject, int width, Card card) {
		return contents(subject).stream().anyMatch(content -> !TextViewerFactory.shows(content))
				&& measured.get(subject).get(Integer.valueOf(width)).intValue() != card.heightFor(width);
	}

	private static List<? extends Content> contents(Object subject) {
		return subject instanceof Prompt prompt ? prompt.getElements() : List.of((Response) subject);
	}

	/** How high the text of a response may be before it scrolls in its card. */
	private int maxBody() {
		return Math.max(MIN_BODY, view.getClientArea().height - 3 * CARD_CHROME);
	}

	@Override
	public int prompt(int prompt, int width) {
		Prompt subject = subjects.prompts().get(prompt);
		return height(subject, width, Integer.MAX_VALUE);
	}

	@Override
	public int response(int prompt, int response, int width) {
		Response subject = subjects.responses().get(prompt).get(response);
		return height(subject, width, maxBody());
	}

	private int height(Object subject, int width, int limit) {
		Map<Integer, Integer> heights = measured.get(subject);
		Integer known = heights == null ? null : heights.get(Integer.valueOf(width));
		if (known != null) {
			return known.intValue();
		}
		int lines = 0;
		for (Content content : contents(subject)) {
			lines += lines(content, width);
		}
		return CARD_CHROME + (states.isFolded(subject) ? lineHeight : Math.min(limit, lines * lineHeight));
	}

	private int lines(Content content, int width) {
		if (!TextViewerFactory.shows(content)) {
			return OTHER_LINES; // its value is an address, or thousands of letters of data
		}
		int length = content.getValue() == null ? 0 : content.getValue().length();
		return 1 + length * characterWidth / Math.max(1, width - 2 * Card.PADDING);
	}
}
