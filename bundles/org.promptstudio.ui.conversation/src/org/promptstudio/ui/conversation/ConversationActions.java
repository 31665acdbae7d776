package org.promptstudio.ui.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.model.Responses;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemSession;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.conversation.AddResponseDialog.Unfinished;
import org.promptstudio.ui.discussion.DiscussionView;
import org.promptstudio.ui.review.ItemReview;
import org.promptstudio.ui.review.ReviewMenus;

/** Carries out what people do on the cards, each as one command of the item's session. */
final class ConversationActions implements CardActions {

	private final ConversationEditor editor;
	private final ConversationModel model;
	private final Map<String, Unfinished> unfinished = new HashMap<>();

	ConversationActions(ConversationEditor editor, ConversationModel model) {
		this.editor = editor;
		this.model = model;
	}

	@Override
	public void rank(Response response, Integer rank) {
		int lowest = RankRules.lowest();
		if (rank != null && rank.intValue() > lowest) {
			say(NLS.bind(Messages.Rank_tooLow, Integer.valueOf(lowest)));
			return;
		}
		Optional<Response> holder = RankRules.holder(response, rank);
		if (holder.isPresent()) {
			say(NLS.bind(Messages.Rank_taken, model.letter(holder.get()), rank));
			return;
		}
		execute(commands -> commands.rank(response, rank, lowest));
	}

	private void say(String message) {
		Toasts.show(editor.getSite().getShell(), message, null, null);
	}

	@Override
	public void crown(Response response) {
		execute(commands -> commands.crown(response));
	}

	@Override
	public void expand(Response response) {
		editor.expand(response);
	}

	@Override
	public void showContent(Content content) {
		editor.showContent(content);
	}

	@Override
	public void delete(Response response) {
		if (isRefused(Action.DELETE_RESPONSE)) {
			return;
		}
		String letter = model.letter(response);
		Optional<Response> next = model.neighbourOf(response);
		if (editor.isExpanded()) {
			editor.collapse();
		}
		if (execute(commands -> commands.delete(response))) {
			next.ifPresent(editor.pane()::focus);
			Toasts.show(editor.getSite().getShell(), NLS.bind(Messages.Toast_deleted, letter), Messages.Toast_undo, this::undo);
		}
	}

	private void undo() {
		editor.setFocus(); // it was in the toast
		UndoRedo.run(editor, false);
	}

	@Override
	public void toggleChanges(Response response) {
		if (!Responses.isEdited(response)) {
			Toasts.show(editor.getSite().getShell(), NLS.bind(Messages.Toast_notEdited, model.letter(response)), null, null);
			return;
		}
		editor.pane().toggleChanges(response);
	}

	@Override
	public void add(Prompt prompt) {
		if (isRefused(Action.ADD_RESPONSE)) {
			return;
		}
		String place = place(prompt, "");
		ask(prompt, place, new AddResponseDialog(editor.getSite().getShell(), editor.context(), unfinished.get(place)));
	}

	@Override
	public boolean mayAdd() {
		return editor.session().isPresent() && StudioWorkspace.get().permissions().may(Action.ADD_RESPONSE);
	}

	@Override
	public void addFrom(Response response) {
		model.select(response);
		if (!isRefused(Action.ADD_RESPONSE)) {
			String place = place(response.getPrompt(), String.valueOf(response.getId()));
			ask(response.getPrompt(), place, new AddResponseDialog(editor.getSite().getShell(), editor.context(), response, model.letter(response),
					unfinished.get(place)));
		}
	}

	/** What an unfinished response belongs to: also when the item was read again. */
	private String place(Prompt prompt, String base) {
		return editor.location().itemFile() + "\n" + prompt.getKey() + "\n" + base;
	}

	private void ask(Prompt prompt, String place, AddResponseDialog dialog) {
		boolean isDone = dialog.open() == Window.OK;
		unfinished.remove(place);
		if (isDone) {
			addHuman(prompt, dialog.mimeType(), dialog.value())
					.ifPresent(response -> WindowFocus.give(editor.pane(), () -> editor.pane().focus(response)));
		} else {
			dialog.unfinished().ifPresent(text -> {
				unfinished.put(place, text);
				say(Messages.Toast_unfinishedKept);
			});
		}
	}

	/** Moves a response among those of its prompt: so many places in its row, or so many rows; negative towards the first one. */
	void move(Response response, int places, int rows) {
		int columns = rows == 0 ? 0 : editor.pane().columns(response);
		if (execute(commands -> commands.move(response, places + rows * columns))) {
			editor.pane().reveal(response);
		}
	}

	/** Shows of what an edit changed only what was left as it was, or all of it again. */
	void toggleUnedited(Response response) {
		if (!Responses.isEdited(response)) {
			say(NLS.bind(Messages.Toast_notEdited, model.letter(response)));
			return;
		}
		editor.page().ifPresentOrElse(ResponsePage::toggleUnedited, () -> editor.pane().toggleUnedited(response));
	}

	@Override
	public void openMenu(Response response, Control below) {
		model.select(response);
		ResponseMenu.open(below);
	}

	@Override
	public void openReview(Response response, Control below) {
		model.select(response);
		ReviewMenus.openStates(below, editor.getSite());
	}

	@Override
	public void comment(Response response) {
		model.select(response);
		ItemReview.of(editor.getSite().getPage()).ifPresent(ItemReview::comment);
	}

	@Override
	public void showDiscussions(Response response) {
		model.select(response);
		DiscussionView.show(editor.getSite().getPage());
	}

	/** Adds what the present user wrote to a prompt; gives the new response. */
	Optional<Response> addHuman(Prompt prompt, String mimeType, String value) {
		int before = prompt.getResponses().size();
		execute(commands -> commands.addHuman(prompt, mimeType, value, StudioWorkspace.get().user()));
		int after = prompt.getResponses().size();
		return after > before ? Optional.of(prompt.getResponses().get(after - 1)) : Optional.empty();
	}

	/** Asks who wrote a response. */
	void askAuthor(Response response) {
		if (model.isBlind()) {
			say(Messages.Author_hidden);
			return;
		}
		if (isRefused(Action.EDIT_RESPONSE)) {
			return;
		}
		AuthorDialog dialog = new AuthorDialog(editor.getSite().getShell(), response, model.letter(response), model);
		if (dialog.open() == Window.OK) {
			execute(commands -> dialog.isModel() ? commands.setModel(response, dialog.name()) : commands.setAuthor(response, dialog.name()));
		}
	}

	/** Whether the present user may not do something; says why. */
	private boolean isRefused(Action action) {
		Optional<String> refusal = StudioWorkspace.get().permissions().refusal(action);
		refusal.ifPresent(this::say);
		return refusal.isPresent();
	}

	/** Sets the text of a response; false when it is that text already. */
	boolean editText(Response response, String text) {
		return execute(commands -> commands.editText(response, text));
	}

	/** Sets an edited response back to the text before its first edit. */
	void restoreOriginal(Response response) {
		if (isRefused(Action.EDIT_RESPONSE)) {
			return;
		}
		execute(commands -> commands.restoreOriginal(response));
	}

	private boolean execute(Function<ConversationCommands, Command> maker) {
		ItemSession session = editor.session().orElse(null);
		if (session == null) {
			return false;
		}
		Command command = maker.apply(new ConversationCommands(session.editingDomain(), model.order(), StudioWorkspace.get().permissions()));
		RefusedCommand.reason(command).ifPresent(this::say);
		if (!command.canExecute()) {
			return false;
		}
		session.commandStack().execute(command);
		return true;
	}
}
