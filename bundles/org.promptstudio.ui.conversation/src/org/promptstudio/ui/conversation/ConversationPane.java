package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;

import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** The scrolling area with the cards of a conversation: what the reader does there, and what commands and other views show there. */
final class ConversationPane extends Composite implements ConversationModel.Listener {

	private static final int LINE_STEPS = 3;

	private final ConversationModel model;
	private final CardStates states = new CardStates();
	private final CardPool cards;
	private final CardHeights heights;
	private final CardPlacement placement;
	private final PaneInput input;
	private CardSubjects subjects = CardSubjects.NONE;
	private int viewHeight;

	ConversationPane(Composite parent, ConversationModel model, RenderingContext context, CardActions actions) {
		super(parent, SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
		this.model = model;
		cards = new CardPool(this, model, context, actions, states, this::prepare);
		heights = new CardHeights(this, context, states);
		placement = new CardPlacement(this, cards, heights, states, this::placed);
		applyTheme();
		addListener(SWT.Resize, event -> resized());
		ScrollBar bar = getVerticalBar();
		bar.addListener(SWT.Selection, event -> placement.scrollTo(bar.getSelection()));
		input = new PaneInput(this, model, context);
		new NewResponseMode(this, actions);
		Themes.onChange(this, this::applyTheme);
		context.onChange(this, this::fontChanged);
		model.addListener(this);
		addDisposeListener(event -> model.removeListener(this));
	}

	private void applyTheme() {
		setBackground(ThemeColor.GROUND.get());
		cards.all().forEach(Card::applyTheme);
	}

	private void prepare(Card card) {
		card.text().onHeightChange(() -> heightChanged(card));
		card.onContentHeight(() -> heightChanged(card));
		card.text().onReveal(place -> placement.reveal(card, place));
		DragScroll.install(this, card.text().control(), placement::scrollBy, pixels -> {
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
	}

	/** Gets ready for another item, which will be shown from its beginning. */
	void expectItem() {
		heights.forgetAll();
		states.forgetResponses();
		placement.forgetScroll();
	}

	@Override
	public void structureChanged() {
		boolean hadFocus = holdsFocus();
		input.setFollowsFocus(false);
		subjects = CardSubjects.of(model);
		placement.setSubjects(subjects);
		cards.reuse(subjects);
		placement.place();
		cards.hideSpares();
		input.setFollowsFocus(true);
		if (hadFocus) {
			setFocus();
		}
	}

	@Override
	public void responseChanged(Response response) {
		heights.forget(response);
		cards.responseCard(response).ifPresent(ResponseCard::refresh);
		cards.shown().forEach(Card::redraw);
		placeAnchored();
	}

	@Override
	public void discussionsChanged() {
		for (Card card : cards.shown()) {
			if (card instanceof ResponseCard responseCard) {
				responseCard.discussionsChanged();
			}
		}
	}

	@Override
	public void selectionChanged(Response selected) {
		for (Card card : cards.shown()) {
			if (card instanceof ResponseCard responseCard) {
				responseCard.updateSelection();
			}
		}
	}

	/** Shows what an edit of a response changed, or its text again. */
	void toggleChanges(Response response) {
		setOnlyUnedited(false);
		cards.responseCard(response).ifPresent(card -> showChanges(card, !card.showsChanges()));
	}

	/** Shows of the changes of an edit only what was left as it was, or all of them again. */
	void toggleUnedited(Response response) {
		cards.responseCard(response).ifPresent(card -> {
			setOnlyUnedited(!card.showsChanges() || !states.showsOnlyUnedited());
			showChanges(card, true);
		});
	}

	private void showChanges(ResponseCard card, boolean shows) {
		card.setShowsChanges(shows);
		heights.forget(card.response());
		placeAnchored();
	}

	private void setOnlyUnedited(boolean only) {
		if (states.showsOnlyUnedited() != only) {
			states.setOnlyUnedited(only);
			responseCards().forEach(card -> card.setOnlyUnedited(only));
			heights.forgetResponses();
			placeAnchored();
		}
	}

	/** Lets the cards say that a click begins a new response, or no longer. */
	void setOffersNew(boolean offers) {
		states.setOffersNew(offers);
		responseCards().forEach(card -> card.setOffersNew(offers));
	}

	private List<ResponseCard> responseCards() {
		return cards.all().stream().filter(ResponseCard.class::isInstance).map(ResponseCard.class::cast).toList();
	}

	/** How many responses stand side by side in a row at the prompt of a response. */
	int columns(Response response) {
		return placement.columns(response);
	}

	/** Shows only the first line of a response, or all of it again. */
	void toggleFold(Response response) {
		setFolded(List.of(response), !states.isFolded(response));
		reveal(response);
	}

	/** Shows only the first lines of all responses; all of them again when that is so already. */
	void toggleFoldAll() {
		List<Response> all = subjects.allResponses();
		setFolded(all, !states.areAllFolded(all));
		model.selected().ifPresent(this::reveal);
	}

	private void setFolded(List<Response> changed, boolean fold) {
		boolean hadFocus = holdsFocus();
		for (Response response : changed) {
			if (states.setFolded(response, fold)) {
				heights.forget(response);
				cards.responseCard(response).ifPresent(card -> card.setFolded(fold));
			}
		}
		placeAnchored();
		if (hadFocus) {
			setFocus(); // what had it may be hidden now
		}
	}

	/** Shows or hides what adds responses and deletes them, as the user may do that or not. */
	void setOffers(boolean adding, boolean deleting) {
		if (states.setOffers(adding, deleting)) {
			cards.all().forEach(states::applyTo);
			placeAnchored();
			cards.all().forEach(Card::redraw);
		}
	}

	/** Whether the headers of the responses have all their controls. */
	boolean showsToolbars() {
		return states.hasToolbars();
	}

	/** Shows the controls in the headers of the responses, or only those that tell something. */
	void setToolbars(boolean shows) {
		states.setToolbars(shows);
		responseCards().forEach(card -> card.setToolbar(shows));
		if (!shows && focusedCard().isPresent() && !(getDisplay().getFocusControl() instanceof StyledText)) {
			focusedCard().get().setFocus(); // its control goes
		}
		placeAnchored();
		cards.all().forEach(Card::redraw);
	}

	/** Whether the focus is somewhere in the conversation. */
	boolean holdsFocus() {
		return holds(getDisplay().getFocusControl());
	}

	/** The card that has the focus. */
	Optional<Card> focusedCard() {
		return holdsFocus() ? Optional.ofNullable(Card.around(getDisplay().getFocusControl())) : Optional.empty();
	}

	/** The card of a prompt or response, when it is in view. */
	Optional<Card> card(Object subject) {
		return cards.card(subject);
	}

	/** Brings a prompt or response into view. */
	void reveal(Object subject) {
		placement.reveal(subject);
	}

	/** Brings a prompt or response into view, unless its head is to be seen already. */
	void revealHead(Object subject) {
		placement.revealHead(subject);
	}

	/** Selects a response, brings it into view and gives it the focus. */
	void focus(Response response) {
		model.select(response);
		reveal(response);
		card(response).ifPresent(Control::setFocus);
	}

	/** Gives the focus to what shows an element of a prompt. */
	void focusContent(Content content) {
		cards.shown().stream().flatMap(card -> card.body().viewerShowing(content).stream()).findFirst()
				.ifPresentOrElse(viewer -> viewer.control().setFocus(), this::setFocus);
	}

	@Override
	public boolean setFocus() {
		Optional<Response> selected = model.selected();
		if (selected.flatMap(this::card).isPresent()) {
			return selected.flatMap(this::card).get().setFocus();
		}
		Optional<Card> first = selected.isPresent() ? Optional.empty() : subjects.prompts().stream().findFirst().flatMap(this::card);
		return first.isPresent() ? first.get().setFocus() : forceFocus();
	}

	/** Scrolls by whole views; negative goes up. */
	void scrollPages(int pages) {
		placement.scrollBy(pages * Math.max(heights.lineHeight(), getClientArea().height - 2 * heights.lineHeight()));
	}

	/** Scrolls the text of the selected response within its card, by a few lines or by whole cards; negative goes up. The card comes into view. */
	void scrollResponse(int steps, int pages) {
		model.selected().ifPresent(response -> {
			reveal(response);
			cards.responseCard(response).ifPresent(card -> {
				int page = Math.max(heights.lineHeight(), card.textControl().getClientArea().height - 2 * heights.lineHeight());
				card.scrollText(steps * LINE_STEPS * heights.lineHeight() + pages * page);
			});
		});
	}

	/** Scrolls by pixels; negative goes up. */
	void scrollBy(int pixels) {
		placement.scrollBy(pixels);
	}

	/** Scrolls to the first or the last prompt. */
	void scrollToEnd(boolean last) {
		placement.scrollTo(last ? Integer.MAX_VALUE / 2 : 0);
	}

	private void resized() {
		if (getClientArea().height != viewHeight) {
			viewHeight = getClientArea().height;
			heights.forgetResponses(); // a card may be as high as the view
		}
		placeAnchored();
	}

	private void fontChanged() {
		heights.fontChanged();
		placeAnchored();
	}

	private void placeAnchored() {
		placement.placeAnchored();
	}

	/** The selected response has the focus again as soon as it is back in view. */
	private void placed() {
		if (isFocusControl()) {
			model.selected().flatMap(this::card).ifPresent(Card::setFocus);
		}
	}

	/** Marks spans of a response on its card, now and when it comes into view; they replace those of the same owner. */
	void showMarks(Object owner, Response response, List<OpenItem.Mark> newMarks) {
		if (isDisposed()) {
			return; // the editor is being closed
		}
		List<OpenItem.Mark> all = states.setMarks(owner, response, newMarks);
		cards.responseCard(response).ifPresent(card -> card.setMarks(all));
	}

	/** What is selected in the text of a response, as a range of its value. */
	Optional<OpenItem.TextSelection> selectedText(Response response) {
		return cards.responseCard(response).flatMap(ResponseCard::selectedText);
	}

	/** Brings a span of a response into view and outlines it for a moment. */
	void pointOut(Response response, int start, int end) {
		reveal(response);
		cards.responseCard(response).ifPresent(card -> card.pointOut(start, end).ifPresent(place -> placement.reveal(card, place)));
	}

	/** An image has arrived, or the like. */
	private void heightChanged(Card card) {
		cards.subject(card).ifPresent(subject -> {
			heights.forget(subject);
			placeAnchored();
		});
	}

	/** Marks every place of a text in all cards, now and when they come into view; an empty text takes the marks away. */
	void markFound(String text) {
		states.setFound(text);
		cards.shown().forEach(card -> card.mark(text));
	}

	/** Brings the how-manieth match of a prompt or response into view and emphasises it, and no other. */
	void revealMatch(Object subject, int index) {
		reveal(subject);
		cards.shown().forEach(card -> card.showMatch(-1));
		card(subject).ifPresent(card -> card.showMatch(index).ifPresent(place -> placement.reveal(card, place)));
	}

	/** Whether a control is the area itself or something in it. */
	boolean holds(Control control) {
		for (Control current = control; current != null; current = current.getParent()) {
			if (current == this) {
				return true;
			}
		}
		return false;
	}
}
