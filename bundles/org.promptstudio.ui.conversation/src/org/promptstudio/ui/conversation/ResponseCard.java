package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.markdown.DiffSegment;
import org.promptstudio.markdown.Unedited;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.conversation.text.SourceMark;

/** A response: its header, and beneath it the text. A text that is longer than the card may be high scrolls inside the card. */
final class ResponseCard extends Card {

	private static final Edge CROWNED = new Edge(ThemeColor.CROWN, 1);
	/** How long a span stays outlined, in milliseconds. */
	private static final int POINTED_OUT = 2_000;

	private final ConversationModel model;
	private final ResponseHeader header;
	private final MarkdownText text;
	private final InnerScroll scroll;
	private final ContentBody body;
	private Response response;
	private List<OpenItem.Mark> marks = List.of();
	private SourceMark pointedOut;
	private boolean showsChanges;
	private boolean folded;
	private boolean offersNew;
	private boolean onlyUnedited;
	private int maxBody = Integer.MAX_VALUE;

	ResponseCard(Composite parent, ConversationModel model, RenderingContext context, CardActions actions, Font badgeFont) {
		super(parent);
		this.model = model;
		setBackgroundMode(SWT.INHERIT_FORCE);
		TestIds.set(this, "response");
		text = new MarkdownText(this, context);
		TestIds.set(text.control(), "response.text");
		scroll = new InnerScroll(this, text);
		body = new ContentBody(this, new CardSite(context, false, this::contentHeightChanged, content -> actions.expand(response)), text);
		header = new ResponseHeader(this, model, actions, badgeFont);
		addListener(SWT.MouseDown, event -> setFocus());
		applyTheme();
	}

	/** The response shown; null before the first. */
	Response response() {
		return response;
	}

	/** The text control, which takes the focus of the card. */
	StyledText textControl() {
		return text.control();
	}

	@Override
	MarkdownText text() {
		return text;
	}

	@Override
	ContentBody body() {
		return body;
	}

	/** Whether the card shows what an edit changed. */
	boolean showsChanges() {
		return showsChanges;
	}

	void setShowsChanges(boolean shows) {
		showsChanges = shows;
		refresh();
	}

	/** Shows another response, from its beginning. */
	void show(Response newResponse) {
		response = newResponse;
		showsChanges = false;
		refresh();
		text.control().setTopPixel(0);
	}

	/** Whether only the first line is to be seen. */
	void setFolded(boolean folded) {
		this.folded = folded;
		scroll.setClipped(folded);
		text.setAccessibleName(description());
	}

	/** Whether the header has all its controls, or only those that tell something. */
	void setToolbar(boolean shown) {
		header.setToolbar(shown);
	}

	/** Whether the header offers to delete the response. */
	void setDeletable(boolean deletable) {
		header.setDeletable(deletable);
	}

	/** Whether the card says that a click begins a new response with its text. */
	void setOffersNew(boolean offers) {
		if (offersNew != offers) {
			offersNew = offers;
			text.setAccessibleName(description());
			redraw();
		}
	}

	/** Whether the changes of an edit are shown without what was changed. */
	void setOnlyUnedited(boolean only) {
		if (onlyUnedited != only) {
			onlyUnedited = only;
			if (showsChanges) {
				refresh();
			}
		}
	}

	boolean showsOnlyUnedited() {
		return showsChanges && onlyUnedited;
	}

	/** Marks spans of the response's value. */
	void setMarks(List<OpenItem.Mark> newMarks) {
		marks = List.copyOf(newMarks);
		updateMarks();
	}

	private void updateMarks() {
		List<SourceMark> spans = showsChanges || !Contents.isText(response)
				? List.of()
				: marks.stream().map(mark -> new SourceMark(mark.start(), mark.end(), mark.color(), mark.isQuiet())).toList();
		text.setMarks(value(), spans);
	}

	/** What is selected of the response's value; empty while changes are shown. */
	Optional<OpenItem.TextSelection> selectedText() {
		if (showsChanges || !Contents.isText(response)) {
			return Optional.empty();
		}
		return text.selectedSource(value()).map(range -> new OpenItem.TextSelection(response, range.start(), range.end(),
				value().substring(range.start(), range.end())));
	}

	/** Outlines a span of the value for a moment; gives where it is, relative to the text. */
	Optional<Rectangle> pointOut(int start, int end) {
		SourceMark span = new SourceMark(start, end, null, false);
		pointedOut = span;
		getDisplay().timerExec(POINTED_OUT, () -> {
			if (!isDisposed() && pointedOut == span) {
				text.pointOut(null);
			}
		});
		return text.pointOut(span).map(scroll::reveal);
	}

	/** How high the text may be before it scrolls inside the card; in pixels. */
	void setMaxBody(int pixels) {
		maxBody = pixels;
	}

