package org.promptstudio.ui.discussion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ThemeColor;

/** The foot of the selected discussion: a field for an answer, and the step that usually comes next. */
final class ThreadReply extends Composite {

	private final ThreadSite site;
	private final Discussion discussion;
	private final CommentField field;
	private final IconButton send;
	private final IconButton step;

	ThreadReply(Composite parent, ThreadSite site, Discussion discussion) {
		super(parent, SWT.NONE);
		this.site = site;
		this.discussion = discussion;
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.marginTop = 4;
		layout.verticalSpacing = 8;
		setLayout(layout);
		setBackground(ThemeColor.CARD.get());
		field = new CommentField(this, 1, Messages.Reply_name, () -> site.model().people(), this::send, site::relayout).testId("discussion.reply");
		field.setNames(Messages.Reply_name, Messages.Reply_hint);
		field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
		field.onChange(this::typed).onCancel(() -> getParent().forceFocus());
		step = new IconButton(this, SWT.PUSH, null, "").testId("discussion.step").onPress(this::step);
		step.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
		send = new IconButton(this, SWT.PUSH, null, Messages.Reply_send).testId("discussion.reply.send").command(DiscussionCommandIds.SEND)
				.onPress(this::send);
		send.setText(Messages.Reply_send);
		send.setPrimary(true);
		send.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
		send.setBackground(ThemeColor.CARD.get());
		step.setBackground(ThemeColor.CARD.get());
		field.setText(site.draft(site.replyKey(discussion)));
		update();
	}

	@Override
	public void update() {
		DiscussionState to = ThreadStates.usual(discussion.getState());
		String refusal = site.refusal(discussion, to);
		String verb = ThreadStates.verb(discussion.getState(), to);
		boolean changed = !verb.equals(step.getText());
		step.setIcon(ThreadStates.icon(to));
		step.setText(verb);
		step.setLabel(refusal == null ? verb : refusal);
		step.setTone(refusal == null ? ThemeColor.TEXT : ThemeColor.MUTED);
		send.setVisible(!field.getText().isBlank());
		if (changed) {
			layout();
		}
	}

	private void typed() {
		site.keepDraft(site.replyKey(discussion), field.getText());
		update();
	}

	private void step() {
		site.run(commands -> commands.state(discussion, ThreadStates.usual(discussion.getState())));
	}

	private void send() {
		String words = field.getText();
		site.keepDraft(site.replyKey(discussion), "");
		if (site.run(commands -> commands.reply(discussion, words))) {
			if (!isDisposed()) {
				field.setText("");
				update();
			}
		} else {
			site.keepDraft(site.replyKey(discussion), words);
		}
	}

	boolean holdsFocus() {
		return field.text().isFocusControl() || send.isFocusControl() || step.isFocusControl();
	}

	@Override
	public boolean setFocus() {
		return field.setFocus();
	}
}
