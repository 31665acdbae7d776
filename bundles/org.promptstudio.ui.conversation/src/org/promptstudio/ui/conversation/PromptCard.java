package org.promptstudio.ui.conversation;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import org.promptstudio.model.studio.Prompt;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.conversation.text.MarkdownText;
import org.promptstudio.ui.conversation.text.RenderingContext;

/** A prompt: its turn and role, its elements in order, and the way to add a response. */
final class PromptCard extends Card {

	private static final int LABEL = 34;
	private static final int LABEL_ROOM = 16;
	private static final int ADD_ROOM = 42;

	private final MarkdownText text;
	private final ContentBody body;
	private final IconButton add;
	private Prompt prompt;
	private int turn;
	private boolean focused;

	PromptCard(Composite parent, RenderingContext context, CardActions actions) {
		super(parent);
		setBackgroundMode(SWT.INHERIT_FORCE);
		TestIds.set(this, "prompt");
		text = new MarkdownText(this, context);
		TestIds.set(text.control(), "prompt.text");
		body = new ContentBody(this, new CardSite(context, false, this::contentHeightChanged, actions::showContent), text);
		add = new IconButton(this, SWT.PUSH, Icons.ADD, Messages.Prompt_add).testId("prompt.add").command(Commands.ADD)
				.onPress(() -> actions.add(prompt));
		applyTheme();
	}

	/** Shows a prompt; turns count from 1. */
	void show(Prompt newPrompt, int newTurn) {
		prompt = newPrompt;
		turn = newTurn;
		body.show(prompt.getElements(), label(), null); // each element for itself: only responses are compared
		text.setAccessibleName(label());
		redraw();
	}

	/** Whether the card offers to add a response. */
	void setExtendable(boolean extendable) {
		add.setVisible(extendable);
	}

	/** The prompt shown. */
	Prompt prompt() {
		return prompt;
	}

	@Override
	MarkdownText text() {
		return text;
	}

	@Override
	ContentBody body() {
		return body;
	}

	/** The text control, which takes the focus of the card. */
	StyledText textControl() {
		return text.control();
	}

	private String label() {
		String role = prompt.getRole() == null ? "user" : prompt.getRole();
		return NLS.bind(Messages.Prompt_label, Integer.valueOf(turn), role);
	}

	private String count() {
		int responses = prompt.getResponses().size();
		return switch (responses) {
			case 0 -> Messages.Prompt_noResponses;
			case 1 -> Messages.Prompt_oneResponse;
			default -> NLS.bind(Messages.Prompt_responses, Integer.valueOf(responses));
		};
	}

	@Override
	public boolean setFocus() {
		return body.setFocus() || text.control().setFocus();
	}

	private int labelHeight() {
		return atLeast(LABEL, LABEL_ROOM);
	}

	@Override
	int heightFor(int width) {
		return labelHeight() + body.heightFor(width - 2 * PADDING, Integer.MAX_VALUE) + PADDING;
	}

	@Override
	void arrange() {
		Rectangle area = getClientArea();
		Point size = add.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		add.setBounds(area.width - size.x - 6, (labelHeight() - size.y) / 2, size.x, size.y);
		body.setBounds(new Rectangle(PADDING, labelHeight(), area.width - 2 * PADDING, area.height - labelHeight() - PADDING));
	}

	@Override
	void paintContent(GC gc) {
		if (prompt == null) {
			return;
		}
		int y = (labelHeight() - gc.getFontMetrics().getHeight()) / 2;
		int right = getClientArea().width - (add.getVisible() ? ADD_ROOM : PADDING);
		int width = gc.textExtent(count()).x;
		drawText(gc, count(), right - width, y, width, ThemeColor.MUTED.get());
		drawText(gc, label(), PADDING, y, right - width - 2 * PADDING, ThemeColor.MUTED.get());
	}

	@Override
	ThemeColor ground() {
		return ThemeColor.USER_TINT;
	}

	/** Whether the focus is in one of the contents. */
	void setFocused(boolean nowFocused) {
		focused = nowFocused;
		redraw();
	}

	@Override
	Edge edge() {
		return new Edge(focused ? ThemeColor.ACCENT : ThemeColor.USER_TINT, 1);
	}

	@Override
	void applyTheme() {
		setBackground(ThemeColor.USER_TINT.get());
		redraw();
	}
}
