package org.promptstudio.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.core.team.Members;
import org.promptstudio.markdown.WordDiff;
import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.conversation.text.SourceMark;
import org.promptstudio.ui.review.ReviewCommands;

/**
 * A response: in its header the letter, the model, the length and the controls for rank, crown, full size and deleting; beneath it the text. A text
 * that is longer than the card may be high scrolls inside the card.
 */
final class ResponseCard extends Card {

	private static final Edge CROWNED = new Edge(ThemeColor.CROWN, 1);
	private static final int HEADER = 40;
	private static final int HEADER_ROOM = 22;
	private static final int BADGE = 22;
	private static final int BADGE_ROOM = 4;
	private static final int WORDS_GAP = 12;
	/** Room for the beginning of a name. */
	private static final int LEAST_AUTHOR = 36;
	/** How long a span stays outlined, in milliseconds. */
	private static final int POINTED_OUT = 2_000;

	private final ConversationModel model;
	private final CardActions actions;
	private final IconButton rank;
	private final IconButton crown;
	private final IconButton expand;
	private final IconButton delete;
	private final IconButton more;
	private final IconButton edited;
	private final IconButton state;
	private final IconButton comment;
	private final MarkdownText text;
	private final InnerScroll scroll;
	private final ContentBody body;
	private final Font badgeFont;
	private Response response;
	private List<OpenItem.Mark> marks = List.of();
	private SourceMark pointedOut;
	private boolean showsChanges;
	private boolean folded;
	private boolean toolbar = true;
	private int maxBody = Integer.MAX_VALUE;
	private int titleEnd;

	ResponseCard(Composite parent, ConversationModel model, RenderingContext context, CardActions actions, Font badgeFont) {
		super(parent);
		this.model = model;
		this.actions = actions;
		this.badgeFont = badgeFont;
		setBackgroundMode(SWT.INHERIT_FORCE);
		TestIds.set(this, "response");
		text = new MarkdownText(this, context);
		TestIds.set(text.control(), "response.text");
		scroll = new InnerScroll(this, text);
		body = new ContentBody(this, new CardSite(context, false, this::contentHeightChanged, content -> actions.expand(response)), text);
		edited = chip("response.edited").onPress(() -> actions.toggleChanges(response));
		edited.setIcon(Icons.EDITED);
		state = chip("response.state");
		state.setArrow(true);
		state.onPress(() -> actions.openReview(response, state));
		comment = chip("response.comment").command(ReviewCommands.COMMENT).onPress(() -> actions.comment(response));
		comment.setIcon(Icons.COMMENT);
		rank = button(SWT.PUSH, null, Messages.Rank_name, "response.rank").onPress(this::openRanks);
		rank.setArrow(true);
		crown = button(SWT.PUSH, Icons.CROWN, Messages.Response_crown, "response.crown").command(Commands.CROWN)
				.onPress(() -> actions.crown(response));
		expand = button(SWT.PUSH, Icons.EXPAND, Messages.Response_expand, "response.expand").command(Commands.EXPAND)
				.onPress(() -> actions.expand(response));
		delete = button(SWT.PUSH, Icons.DELETE, Messages.Response_delete, "response.delete").command(Commands.DELETE)
				.onPress(() -> actions.delete(response));
		more = button(SWT.PUSH, Icons.MORE, Messages.Response_more, "response.more");
		more.onPress(() -> actions.openMenu(response, more));
		addListener(SWT.MouseDown, event -> focusText());
		applyTheme();
	}

	private IconButton chip(String id) {
		IconButton chip = new IconButton(this, SWT.PUSH, null, "").testId(id);
		chip.setVisible(false);
		return chip;
	}

	private IconButton button(int style, Icons icon, String label, String id) {
		return new IconButton(this, style, icon, label).testId(id);
	}

	private void openRanks() {
		RankMenu.open(rank, response.getRank(), value -> actions.rank(response, value));
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
		toolbar = shown;
	}

	/** Marks spans of the response's value. */
	void setMarks(List<OpenItem.Mark> newMarks) {
		marks = List.copyOf(newMarks);
		updateMarks();
	}

