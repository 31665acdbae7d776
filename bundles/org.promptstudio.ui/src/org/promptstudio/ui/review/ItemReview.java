package org.promptstudio.ui.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Completion;
import org.promptstudio.core.team.Missing;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.Item;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.ReviewState;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.discussion.DiscussionView;

/**
 * What the present user does to review the item that is open. Each act is one step of undo; what is refused says why in a toast, or in a list that leads to what
 * is missing. Make one for each act. User-interface thread.
 */
public final class ItemReview {

	/** Gives the keyboard to a question of what is selected. */
	private static final String FOCUS_QUESTION = "org.promptstudio.ui.feedback.focus";
	private static final String FOCUS_KEY = "org.promptstudio.ui.feedback.focus.key";

	/** Goes to what is next in the present task. */
	private static final String NEXT_OF_TASK = "org.promptstudio.ui.manage.work.next";

	private final IWorkbenchPage page;
	private final OpenItem open;
	private final Item item;

	private ItemReview(IWorkbenchPage page, OpenItem open, Item item) {
		this.page = page;
		this.open = open;
		this.item = item;
	}

	/** Of the item that the conversation editor shows; what was being typed is part of it. Empty without one. */
	public static Optional<ItemReview> of(IWorkbenchPage page) {
		OpenItem open = openItem(page).orElse(null);
		if (open == null || open.item().isEmpty()) {
			return Optional.empty();
		}
		open.commitTyped();
		return Optional.of(new ItemReview(page, open, open.item().get()));
	}

	/** What the conversation editor of a page shows; empty while there is no editor. */
	public static Optional<OpenItem> openItem(IWorkbenchPage page) {
		return ItemNavigation.editor(page).map(editor -> Adapters.adapt(editor, OpenItem.class));
	}

	/** The commands of the present user on the open item. */
	public TeamCommands commands() {
		StudioWorkspace workspace = StudioWorkspace.get();
		return new TeamCommands(open.domain(), workspace.permissions(), workspace.work().editor(open.location()), open.order());
	}

	/** Runs a command; says why when it is refused. Gives whether it was run. */
	public boolean run(Command command) {
		Optional<String> refusal = RefusedCommand.reason(command);
		if (refusal.isPresent()) {
			Toasts.show(page, refusal.get());
			return false;
		}
		if (!command.canExecute()) {
			return false;
		}
		open.domain().getCommandStack().execute(command);
		return true;
	}

	/** Brings the selected response to another review state. */
	public void review(ReviewState to) {
		withSelected(response -> run(commands().review(response, to)));
	}

	/** Asks for a comment on the selected response. */
	public void comment() {
		withSelected(response -> {
			String title = NLS.bind(Messages.Comment_title, open.letter(response));
			TextDialog dialog = new TextDialog(shell(), title, Messages.Comment_message, response.getComment(), Messages.Comment_ok, false);
			return Boolean.valueOf(isPermitted(Action.COMMENT) && dialog.open() == Window.OK && run(commands().comment(response, dialog.text())));
		});
	}

	private void withSelected(Function<Response, Boolean> act) {
		open.selectedResponse().filter(response -> response.getPrompt() != null).ifPresentOrElse(act::apply,
				() -> Toasts.show(page, Messages.Review_noResponse));
	}

	private boolean isPermitted(Action action) {
		Optional<String> refusal = StudioWorkspace.get().permissions().refusal(action);
		refusal.ifPresent(why -> Toasts.show(page, why));
		return refusal.isEmpty();
	}

	private Shell shell() {
		return page.getWorkbenchWindow().getShell();
	}

	/** Says that the item is done, and goes on to the next one where the preference says so. */
	public void complete() {
		List<Missing> missing = missing(false);
		if (isPermitted(Action.VERIFY) && !isMissing(Messages.Missing_complete, missing) && run(commands().complete(item, missing))) {
			goOn(Messages.Toast_done);
		}
	}

	/** Approves the item, and goes on to the next one where the preference says so. */
	public void approve() {
		List<Missing> missing = missing(true);
		if (isPermitted(Action.APPROVE) && !isMissing(Messages.Missing_approve, missing) && run(commands().approve(item, missing))) {
			goOn(Messages.Toast_approved);
		}
	}

	/** Asks why and discards the item; goes on to the next one where the preference says so. */
	public void discard() {
		if (isPermitted(Action.VERIFY)) {
			String title = NLS.bind(Messages.Discard_title, open.location().name());
			TextDialog dialog = new TextDialog(shell(), title, Messages.Discard_message, item.getStatusReason(), Messages.Discard_ok, true);
			if (dialog.open() == Window.OK && run(commands().discard(item, dialog.text()))) {
				goOn(Messages.Toast_discarded);
			}
		}
	}