	/** Reads the response again. */
	void refresh() {
		if (response == null) {
			return;
		}
		if (showsChanges && Responses.isEdited(response)) {
			body.showText(description());
			text.setDiff(difference());
		} else {
			showsChanges = false;
			body.show(List.of(response), description(), response.getPrompt());
		}
		header.refresh();
		updateMarks();
		updateSelection();
	}

	private List<DiffSegment> difference() {
		List<DiffSegment> all = WordDiff.between(response.getOriginalValue(), value());
		return onlyUnedited ? Unedited.of(all) : all;
	}

	/** Counts the discussions of the response again. */
	void discussionsChanged() {
		if (response != null && header.showDiscussions()) {
			text.setAccessibleName(description());
			arrange();
			redraw();
		}
	}

	/** Reads from the model whether this is the selected response. */
	void updateSelection() {
		header.setQuiet(!isSelected());
		text.setAccessibleName(description());
		redraw();
	}

	private boolean isSelected() {
		return response != null && model.selected().orElse(null) == response;
	}

	/** What assistants read: the letter, who wrote it, and what was decided. */
	String description() {
		List<String> parts = new ArrayList<>();
		parts.add(NLS.bind(Messages.Response_name, model.letter(response), author()));
		parts.add(response.getRank() == null ? Messages.Rank_none : NLS.bind(Messages.Response_rank, response.getRank()));
		if (response.isBest()) {
			parts.add(Messages.Response_best);
		}
		if (Responses.isEdited(response)) {
			parts.add(Messages.Response_edited);
		}
		if (response.getReviewState() != ReviewState.NONE) {
			parts.add(header.stateText());
		}
		if (response.getComment() != null && !response.getComment().isBlank()) {
			parts.add(NLS.bind(Messages.Response_commented, response.getComment()));
		}
		if (!header.discussionsText().isEmpty()) {
			parts.add(header.discussionsText());
		}
		if (folded) {
			parts.add(Messages.Response_folded);
		}
		if (showsOnlyUnedited()) {
			parts.add(Messages.Response_onlyUnedited);
		}
		if (offersNew) {
			parts.add(Messages.Response_newFrom);
		}
		return String.join(", ", parts);
	}

	private String author() {
		return model.isBlind() ? Messages.Response_hiddenModel : Responses.displayName(response);
	}

	/** The text of the response; empty for none. */
	String value() {
		return response.getValue() == null ? "" : response.getValue();
	}

	@Override
	public boolean setFocus() {
		if (!body.isMixed()) {
			return text.control().setFocus();
		}
		return folded ? forceFocus() : body.setFocus(); // nothing of pictures is to be seen then
	}

	@Override
	int heightFor(int width) {
		if (body.isMixed()) {
			return header.height() + (folded ? 0 : body.heightFor(width - 2 * PADDING, maxBody) + PADDING);
		}
		if (folded) {
			text.heightFor(width - 2 * PADDING, 1); // so that the first line is known
			return header.height() + text.control().getLineHeight(0) + PADDING;
		}
		return header.height() + Math.max(text.heightFor(width - 2 * PADDING, maxBody), 24) + PADDING;
	}

	@Override
	void arrange() {
		Rectangle area = getClientArea();
		header.arrange(area.width, author());
		Rectangle inner = new Rectangle(PADDING, header.height(), area.width - 2 * PADDING, Math.max(0, area.height - header.height() - PADDING));
		if (body.isMixed()) {
			scroll.hide();
			body.setBounds(inner);
		} else {
			scroll.setBounds(inner.x, inner.y, inner.width, inner.height);
		}
	}

	@Override
	void paintContent(GC gc) {
		if (response != null) {
			if (offersNew) {
				header.paintOffer(gc);
			} else {
				header.paint(gc, isSelected(), author());
			}
		}
	}

	@Override
	ThemeColor ground() {
		return ThemeColor.CARD;
	}

	@Override
	Edge edge() {
		if (offersNew) {
			return new Edge(ThemeColor.ACCENT, 1);
		}
		if (isSelected()) {
			return new Edge(ThemeColor.ACCENT, 2);
		}
		return isBest() ? CROWNED : super.edge();
	}

	/** The best response keeps its edge within that of the selection. */
	@Override
	Optional<Edge> innerEdge() {
		return isSelected() && isBest() ? Optional.of(CROWNED) : Optional.empty();
	}

	private boolean isBest() {
		return response != null && response.isBest();
	}

	@Override
	void applyTheme() {
		setBackground(ThemeColor.CARD.get());
		redraw();
	}

	/** Scrolls the text inside the card; false when it cannot go further that way, so that the conversation may scroll instead. */
	boolean scrollText(int pixels) {
		return !body.isMixed() && scroll.scrollBy(pixels);
	}
}
