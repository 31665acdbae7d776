package org.promptstudio.ui.conversation;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.core.team.Discussions;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.Contents;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.discussion.DiscussionCommandIds;
import org.promptstudio.ui.review.ReviewCommands;

/**
 * The header of a response's card in one line: the letter, the model, the length, chips that tell what was decided, and the controls for rank, crown, full
 * size and deleting. Where that is too much for the width, the length gives way first, then the words of the chips, whose icons and tool tips say the same; the name of
 * the model is cut last.
 */
final class ResponseHeader {

	private static final int HEIGHT = 40;
	private static final int ROOM = 22;
	private static final int BADGE = 22;
	private static final int BADGE_ROOM = 4;
	private static final String ADD = "+";
	private static final int WORDS_GAP = 12;
	/** A longer name is cut before chips lose their words. */
	private static final int MOST_AUTHOR = 200;

	private final ResponseCard card;
	private final ConversationModel model;
	private final CardActions actions;
	private final Font badgeFont;
	private final IconButton edited;
	private final IconButton state;
	private final IconButton comment;
	private final IconButton discussions;
	private final IconButton rank;
	private final IconButton crown;
	private final IconButton expand;
	private final IconButton delete;
	private final IconButton more;
	private boolean toolbar = true;
	private boolean deletable = true;
	private String stateWords = "";
	private int titleEnd;

	ResponseHeader(ResponseCard card, ConversationModel model, CardActions actions, Font badgeFont) {
		this.card = card;
		this.model = model;
		this.actions = actions;
		this.badgeFont = badgeFont;
		edited = chip("response.edited").onPress(() -> actions.toggleChanges(response()));
		edited.setIcon(Icons.EDITED);
		state = chip("response.state");
		state.setArrow(true);
		state.onPress(() -> actions.openReview(response(), state));
		comment = chip("response.comment").command(ReviewCommands.COMMENT).onPress(() -> actions.comment(response()));
		comment.setIcon(Icons.COMMENT);
		discussions = chip("response.discussions").command(DiscussionCommandIds.SHOW).onPress(() -> actions.showDiscussions(response()));
		discussions.setIcon(Icons.DISCUSSION);
		discussions.setTone(ThemeColor.MUTED);
		rank = button(null, Messages.Rank_name, "response.rank").onPress(this::openRanks);
		rank.setArrow(true);
		crown = button(Icons.CROWN, Messages.Response_crown, "response.crown").command(Commands.CROWN).onPress(() -> actions.crown(response()));
		expand = button(Icons.EXPAND, Messages.Response_expand, "response.expand").command(Commands.EXPAND)
				.onPress(() -> actions.expand(response()));
		delete = button(Icons.DELETE, Messages.Response_delete, "response.delete").command(Commands.DELETE)
				.onPress(() -> actions.delete(response()));
		more = button(Icons.MORE, Messages.Response_more, "response.more");
		more.onPress(() -> actions.openMenu(response(), more));
	}

	private IconButton chip(String id) {
		IconButton chip = new IconButton(card, SWT.PUSH, null, "").testId(id);
		chip.setVisible(false);
		return chip;
	}

	private IconButton button(Icons icon, String label, String id) {
		return new IconButton(card, SWT.PUSH, icon, label).testId(id);
	}

	private void openRanks() {
		RankMenu.open(rank, response().getRank(), value -> actions.rank(response(), value));
	}

	private Response response() {
		return card.response();
	}

	/** Whether all controls are there, or only those that tell something; {@link #arrange} shows it. */
	void setToolbar(boolean shown) {
		toolbar = shown;
	}

	/** Whether the response can be deleted here; {@link #arrange} shows it. */
	void setDeletable(boolean offered) {
		deletable = offered;
	}

	/** Reads the response again. */
	void refresh() {
		Response response = response();
		rank.setText(response.getRank() == null ? "–" : response.getRank().toString());
		rank.setTone(response.getRank() == null ? ThemeColor.MUTED : ThemeColor.ACCENT);
		rank.setDimmed(response.getRank() == null);
		crown.setIcon(response.isBest() ? Icons.CROWN_SET : Icons.CROWN);
		crown.setLabel(response.isBest() ? Messages.Response_uncrown : Messages.Response_crown);
		crown.setDimmed(!response.isBest());
		edited.setVisible(Responses.isEdited(response));
		String change = card.showsChanges() ? Messages.Response_hideChanges : Messages.Response_showChanges;
		edited.setLabel(NLS.bind(Messages.Response_editedChip, editedWords(), change)); // the words are not beside the icon in a narrow card
		edited.setTone(ThemeColor.MUTED);
		boolean hasComment = response.getComment() != null && !response.getComment().isBlank();
		comment.setVisible(hasComment);
		comment.setLabel(hasComment ? response.getComment() : "");
		showDiscussions();
		showReview(response.getReviewState());
	}

	/** Counts the discussions again; true when there are more or less than before. */
	boolean showDiscussions() {
		String before = discussionsText();
		Response response = response();
		int count = response.getPrompt() == null ? 0 : Discussions.unsettled(response.getPrompt().getItem(), response);
		discussions.setVisible(count > 0);
		discussions.setText(Integer.toString(count));
		discussions.setLabel(count == 1 ? Messages.Response_discussion : NLS.bind(Messages.Response_discussions, Integer.valueOf(count)));
		return !before.equals(discussionsText());
	}

	/** How many discussions are open, in words; empty for none. */
	String discussionsText() {
		return discussions.getVisible() ? discussions.getLabel() : "";
	}