	/** Takes the item's status away. */
	public void reopen() {
		if (item.getStatus() == null) {
			Toasts.show(page, Messages.Review_noStatus);
			return;
		}
		run(commands().reopen(item));
	}

	/** Asks for the item's description. */
	public void describe() {
		if (isPermitted(Action.COMMENT)) {
			String title = NLS.bind(Messages.Describe_title, open.location().name());
			TextDialog dialog = new TextDialog(shell(), title, Messages.Describe_message, item.getDescription(), Messages.Describe_ok, false);
			if (dialog.open() == Window.OK) {
				run(commands().describe(item, dialog.text()));
			}
		}
	}

	/** Asks for the item's tags. */
	public void tag() {
		if (isPermitted(Action.COMMENT)) {
			TagsDialog dialog = new TagsDialog(shell(), NLS.bind(Messages.Tags_title, open.location().name()), item.getTags());
			StudioWorkspace.get().index().ifPresent(dialog::offerTagsOf);
			if (dialog.open() == Window.OK) {
				run(commands().tag(item, dialog.tags()));
			}
		}
	}

	private List<Missing> missing(boolean beforeApproving) {
		BiFunction<Item, ItemAnswers, List<Missing>> check = (checked, answers) -> beforeApproving
				? Completion.beforeApproving(checked, answers, open.order())
				: Completion.beforeCompleting(checked, answers, open.order());
		RecipeForm form = StudioWorkspace.get().recipe().orElse(null);
		if (form == null) {
			return check.apply(item, null);
		}
		ItemAnswers answers = new ItemAnswers(item, form);
		try {
			return check.apply(item, answers);
		} finally {
			answers.dispose();
		}
	}

	private boolean isMissing(String title, List<Missing> missing) {
		if (!missing.isEmpty()) {
			new MissingPopup(shell(), title, missing, this::textOf, this::go).open();
		}
		return !missing.isEmpty();
	}

	private String textOf(Missing missing) {
		if (missing.question() == null && !(missing.where() instanceof Prompt)) {
			return missing.message(); // names its place
		}
		List<Prompt> prompts = item.getPrompts();
		if (missing.where() instanceof Response response) {
			return NLS.bind(Messages.Missing_ofResponse,
					new Object[] { Integer.valueOf(prompts.indexOf(response.getPrompt()) + 1), open.letter(response), missing.message() });
		}
		return missing.where() instanceof Prompt prompt
				? NLS.bind(Messages.Missing_ofPrompt, Integer.valueOf(prompts.indexOf(prompt) + 1), missing.message())
				: NLS.bind(Messages.Missing_ofItem, missing.message());
	}

	/** Goes to a place where something is missing. */
	void go(Missing missing) {
		EObject where = missing.where();
		if (where instanceof Discussion discussion) {
			DiscussionView.show(page, discussion);
			return;
		}
		if (where instanceof Response response) {
			open.select(response);
		} else if (where instanceof Prompt prompt) {
			List<Response> responses = open.order().responses(prompt);
			boolean isRanking = missing.question() == null;
			// the digits pressed next rank what is selected
			Optional<Response> unranked = responses.stream().filter(response -> isRanking && response.getRank() == null).findFirst();
			unranked.or(() -> responses.stream().findFirst()).ifPresent(open::select);
		}
		if (missing.question() != null) {
			CommandRunner.run(page.getWorkbenchWindow(), FOCUS_QUESTION, Map.of(FOCUS_KEY, missing.question().getKey()));
		} else {
			ItemNavigation.editor(page).ifPresent(page::activate);
		}
	}

	/** Says what was done; the item is left where the preference says so, and one can go back to it. */
	private void goOn(String message) {
		ItemLocation done = open.location();
		String text = NLS.bind(message, done.name());
		boolean goesOn = StudioPreferences.store().getBoolean(StudioPreferences.NEXT_WHEN_DONE);
		boolean next = goesOn && !ItemNavigation.isLast(page) && ItemNavigation.next(page);
		if (next) {
			Toasts.show(page, text, Messages.Toast_goBack, () -> ItemNavigation.open(page, done, true));
		} else {
			Toasts.show(page, text, Messages.Toast_undo, () -> {
				ItemNavigation.editor(page).ifPresent(page::activate);
				CommandRunner.run(page.getWorkbenchWindow(), "org.eclipse.ui.edit.undo", Map.of());
			});
			if (goesOn && ItemNavigation.isLast(page) && StudioWorkspace.get().work().has(done)) {
				CommandRunner.run(page.getWorkbenchWindow(), NEXT_OF_TASK, Map.of()); // what is left of the task, or in its queue
			}
		}
	}
}
