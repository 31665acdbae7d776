package org.promptstudio.ui.discussion;

import java.util.Optional;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.model.studio.Message;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.Spoken;

/** One message of a discussion; its author can change it, and delete it while it is the last one. */
final class MessagePane extends Composite {

	private final ThreadSite site;
	private final Message message;
	private final String author;
	private final CommentText comment;
	private StyledText body;
	private CommentField field;

	/** @param isLast whether nobody has written after it */
	MessagePane(Composite parent, ThreadSite site, Message message, boolean isLast) {
		super(parent, SWT.NONE);
		this.site = site;
		this.message = message;
		author = site.model().name(message.getAuthor());
		comment = CommentText.of(message.getBody(), site.model().people());
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		setLayout(layout);
		setBackground(ThemeColor.CARD.get());
		setData(MessagePane.class.getName(), this);
		createHeader(isLast);
		createBody();
		if (!site.draft(site.editKey(message)).isEmpty()) {
			edit();
		}
	}

	private void createHeader(boolean isLast) {
		Composite header = new Composite(this, SWT.NONE);
		header.setBackground(ThemeColor.CARD.get());
		header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		boolean isOwn = site.isOwn(message);
		GridLayout layout = new GridLayout(isOwn ? 4 : 2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 8;
		header.setLayout(layout);
		Label name = new Label(header, SWT.NONE);
		name.setText(author.replace("&", "&&"));
		name.setToolTipText(message.getAuthor());
		name.setBackground(ThemeColor.CARD.get());
		name.setForeground(ThemeColor.TEXT.get());
		name.setFont(new LocalResourceManager(JFaceResources.getResources(), this)
				.create(FontDescriptor.createFrom(name.getFont()).setStyle(SWT.BOLD)));
		Label age = new Label(header, SWT.NONE);
		age.setText(Ages.ago(message.getTime(), System.currentTimeMillis()));
		age.setToolTipText(Ages.exact(message.getTime()));
		age.setBackground(ThemeColor.CARD.get());
		age.setForeground(ThemeColor.MUTED.get());
		age.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		if (isOwn) {
			IconButton edit = new IconButton(header, SWT.PUSH, Icons.EDIT, Messages.Message_edit).testId("discussion.message.edit")
					.onPress(this::edit);
			IconButton delete = new IconButton(header, SWT.PUSH, Icons.DELETE, Messages.Message_delete).testId("discussion.message.delete")
					.onPress(this::delete);
			edit.setDimmed(true);
			delete.setDimmed(true);
			delete.setEnabled(isLast);
			delete.setToolTipText(isLast ? null : Messages.Message_answered); // a disabled control gets no mouse events, by which it would show one itself
			edit.setBackground(ThemeColor.CARD.get());
			delete.setBackground(ThemeColor.CARD.get());
		}
	}

	private void createBody() {
		body = new StyledText(this, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		body.setText(comment.text());
		body.setBackground(ThemeColor.CARD.get());
		body.setForeground(ThemeColor.TEXT.get());
		body.setSelectionBackground(ThemeColor.SELECTION.get());
		body.setSelectionForeground(ThemeColor.TEXT.get());
		body.setLineSpacing(2);
		body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		TestIds.set(body, "discussion.message");
		for (CommentText.Part part : comment.parts()) {
			StyleRange style = new StyleRange(part.start(), part.length(), ThemeColor.ACCENT.get(), null, part.isLink() ? SWT.NORMAL : SWT.BOLD);
			style.underline = part.isLink();
			body.setStyleRange(style);
		}
		body.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		body.addListener(SWT.MouseUp, this::clicked);
		body.addListener(SWT.MouseMove, event -> body.setCursor(isOverLink(event) ? event.display.getSystemCursor(SWT.CURSOR_HAND) : null));
		Spoken.of(body).name(() -> NLS.bind(Messages.Message_by, new Object[] { author, Ages.ago(message.getTime(), System.currentTimeMillis()) }));
	}

	private boolean isOverLink(Event event) {
		int offset = body.getOffsetAtPoint(new Point(event.x, event.y));
		return offset >= 0 && comment.linkAt(offset).isPresent();
	}

	private void clicked(Event event) {
		int offset = body.getOffsetAtPoint(new Point(event.x, event.y));
		if (event.button == 1 && offset >= 0 && body.getSelectionCount() == 0) {
			comment.linkAt(offset).ifPresent(Program::launch);
		}
	}

	/** Opens the link at the caret; false when there is none. */
	boolean openLink() {
		return body != null && body.isFocusControl() && comment.linkAt(body.getCaretOffset()).filter(Program::launch).isPresent();
	}

	/** The pane that a control is in. */
	static Optional<MessagePane> around(Control control) {
		for (Control one = control; one != null; one = one.getParent()) {
			if (one instanceof MessagePane pane) {
				return Optional.of(pane);
			}
		}
		return Optional.empty();
	}

	/** Lets the author change the words. */
	void edit() {
		if (field != null) {
			field.setFocus();
			return;
		}
		boolean wasDrafted = !site.draft(site.editKey(message)).isEmpty();
		body.dispose();
		body = null;
		field = new CommentField(this, 2, Messages.Message_editName, () -> site.model().people(), this::save, site::relayout)
				.testId("discussion.message.field");
		field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		field.setText(wasDrafted ? site.draft(site.editKey(message)) : message.getBody());
		field.onChange(() -> site.keepDraft(site.editKey(message), field.getText())).onCancel(this::cancel);
		createButtons();
		site.relayout();
		if (!wasDrafted) {
			field.setFocus();
		}
	}

	private void createButtons() {
		Composite buttons = new Composite(this, SWT.NONE);
		buttons.setBackground(ThemeColor.CARD.get());
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 4;
		buttons.setLayout(layout);
		IconButton save = new IconButton(buttons, SWT.PUSH, null, Messages.Message_save).testId("discussion.message.save")
				.command(DiscussionCommandIds.SEND)
				.onPress(this::save);
		save.setText(Messages.Message_save);
		save.setPrimary(true);
		IconButton cancel = new IconButton(buttons, SWT.PUSH, null, Messages.Message_cancel).testId("discussion.message.cancel")
				.onPress(this::cancel);
		cancel.setText(Messages.Message_cancel);
		save.setBackground(ThemeColor.CARD.get());
		cancel.setBackground(ThemeColor.CARD.get());
	}

	private void save() {
		String words = field.getText();
		Drafts.Key key = site.editKey(message);
		if (words.strip().equals(message.getBody())) {
			cancel();
			return;
		}
		site.keepDraft(key, ""); // before what it changes is shown anew
		if (!site.run(commands -> commands.edit(message, words))) {
			site.keepDraft(key, words);
		}
	}

	/** Gives up the words that were typed. */
	private void cancel() {
		site.keepDraft(site.editKey(message), "");
		boolean hadFocus = field.text().isFocusControl();
		for (Control child : getChildren()) {
			if (child != getChildren()[0]) {
				child.dispose();
			}
		}
		field = null;
		createBody();
		site.relayout();
		if (hadFocus) {
			body.setFocus();
		}
	}

	void delete() {
		site.run(commands -> commands.delete(message));
	}

	Message message() {
		return message;
	}
}