	private void updateMarks() {
		List<SourceMark> spans = showsChanges || !Contents.isText(response)
				? List.of()
				: marks.stream().map(mark -> new SourceMark(mark.start(), mark.end(), mark.color())).toList();
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
		SourceMark span = new SourceMark(start, end, null);
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
			text.setDiff(WordDiff.between(response.getOriginalValue(), value()));
		} else {
			showsChanges = false;
			body.show(List.of(response), description(), response.getPrompt());
		}
		rank.setText(response.getRank() == null ? "–" : response.getRank().toString());
		rank.setTone(response.getRank() == null ? ThemeColor.MUTED : ThemeColor.ACCENT);
		rank.setDimmed(response.getRank() == null);
		crown.setIcon(response.isBest() ? Icons.CROWN_SET : Icons.CROWN);
		crown.setLabel(response.isBest() ? Messages.Response_uncrown : Messages.Response_crown);
		crown.setDimmed(!response.isBest());
		showChips();
		updateMarks();
		updateSelection();
	}

	private void showChips() {
		edited.setVisible(Responses.isEdited(response));
		edited.setText(Messages.Response_edited);
		edited.setLabel(showsChanges ? Messages.Response_hideChanges : Messages.Response_showChanges);
		edited.setTone(ThemeColor.MUTED);
		boolean hasComment = response.getComment() != null && !response.getComment().isBlank();
		comment.setVisible(hasComment);
		comment.setLabel(hasComment ? response.getComment() : "");
		ReviewState review = response.getReviewState();
		state.setVisible(review != ReviewState.NONE);
		switch (review) {
			case ISSUE -> showState(Icons.ISSUE, Messages.Response_issue, ThemeColor.BAD);
			case REVIEW -> showState(Icons.REVIEW, Messages.Response_review, ThemeColor.WARN);
			case APPROVED -> showState(Icons.APPROVED, Messages.Response_approved, ThemeColor.GOOD);
			case NONE -> state.setText("");
		}
	}

	private void showState(Icons icon, String label, ThemeColor tone) {
		state.setIcon(icon);
		state.setText(label);
		state.setLabel(response.getReviewBy() == null ? label : NLS.bind(Messages.Response_stateBy, label, personName(response.getReviewBy())));
		state.setTone(tone);
	}

	private static String personName(String mail) {
		return Members.name(StudioWorkspace.get().project().orElse(null), mail);
	}

	/** Reads from the model whether this is the selected response. */
	void updateSelection() {
		boolean quiet = !isSelected();
		for (IconButton button : List.of(expand, delete, more)) {
			button.setDimmed(quiet);
		}
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
			parts.add(state.getText());
		}
		if (comment.getVisible()) {
			parts.add(NLS.bind(Messages.Response_commented, response.getComment()));
		}
		if (folded) {
			parts.add(Messages.Response_folded);
		}
		return String.join(", ", parts);
	}

	private String author() {
		return model.isBlind() ? Messages.Response_hiddenModel : Responses.displayName(response);
	}

	private String value() {
		return response.getValue() == null ? "" : response.getValue();
	}

	private void focusText() {
		setFocus();
	}

	@Override
	public boolean setFocus() {
		return body.isMixed() ? body.setFocus() : text.control().setFocus();
	}

	private int header() {
		return atLeast(HEADER, HEADER_ROOM);
	}

	private int badge() {
		return atLeast(BADGE, BADGE_ROOM);
	}

	@Override
	int heightFor(int width) {
		if (body.isMixed()) {
			return header() + (folded ? 0 : body.heightFor(width - 2 * PADDING, maxBody) + PADDING);
		}
		if (folded) {
			text.heightFor(width - 2 * PADDING, 1); // so that the first line is known
			return header() + text.control().getLineHeight(0) + PADDING;
		}
		return header() + Math.max(text.heightFor(width - 2 * PADDING, maxBody), 24) + PADDING;
	}

	@Override
	void arrange() {
		Rectangle area = getClientArea();
		int x = area.width - 6;
		for (Control button : List.of(more, delete, expand, crown, rank)) {
			boolean tells = button == rank && response.getRank() != null || button == crown && response.isBest();
			button.setVisible(toolbar || tells);
			if (!button.getVisible()) {
				continue;
			}
			Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			x -= size.x;
			button.setBounds(x, (header() - size.y) / 2, size.x, size.y);
			x -= 2;
		}
		int right = x - 4;
		for (IconButton chip : List.of(comment, state, edited)) {
			if (chip.getVisible()) {
				Point size = chip.computeSize(SWT.DEFAULT, SWT.DEFAULT);
				right -= size.x;
				chip.setBounds(right, (header() - size.y) / 2, size.x, size.y);
				right -= 4;
			}
		}
		titleEnd = right;
		Rectangle inner = new Rectangle(PADDING, header(), area.width - 2 * PADDING, Math.max(0, area.height - header() - PADDING));
		if (body.isMixed()) {
			scroll.hide();
			body.setBounds(inner);
		} else {
			scroll.setBounds(inner.x, inner.y, inner.width, inner.height);
		}
	}

	@Override
	void paintContent(GC gc) {
		if (response == null) {
			return;
		}
		boolean chosen = isSelected();
		int top = (header() - badge()) / 2;
		gc.setBackground((chosen ? ThemeColor.ACCENT : ThemeColor.CODE).get());
		gc.fillRoundRectangle(PADDING, top, badge(), badge(), 8, 8);
		Font normal = gc.getFont();
		gc.setFont(badgeFont);
		String letter = model.letter(response);
		Point extent = gc.textExtent(letter);
		gc.setForeground((chosen ? ThemeColor.ON_ACCENT : ThemeColor.TEXT).get());
		gc.drawText(letter, PADDING + (badge() - extent.x) / 2, top + (badge() - extent.y) / 2, SWT.DRAW_TRANSPARENT);
		gc.setFont(normal);
		int x = PADDING + badge() + 8;
		int y = (header() - gc.getFontMetrics().getHeight()) / 2;
		String words = words(gc, titleEnd - x);
		int wordsWidth = words.isEmpty() ? 0 : gc.textExtent(words).x + WORDS_GAP;
		int taken = drawText(gc, author(), x, y, titleEnd - x - wordsWidth, ThemeColor.MUTED.get());
		drawText(gc, words, taken == 0 ? x : x + taken + WORDS_GAP, y, titleEnd - x, ThemeColor.MUTED.get());
	}

	/** The length in words; only the number where there is no room for that and the beginning of a name. */
	private String words(GC gc, int width) {
		if (!Contents.isText(response)) {
			return "";
		}
		String words = Texts.words(value());
		boolean fits = gc.textExtent(words).x + WORDS_GAP + LEAST_AUTHOR <= width;
		return fits ? words : words.substring(0, words.indexOf(' '));
	}

	@Override
	ThemeColor ground() {
		return ThemeColor.CARD;
	}

	@Override
	Edge edge() {
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
