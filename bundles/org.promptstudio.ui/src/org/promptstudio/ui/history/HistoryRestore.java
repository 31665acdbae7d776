package org.promptstudio.ui.history;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.history.ItemChange;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;

/** Brings an earlier text of a response back, or a response that was deleted, by a command that can be undone. */
final class HistoryRestore {

	private static final String TEXT = "application/text";

	private HistoryRestore() {
	}

	/** The response that a change was of, as it is now. */
	static Optional<Response> response(Item item, ItemChange change) {
		return change.response() == null
				? Optional.empty()
				: item.getPrompts().stream().flatMap(prompt -> prompt.getResponses().stream()).filter(response -> change.isOf(response.getId()))
						.findFirst();
	}

	/** Restores; says why when that is not possible. */
	static void run(IWorkbenchPage page, OpenItem open, ItemChange change) {
		open.commitTyped();
		Item item = open.item().orElse(null);
		if (item == null || !change.hasEarlierText()) {
			return;
		}
		Optional<Command> command = command(open, item, change);
		if (command.isEmpty()) {
			Toasts.show(page, Messages.History_promptGone);
			return;
		}
		Optional<String> refusal = RefusedCommand.reason(command.get());
		if (refusal.isPresent()) {
			Toasts.show(page, refusal.get());
		} else if (command.get().canExecute()) {
			open.domain().getCommandStack().execute(command.get());
			response(item, change).ifPresent(open::select);
		} else {
			Toasts.show(page, Messages.History_sameText);
		}
	}

	private static Optional<Command> command(OpenItem open, Item item, ItemChange change) {
		StudioWorkspace workspace = StudioWorkspace.get();
		ConversationCommands commands = new ConversationCommands(open.domain(), open.order(), workspace.permissions());
		String text = (String) change.before();
		Optional<Response> response = response(item, change);
		if (response.isPresent()) {
			return response.map(present -> commands.editText(present, text));
		}
		Optional<Prompt> prompt = item.getPrompts().stream().filter(candidate -> candidate.getKey().equals(change.prompt())).findFirst();
		return prompt.map(place -> commands.addHuman(place, TEXT, text, workspace.user()));
	}

	/** What a change is compared with: the text now, or nothing where the response is gone. */
	static String present(Item item, ItemChange change) {
		return response(item, change).map(response -> response.getValue() == null ? "" : response.getValue()).orElse("");
	}

	/** What the difference shows. */
	static String title(Item item, ItemChange change, String letter) {
		return NLS.bind(response(item, change).isPresent() ? Messages.History_difference : Messages.History_lost, letter);
	}
}