	private void showReview(ReviewState review) {
		state.setVisible(review != ReviewState.NONE);
		switch (review) {
			case ISSUE -> showState(Icons.ISSUE, Messages.Response_issue, ThemeColor.BAD);
			case REVIEW -> showState(Icons.REVIEW, Messages.Response_review, ThemeColor.WARN);
			case APPROVED -> showState(Icons.APPROVED, Messages.Response_approved, ThemeColor.GOOD);
			case NONE -> stateWords = "";
		}
	}

	private void showState(Icons icon, String label, ThemeColor tone) {
		state.setIcon(icon);
		stateWords = label;
		String by = response().getReviewBy();
		state.setLabel(by == null ? label : NLS.bind(Messages.Response_stateBy, label, personName(by)));
		state.setTone(tone);
	}

	private static String personName(String mail) {
		return Members.name(StudioWorkspace.get().project().orElse(null), mail);
	}

	/** The review state in words; empty for none. */
	String stateText() {
		return stateWords;
	}

	/** Controls of a response that is not selected are quiet. */
	void setQuiet(boolean quiet) {
		for (IconButton button : List.of(expand, delete, more)) {
			button.setDimmed(quiet);
		}
	}

	/** In pixels. */
	int height() {
		return card.atLeast(HEIGHT, ROOM);
	}

	private int badge() {
		return card.atLeast(BADGE, BADGE_ROOM);
	}

	private String editedWords() {
		return card.showsOnlyUnedited() ? Messages.Response_unedited : Messages.Response_edited;
	}

	/**
	 * Puts the controls where they belong in a card of a width.
	 *
	 * @param author the name for which room is wanted
	 */
	void arrange(int width, String author) {
		int x = width - 6;
		for (Control button : List.of(more, delete, expand, crown, rank)) {
			boolean tells = button == rank && response().getRank() != null || button == crown && response().isBest();
			button.setVisible((toolbar || tells) && (button != delete || deletable));
			if (button.getVisible()) {
				x = place(button, x) - 2;
			}
		}
		int wanted = Card.PADDING + badge() + 8 + Math.min(MOST_AUTHOR, widthOf(author));
		edited.setText(editedWords());
		state.setText(stateWords);
		placeChips(x - 4);
		for (IconButton chip : List.of(edited, state)) {
			if (titleEnd < wanted && chip.getVisible()) {
				chip.setText("");
				placeChips(x - 4);
			}
		}
	}

	private int widthOf(String author) {
		GC gc = new GC(card);
		int width = gc.textExtent(author).x;
		gc.dispose();
		return width;
	}

	private void placeChips(int right) {
		titleEnd = right;
		for (IconButton chip : List.of(discussions, comment, state, edited)) {
			if (chip.getVisible()) {
				titleEnd = place(chip, titleEnd) - 4;
			}
		}
	}

	/** Puts a control at the left of a place; gives where it begins. */
	private int place(Control control, int right) {
		Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		control.setBounds(right - size.x, (height() - size.y) / 2, size.x, size.y);
		return right - size.x;
	}

	/** Paints what is no control, as long as a click begins a new response with the text of this one. */
	void paintOffer(GC gc) {
		paintBadge(gc, ADD, true);
		int x = Card.PADDING + badge() + 8;
		int y = (height() - gc.getFontMetrics().getHeight()) / 2;
		Card.drawText(gc, NLS.bind(Messages.Response_newFromLetter, model.letter(response())), x, y, titleEnd - x, ThemeColor.ACCENT.get());
	}

	/** Paints what is no control. */
	void paint(GC gc, boolean selected, String author) {
		paintBadge(gc, model.letter(response()), selected);
		int x = Card.PADDING + badge() + 8;
		int y = (height() - gc.getFontMetrics().getHeight()) / 2;
		String words = words(gc, titleEnd - x - gc.textExtent(author).x);
		int wordsWidth = words.isEmpty() ? 0 : gc.textExtent(words).x + WORDS_GAP;
		int taken = Card.drawText(gc, author, x, y, titleEnd - x - wordsWidth, ThemeColor.MUTED.get());
		Card.drawText(gc, words, taken == 0 ? x : x + taken + WORDS_GAP, y, titleEnd - x, ThemeColor.MUTED.get());
	}

	private void paintBadge(GC gc, String letter, boolean selected) {
		int top = (height() - badge()) / 2;
		gc.setBackground((selected ? ThemeColor.ACCENT : ThemeColor.CODE).get());
		gc.fillRoundRectangle(Card.PADDING, top, badge(), badge(), 8, 8);
		Font normal = gc.getFont();
		gc.setFont(badgeFont);
		Point extent = gc.textExtent(letter);
		gc.setForeground((selected ? ThemeColor.ON_ACCENT : ThemeColor.TEXT).get());
		gc.drawText(letter, Card.PADDING + (badge() - extent.x) / 2, top + (badge() - extent.y) / 2, SWT.DRAW_TRANSPARENT);
		gc.setFont(normal);
	}

	/** The length in words; only the number where there is no room for that beside the name, and nothing where there is none for that either. */
	private String words(GC gc, int room) {
		if (!Contents.isText(response())) {
			return "";
		}
		String words = Texts.words(card.value());
		return Stream.of(words, words.substring(0, words.indexOf(' '))).filter(text -> gc.textExtent(text).x + WORDS_GAP <= room).findFirst()
				.orElse("");
	}
}
