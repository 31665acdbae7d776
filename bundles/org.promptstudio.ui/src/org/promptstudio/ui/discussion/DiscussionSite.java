package org.promptstudio.ui.discussion;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Control;
import org.promptstudio.core.team.DiscussionCommands;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Message;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.review.ItemReview;

/** What the discussions of the view ask: about the item, the person, and what was typed. */
final class DiscussionSite implements ThreadSite {

	private final DiscussionView view;
	private final DiscussionModel model;
	private final Drafts drafts;

	DiscussionSite(DiscussionView view, DiscussionModel model, Drafts drafts) {
		this.view = view;
		this.model = model;
		this.drafts = drafts;
	}

	@Override
	public DiscussionModel model() {
		return model;
	}

	@Override
	public void select(Discussion discussion) {
		view.select(discussion);
	}

	@Override
	public boolean run(Function<DiscussionCommands, Command> command) {
		Optional<ItemReview> done = ItemReview.of(view.getSite().getPage())
				.filter(review -> review.run(command.apply(new DiscussionCommands(review.commands()))));
		view.catchUp(); // who acts here sees at once what comes of it
		return done.isPresent();
	}

	@Override
	public boolean isOwn(Message message) {
		return Members.isSame(message.getAuthor(), StudioWorkspace.get().user());
	}

	@Override
	public String refusal(Discussion discussion, DiscussionState to) {
		return Discussions.refusal(discussion.getState(), to, StudioWorkspace.get().permissions()).orElse(null);
	}

	@Override
	public void chooseAssignee(Discussion discussion, Control below) {
		AssigneeMenu.open(below, model, discussion, mail -> run(commands -> commands.assign(discussion, mail)));
	}

	@Override
	public String draft(Drafts.Key key) {
		return drafts.get(key).map(Draft::text).orElse("");
	}

	@Override
	public void keepDraft(Drafts.Key key, String text) {
		drafts.put(key, new Draft(text));
	}

	@Override
	public Drafts.Key replyKey(Discussion discussion) {
		return Drafts.Key.reply(view.annotations(), discussion.getId() == null ? Discussions.title(discussion) : discussion.getId());
	}

	@Override
	public Drafts.Key editKey(Message message) {
		return Drafts.Key.edit(view.annotations(), message.getId() == null ? message.getAuthor() + ' ' + message.getTime() : message.getId());
	}

	@Override
	public void relayout() {
		view.relayout();
	}
}
