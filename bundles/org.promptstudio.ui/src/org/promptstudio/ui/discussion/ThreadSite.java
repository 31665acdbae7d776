package org.promptstudio.ui.discussion;

import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.team.DiscussionCommands;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Message;

/** What discussions on the screen ask of the view around them. User-interface thread. */
interface ThreadSite {

	DiscussionModel model();

	/** Selects a discussion and brings its place into view in the conversation. */
	void select(Discussion discussion);

	/** Runs a command on the open item; says why when it is refused. Gives whether it was run. */
	boolean run(Function<DiscussionCommands, Command> command);

	/** Whether the present person wrote a message. */
	boolean isOwn(Message message);

	/** Why a discussion cannot be brought to a state; null when it can. */
	String refusal(Discussion discussion, DiscussionState to);

	/** Asks who should answer, below a control. */
	void chooseAssignee(Discussion discussion, Control below);

	/** The words that somebody typed to a discussion or for a message and did not send; empty for none. */
	String draft(Drafts.Key key);

	/** Keeps such words. */
	void keepDraft(Drafts.Key key, String text);

	Drafts.Key replyKey(Discussion discussion);

	Drafts.Key editKey(Message message);

	/** Puts everything where it belongs after something wants another height. */
	void relayout();
}
