package org.promptstudio.ui.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
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
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ScrollBar;

import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.ConversationLayout.Box;
import org.promptstudio.ui.conversation.ConversationLayout.Heights;
import org.promptstudio.ui.conversation.ConversationLayout.Metrics;
import org.promptstudio.ui.conversation.text.RenderingContext;

/**
 * The scrolling area with the cards of a conversation. Cards exist only for what is to be seen; the heights of the others are estimated until they
 * come into view, and what the reader looks at keeps its place when an estimate proves wrong.
 */
final class ConversationPane extends Composite implements ConversationModel.Listener {

	private static final int GAP = 12;
	private static final int MIN_CHARACTERS = 34;
	private static final int MAX_CHARACTERS = 90;
	private static final int LINE_STEPS = 3;
	/** What a card has beside its text, in pixels. */
	private static final int CARD_CHROME = 52;
	private static final int MIN_BODY = 240;
	private static final int WHEEL_STEP = 56;
	private static final double LINE_SPACING = 1.35;
	/** How high a content that is no text is thought to be. */
	private static final int OTHER_LINES = 6;

	private final ConversationModel model;
	private final RenderingContext context;
	private final CardActions actions;
	private final Font badgeFont;
	private final Map<Object, Card> shown = new IdentityHashMap<>();
	private final Deque<PromptCard> sparePrompts = new ArrayDeque<>();
	private final Deque<ResponseCard> spareResponses = new ArrayDeque<>();
	/** The cards in view in reading order. */
	private List<Card> arranged = List.of();
	private final Map<Object, Map<Integer, Integer>> measured = new IdentityHashMap<>();
	private final Map<Response, List<OpenItem.Mark>> marks = new IdentityHashMap<>();
	private final Set<Response> folded = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Listener wheel = this::wheel;
	private final Listener focus = this::focusMoved;
	private List<Prompt> prompts = List.of();
	private List<List<Response>> responses = List.of();
	private ConversationLayout layout = new ConversationLayout(new Metrics(GAP, GAP, 1, 1), List.of(), 0);
	private int scroll;
	private int lineHeight;
	private int characterWidth;
	private int viewHeight;
	private String found = "";
	private boolean placing;
	private boolean toolbars = true;
	/** While cards are given to other responses the focus wanders; the selection does not follow it then. */
	private boolean rearranging;

