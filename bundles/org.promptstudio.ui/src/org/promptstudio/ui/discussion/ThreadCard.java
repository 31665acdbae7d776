package org.promptstudio.ui.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Message;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.OneLine;
import org.promptstudio.ui.widgets.Spoken;

/** A discussion on the screen: its beginning, or when it is selected all of its messages and a field to answer. It can have the keyboard itself. */
final class ThreadCard extends Composite {

	private static final int CORNER = 8;
	private static final int BAR = 3;

	/** All that is shown of the messages; when it is the same nothing is made anew. */
	private record Shown(boolean selected, List<List<Object>> messages, List<Object> people, int minutes) {}

	private final ThreadSite site;
	private final Discussion discussion;
	private final ThreadHeader header;
	private final OneLine quotation;
	private final Composite messages;
	private ThreadReply reply;
	private Shown shown;
	private boolean marked;

	ThreadCard(Composite parent, ThreadSite site, Discussion discussion) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.site = site;
		this.discussion = discussion;
		TestIds.set(this, "discussion.thread");
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 8;
		layout.verticalSpacing = 4;
		setLayout(layout);
		header = new ThreadHeader(this, site, discussion);
		header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		quotation = new OneLine(this, ThemeColor.MUTED, true);
		quotation.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		messages = new Composite(this, SWT.NONE);
		GridLayout messagesLayout = new GridLayout();
		messagesLayout.marginWidth = 0;
		messagesLayout.marginHeight = 0;
		messagesLayout.verticalSpacing = 8;
		messages.setLayout(messagesLayout);
		messages.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		addListener(SWT.KeyDown, event -> {}); // GTK gives the keyboard to a composite that listens to it
		hookSelecting(this);
		hookSelecting(quotation);
		Spoken.of(this).name(this::spoken).role(ACC.ROLE_LISTITEM).state(() -> ACC.STATE_SELECTABLE | (isSelected() ? ACC.STATE_SELECTED : 0));
		setBackground(ThemeColor.CARD.get());
		quotation.setBackground(ThemeColor.CARD.get());
		messages.setBackground(ThemeColor.CARD.get());
	}

	private void hookSelecting(Control control) {
		control.addListener(SWT.MouseDown, event -> {
			site.select(discussion);
			forceFocus();
		});
	}

	private String spoken() {
		return NLS.bind(Messages.Thread_spoken, new Object[] { ThreadStates.name(discussion.getState()), site.model().placeName(discussion), head(),
				Discussions.title(discussion), answers() });
	}

	Discussion discussion() {
		return discussion;
	}

	private boolean isSelected() {
		return site.model().selected().orElse(null) == discussion;
	}

	/** Reads the discussion again; true when another height may be wanted. */
	boolean refresh() {
		boolean changed = header.refresh();
		boolean nowMarked = site.model().isOfSelectedResponse(discussion);
		if (nowMarked != marked) {
			marked = nowMarked;
			redraw();
		}
		changed |= showQuotation();
		Shown now = new Shown(isSelected(), discussion.getMessages().stream().map(ThreadCard::facts).toList(), List.copyOf(site.model().people()),
				(int) (System.currentTimeMillis() / 60_000));
		if (!now.equals(shown) && !(isTyping() && shown != null && sameButTime(now))) {
			boolean selectionChanged = shown == null || shown.selected() != now.selected();
			shown = now;
			showMessages(selectionChanged);
			changed = true;
		}
		if (reply != null) {
			reply.update();
		}
		return changed;
	}

	/** While somebody types nothing is made anew only because it has become older. */
	private boolean sameButTime(Shown now) {
		return now.selected() == shown.selected() && now.messages().equals(shown.messages()) && now.people().equals(shown.people());
	}

	private boolean isTyping() {
		return holdsFocus(getDisplay().getFocusControl());
	}

	private boolean holdsFocus(Control focus) {
		for (Control control = focus; control != null; control = control.getParent()) {
			if (control == this) {
				return true;
			}
		}
		return false;
	}

	private static List<Object> facts(Message message) {
		List<Object> facts = new ArrayList<>();
		facts.add(String.valueOf(message.getAuthor()));
		facts.add(String.valueOf(message.getBody()));
		facts.add(String.valueOf(message.getTime()));
		return facts;
	}

	private boolean showQuotation() {
		String text = discussion.getSpan() == null || discussion.getSpan().getText() == null
				? ""
				: discussion.getSpan().getText().strip().replaceAll("\\s+", " ");
		GridData data = (GridData) quotation.getLayoutData();
		boolean hidden = text.isEmpty();
		boolean changed = data.exclude != hidden;
		data.exclude = hidden;
		quotation.setVisible(!hidden);
		quotation.setText(text);
		return changed;
	}

	private void showMessages(boolean selectionChanged) {
		boolean hadFocus = isTyping() && !isFocusControl() && (reply == null || !reply.holdsFocus());
		for (Control child : messages.getChildren()) {
			child.dispose();
		}
		if (isSelected()) {
			List<Message> all = discussion.getMessages();
			for (int i = 0; i < all.size(); i++) {
				MessagePane pane = new MessagePane(messages, site, all.get(i), i == all.size() - 1);
				pane.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
			}
			if (reply == null) {
				reply = new ThreadReply(this, site, discussion);
				reply.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
			}
		} else {
			if (reply != null) {
				reply.dispose();
				reply = null;
			}
			showPreview();
		}
		if (hadFocus) {
			forceFocus();
		}
		if (selectionChanged) {
			redraw();
		}
	}

	private void showPreview() {
		ThreadPreview preview = new ThreadPreview(messages);
		preview.setBackground(ThemeColor.CARD.get());
		preview.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		String words = discussion.getMessages().isEmpty()
				? ""
				: CommentText.of(discussion.getMessages().getFirst().getBody(), site.model().people()).text();
		boolean isDrafted = !site.draft(site.replyKey(discussion)).isEmpty();
		preview.show(head(), words.strip(), isDrafted ? Messages.Thread_draft : answers());
		hookSelecting(preview);
	}

	/** Who began it, and when somebody last wrote. */
	private String head() {
		String author = discussion.getMessages().isEmpty() ? discussion.getCreator() : discussion.getMessages().getFirst().getAuthor();
		String age = Ages.ago(Discussions.lastTime(discussion), System.currentTimeMillis());
		return age.isEmpty() ? site.model().name(author) : NLS.bind(Messages.Thread_head, site.model().name(author), age);
	}

	private String answers() {
		int answers = discussion.getMessages().size() - 1;
		return switch (answers) {
			case -1, 0 -> "";
			case 1 -> NLS.bind(Messages.Thread_answer, site.model().name(discussion.getMessages().getLast().getAuthor()));
			default -> NLS.bind(Messages.Thread_answers, Integer.valueOf(answers),
					site.model().name(discussion.getMessages().getLast().getAuthor()));
		};
	}

	/** Gives the keyboard to the field for an answer. */
	void answer() {
		if (reply != null) {
			reply.setFocus();
		}
	}

	/** The last message, when the present person wrote it. */
	Optional<MessagePane> ownLast() {
		Control[] panes = messages.getChildren();
		return panes.length > 0 && panes[panes.length - 1] instanceof MessagePane pane && site.isOwn(pane.message())
				? Optional.of(pane)
				: Optional.empty();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(ThemeColor.CARD.get());
		gc.fillRoundRectangle(0, 0, area.width, area.height, CORNER, CORNER);
		int width = isSelected() ? 2 : 1;
		gc.setLineWidth(width);
		gc.setForeground((isSelected() ? ThemeColor.ACCENT : ThemeColor.LINE).get());
		gc.drawRoundRectangle(width - 1, width - 1, area.width - width, area.height - width, CORNER, CORNER);
		if (marked && !isSelected()) {
			gc.setBackground(ThemeColor.ACCENT.get());
			gc.fillRoundRectangle(4, 8, BAR, area.height - 16, BAR, BAR);
		}
		if (isFocusControl()) {
			gc.setForeground(ThemeColor.ACCENT.get());
			gc.setLineWidth(1);
			gc.drawRoundRectangle(4, 4, area.width - 9, area.height - 9, CORNER, CORNER);
		}
	}
}