	ConversationPane(Composite parent, ConversationModel model, RenderingContext context, CardActions actions) {
		super(parent, SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
		this.model = model;
		this.context = context;
		this.actions = actions;
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
		badgeFont = resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD));
		applyTheme();
		addListener(SWT.Resize, event -> resized());
		ScrollBar bar = getVerticalBar();
		bar.addListener(SWT.Selection, event -> scrollTo(bar.getSelection()));
		getDisplay().addFilter(SWT.MouseVerticalWheel, wheel);
		getDisplay().addFilter(SWT.FocusIn, focus);
		Themes.onChange(this, this::applyTheme);
		context.onChange(this, this::remeasure);
		model.addListener(this);
		addDisposeListener(event -> {
			model.removeListener(this);
			getDisplay().removeFilter(SWT.MouseVerticalWheel, wheel);
			getDisplay().removeFilter(SWT.FocusIn, focus);
		});
		measureFont();
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		for (Card card : cards()) {
			card.applyTheme();
		}
	}

	private List<Card> cards() {
		List<Card> cards = new ArrayList<>(shown.values());
		cards.addAll(sparePrompts);
		cards.addAll(spareResponses);
		return cards;
	}

	private void measureFont() {
		GC gc = new GC(this);
		gc.setFont(context.bodyFont());
		lineHeight = Math.max(1, (int) (gc.getFontMetrics().getHeight() * LINE_SPACING));
		characterWidth = Math.max(1, (int) Math.round(gc.getFontMetrics().getAverageCharacterWidth()));
		gc.dispose();
	}

	/** Gets ready for another item, which will be shown from its beginning. */
	void expectItem() {
		measured.clear();
		marks.clear();
		folded.clear();
		scroll = 0;
	}

	@Override
	public void structureChanged() {
		boolean hadFocus = holdsFocus();
		rearranging = true;
		prompts = List.copyOf(model.prompts());
		responses = prompts.stream().map(model::responses).toList();
		reuseCards();
		place(Optional.empty());
		hideSpares();
		rearranging = false;
		if (hadFocus) {
			setFocus();
		}
	}

	/**
	 * Lets what is still there keep its card, and gives up the others, which stay as they are until everything has its card: most are needed again at the
	 * same place, and hiding and showing them takes longer than showing another text in them.
	 */
	private void reuseCards() {
		Map<Object, Card> before = new IdentityHashMap<>(shown);
		shown.clear();
		for (int turn = 1; turn <= prompts.size(); turn++) {
			if (before.remove(prompts.get(turn - 1)) instanceof PromptCard card) {
				card.show(prompts.get(turn - 1), turn);
				shown.put(prompts.get(turn - 1), card);
			}
		}
		for (Response response : responses.stream().flatMap(List::stream).toList()) {
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

	private void hideSpares() {
		Stream.concat(sparePrompts.stream(), spareResponses.stream()).filter(Control::getVisible).forEach(this::hide);
	}

	@Override
	public void responseChanged(Response response) {
		measured.remove(response);
		if (shown.get(response) instanceof ResponseCard card) {
			card.refresh();
		}
		for (Card card : shown.values()) {
			card.redraw();
		}
		place(anchor());
	}

	@Override
	public void selectionChanged(Response selected) {
		for (Card card : shown.values()) {
			if (card instanceof ResponseCard responseCard) {
				responseCard.updateSelection();
			}
		}
	}

	/** Shows what an edit of a response changed, or its text again. */
	void toggleChanges(Response response) {
		if (shown.get(response) instanceof ResponseCard card) {
			card.setShowsChanges(!card.showsChanges());
			measured.remove(response);
			place(anchor());
		}
	}

	/** Shows only the first line of a response, or all of it again. */
	void toggleFold(Response response) {
		setFolded(List.of(response), !folded.contains(response));
		reveal(response);
	}

	/** Shows only the first lines of all responses; all of them again when that is so already. */
	void toggleFoldAll() {
		List<Response> all = responses.stream().flatMap(List::stream).toList();
		setFolded(all, !folded.containsAll(all));
		model.selected().ifPresent(this::reveal);
	}

	private void setFolded(List<Response> changed, boolean fold) {
		for (Response response : changed) {
			if (fold ? folded.add(response) : folded.remove(response)) {
				measured.remove(response);
				if (shown.get(response) instanceof ResponseCard card) {
					card.setFolded(fold);
				}
			}
		}
		place(anchor());
	}

	private boolean isFolded(Object subject) {
		return subject instanceof Response response && folded.contains(response);
	}

	/** Whether the headers of the responses have all their controls. */
	boolean showsToolbars() {
		return toolbars;
	}

	/** Shows the controls in the headers of the responses, or only those that tell something. */
	void setToolbars(boolean shows) {
		toolbars = shows;
		for (Card card : cards()) {
			if (card instanceof ResponseCard responseCard) {
				responseCard.setToolbar(shows);
			}
		}
		if (!shows && focusedCard().isPresent() && !(getDisplay().getFocusControl() instanceof StyledText)) {
			focusedCard().get().setFocus(); // its control goes
		}
		place(anchor());
		cards().forEach(Card::redraw);
	}

	/** Whether the focus is somewhere in the conversation. */
	boolean holdsFocus() {
		return getDisplay().getFocusControl() instanceof Control control && isInside(control);
	}

	/** The card that has the focus. */
	Optional<Card> focusedCard() {
		return getDisplay().getFocusControl() instanceof Control control && isInside(control)
				? Optional.ofNullable(cardOf(control))
				: Optional.empty();
	}

	/** The card of a prompt or response, when it is in view. */
	Optional<Card> card(Object subject) {
		return Optional.ofNullable(shown.get(subject));
	}

	/** Brings a prompt or response into view. */
	void reveal(Object subject) {
		for (int attempt = 0; attempt < 4; attempt++) {
			Optional<Box> box = layout.boxes().stream().filter(candidate -> subject(candidate) == subject).findFirst();
			if (box.isEmpty()) {
				return;
			}
			int viewport = getClientArea().height;
			int top = box.get().y() - GAP;
			int bottom = box.get().bottom() + GAP;
			if (top >= scroll && bottom <= scroll + viewport) {
				return;
			}
			scrollTo(top < scroll || bottom - top > viewport ? top : bottom - viewport);
		}
	}

	/** Selects a response, brings it into view and gives it the focus. */
	void focus(Response response) {
		model.select(response);
		reveal(response);
		card(response).ifPresent(Control::setFocus);
	}

	/** Gives the focus to what shows an element of a prompt. */
	void focusContent(Content content) {
		shown.values().stream().flatMap(card -> card.body().viewerShowing(content).stream()).findFirst()
				.ifPresentOrElse(viewer -> viewer.control().setFocus(), this::setFocus);
	}

	@Override
	public boolean setFocus() {
		Optional<Response> selected = model.selected();
		if (selected.isPresent() && shown.get(selected.get()) != null) {
			return shown.get(selected.get()).setFocus();
		}
		boolean noneToSelect = selected.isEmpty() && !prompts.isEmpty() && shown.get(prompts.get(0)) != null;
		return noneToSelect ? shown.get(prompts.get(0)).setFocus() : forceFocus();
	}

	/** Scrolls by whole views; negative goes up. */
	void scrollPages(int pages) {
		scrollTo(scroll + pages * Math.max(lineHeight, getClientArea().height - 2 * lineHeight));
	}

	/** Scrolls by pixels; negative goes up. */
	void scrollBy(int pixels) {
		scrollTo(scroll + pixels);
	}

	/** Scrolls the text of the selected response within its card, by a few lines or by whole cards; negative goes up. The card comes into view. */
	void scrollResponse(int steps, int pages) {
		model.selected().ifPresent(response -> {
			reveal(response);
			if (shown.get(response) instanceof ResponseCard card) {
				card.scrollText(
						steps * LINE_STEPS * lineHeight + pages * Math.max(lineHeight, card.textControl().getClientArea().height - 2 * lineHeight));
			}
		});
	}

	/** Scrolls to the first or the last prompt. */
	void scrollToEnd(boolean last) {
		scrollTo(last ? Integer.MAX_VALUE / 2 : 0);
	}

	private void scrollTo(int target) {
		scroll = target;
		place(Optional.empty());
	}

	private void resized() {
		if (getClientArea().height != viewHeight) {
			viewHeight = getClientArea().height;
			responses.forEach(list -> list.forEach(measured::remove)); // a card may be as high as the view
		}
		place(anchor());
	}

	private void remeasure() {
		measureFont();
		measured.clear();
		place(anchor());
	}

	/** What stands at the top of the view, and how far from it. */
	private record Anchor(Object subject, int distance) {}

	private Optional<Anchor> anchor() {
		return layout.visible(scroll, scroll + Math.max(1, getClientArea().height)).stream().findFirst()
				.map(box -> new Anchor(subject(box), box.y() - scroll));
	}

	private Object subject(Box box) {
		return box.isPrompt() ? prompts.get(box.prompt()) : responses.get(box.prompt()).get(box.response());
	}

	private void place(Optional<Anchor> anchor) {
		Rectangle area = getClientArea();
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
			updateBar(area);
		} finally {
			placing = false;
		}
	}

	private void layOut(Rectangle area, Optional<Anchor> anchor) {
		Metrics metrics = new Metrics(GAP, GAP, MIN_CHARACTERS * characterWidth + 2 * Card.PADDING,
				MAX_CHARACTERS * characterWidth + 2 * Card.PADDING);
		int[] counts = responses.stream().mapToInt(List::size).toArray();
		layout = ConversationLayout.of(metrics, area.width, counts, new KnownHeights());
		anchor.ifPresent(fixed -> layout.boxes().stream().filter(box -> subject(box) == fixed.subject()).findFirst()
				.ifPresent(box -> scroll = box.y() - fixed.distance()));
		scroll = Math.clamp(scroll, 0, Math.max(0, layout.height() - area.height));
	}

	/** Measures cards in view whose height was only estimated; true when a height proved to be another one. */
	private boolean measureVisible(Rectangle area) {
		boolean changed = false;
		for (Box box : layout.visible(scroll, scroll + area.height)) {
			Object subject = subject(box);
			Map<Integer, Integer> heights = measured.computeIfAbsent(subject, key -> new HashMap<>());
			if (!heights.containsKey(Integer.valueOf(box.width()))) {
				Card card = obtain(box, subject);
				if (card instanceof ResponseCard responseCard) {
					responseCard.setMaxBody(maxBody(area));
				}
				heights.put(Integer.valueOf(box.width()), Integer.valueOf(card.heightFor(box.width())));
				changed = true;
			}
		}
		return changed;
	}

	private int maxBody(Rectangle area) {
		return Math.max(MIN_BODY, area.height - 3 * CARD_CHROME);
	}

	private void arrangeCards(Rectangle area) {
		List<Box> visible = layout.visible(scroll, scroll + area.height);
		Map<Object, Box> wanted = new IdentityHashMap<>();
		visible.forEach(box -> wanted.put(subject(box), box));
		for (Object subject : List.copyOf(shown.keySet())) {
			if (!wanted.containsKey(subject)) {
				release(subject);
			}
		}
		List<Card> cards = visible.stream().map(box -> obtain(box, subject(box))).toList();
		boolean sameOrder = cards.equals(arranged);
		for (int i = 0; i < cards.size(); i++) {
			Box box = visible.get(i);
			Card card = cards.get(i);
			int height = isFolded(subject(box)) ? Math.min(box.height(), card.heightFor(box.width())) : box.height(); // not as high as its row
			card.setBounds(box.x(), box.y() - scroll, box.width(), height);
			card.arrange();
			if (i > 0 && !sameOrder) {
				card.moveBelow(cards.get(i - 1));
			}
			card.setVisible(true);
		}
		arranged = cards;
		if (isFocusControl()) {
			model.selected().map(shown::get).ifPresent(Card::setFocus); // it is back in view
		}
	}

	private void updateBar(Rectangle area) {
		ScrollBar bar = getVerticalBar();
		bar.setVisible(layout.height() > area.height);
		bar.setValues(scroll, 0, Math.max(layout.height(), 1), Math.max(area.height, 1), WHEEL_STEP, Math.max(1, area.height - WHEEL_STEP));
	}

	private Card obtain(Box box, Object subject) {
		Card card = shown.get(subject);
		if (card == null) {
			card = box.isPrompt() ? promptCard((Prompt) subject, box.prompt() + 1) : responseCard((Response) subject);
			card.mark(found);
			shown.put(subject, card);
		}
		return card;
	}

	private PromptCard promptCard(Prompt prompt, int turn) {
		PromptCard card = sparePrompts.isEmpty() ? prepared(new PromptCard(this, context, actions)) : sparePrompts.pop();
		card.show(prompt, turn);
		return card;
	}

	private ResponseCard responseCard(Response response) {
		ResponseCard card = spareResponses.isEmpty() ? prepared(new ResponseCard(this, model, context, actions, badgeFont)) : spareResponses.pop();
		card.show(response);
		card.setFolded(folded.contains(response));
		card.setToolbar(toolbars);
		card.setMarks(marks.getOrDefault(response, List.of()));
		return card;
	}

	/** Marks spans of a response on its card, now and when it comes into view. */
	void showMarks(Response response, List<OpenItem.Mark> newMarks) {
		if (isDisposed()) {
			return; // the editor is being closed
		}
		marks.put(response, List.copyOf(newMarks));
		if (shown.get(response) instanceof ResponseCard card) {
			card.setMarks(newMarks);
		}
	}

	/** What is selected in the text of a response, as a range of its value. */
	Optional<OpenItem.TextSelection> selectedText(Response response) {
		return shown.get(response) instanceof ResponseCard card ? card.selectedText() : Optional.empty();
	}

	/** Brings a span of a response into view and outlines it for a moment. */
	void pointOut(Response response, int start, int end) {
		reveal(response);
		if (shown.get(response) instanceof ResponseCard card) {
			card.pointOut(start, end).ifPresent(place -> reveal(card, place));
		}
	}

	private <C extends Card> C prepared(C card) {
		card.text().onHeightChange(() -> heightChanged(card));
		card.onContentHeight(() -> heightChanged(card));
		card.text().onReveal(place -> reveal(card, place));
		DragScroll.install(this, card.text().control(), this::scrollBy, pixels -> {
			if (card instanceof ResponseCard responseCard) {
				responseCard.scrollText(pixels);
			}
		});
		if (card instanceof ResponseCard) {
			card.text().control().setMenu(getMenu());
			card.setMenu(getMenu());
			card.text().control().addListener(SWT.MenuDetect, event -> card.setFocus());
			card.addListener(SWT.MenuDetect, event -> card.setFocus());
		}
		return card;
	}

	/** An image has arrived, or the like. */
	private void heightChanged(Card card) {
		for (Map.Entry<Object, Card> entry : shown.entrySet()) {
			if (entry.getValue() == card) {
				measured.remove(entry.getKey());
				place(anchor());
				return;
			}
		}
	}

	/** Marks every place of a text in all cards, now and when they come into view; an empty text takes the marks away. */
	void markFound(String text) {
		found = text;
		shown.values().forEach(card -> card.mark(text));
	}

	/** Brings the how-manieth match of a prompt or response into view and emphasises it, and no other. */
	void revealMatch(Object subject, int index) {
		reveal(subject);
		shown.values().forEach(card -> card.showMatch(-1));
		card(subject).ifPresent(card -> card.showMatch(index).ifPresent(place -> reveal(card, place)));
	}

	/** Brings a place of a card's text into view. */
	private void reveal(Card card, Rectangle place) {
		int top = card.getBounds().y + card.text().control().getBounds().y + place.y;
		Rectangle area = getClientArea();
		if (top < GAP || top + place.height > area.height - GAP) {
			scrollTo(scroll + top - area.height / 3);
		}
	}

	private void release(Object subject) {
		Card card = shown.remove(subject);
		hide(card);
		spare(card);
	}

	private void hide(Card card) {
		if (getDisplay().getFocusControl() instanceof Control focused && cardOf(focused) == card) {
			forceFocus(); // else hiding the card would give the focus to another one, and so select it
		}
		card.setVisible(false);
		card.body().clear();
	}

	private void wheel(Event event) {
		if (!(event.widget instanceof Control control) || !isInside(control)) {
			return;
		}
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0) {
			Card over = cardOf(control);
			if (over == null || over.body().viewerOf(control).filter(viewer -> Wheel.zoom(event, viewer)).isEmpty()) {
				context.zoomBy(event.count > 0 ? 1 : -1);
			}
			return;
		}
		int pixels = -event.count * WHEEL_STEP / LINE_STEPS;
		boolean scrolled = cardOf(control) instanceof ResponseCard card && card.scrollText(pixels);
		if (!scrolled) {
			scrollTo(scroll + pixels);
		}
	}

	private void focusMoved(Event event) {
		if (!rearranging && event.widget instanceof Control control && isInside(control) && cardOf(control) instanceof ResponseCard card) {
			model.select(card.response());
		}
	}

	private boolean isInside(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current == this) {
				return true;
			}
		}
		return false;
	}

	private static Card cardOf(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current instanceof Card card) {
				return card;
			}
		}
		return null;
	}

	/** Heights that were measured, else estimated from the length of the text. */
	private final class KnownHeights implements Heights {
		@Override
		public int prompt(int prompt, int width) {
			return height(prompts.get(prompt), prompts.get(prompt).getElements(), width, Integer.MAX_VALUE);
		}

		@Override
		public int response(int prompt, int response, int width) {
			Response subject = responses.get(prompt).get(response);
			return height(subject, List.of(subject), width, maxBody(getClientArea()));
		}

		private int height(Object subject, List<? extends Content> contents, int width, int limit) {
			Map<Integer, Integer> heights = measured.get(subject);
			Integer known = heights == null ? null : heights.get(Integer.valueOf(width));
			if (known != null) {
				return known.intValue();
			}
			int lines = 0;
			for (Content content : contents) {
				if (!TextViewerFactory.shows(content)) {
					lines += OTHER_LINES; // its value is an address, or thousands of letters of data
					continue;
				}
				int length = content.getValue() == null ? 0 : content.getValue().length();
				lines += 1 + length * characterWidth / Math.max(1, width - 2 * Card.PADDING);
			}
			return CARD_CHROME + (isFolded(subject) ? lineHeight : Math.min(limit, lines * lineHeight));
		}
	}
}
