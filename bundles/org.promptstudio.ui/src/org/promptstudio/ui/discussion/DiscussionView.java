package org.promptstudio.ui.discussion;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.team.DiscussionCommands;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Message;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.items.EmptyPage;
import org.promptstudio.ui.review.ItemReview;

/**
 * What people write to each other about the open item, its prompts, responses and spans of their texts. It follows the selection in the conversation and never
 * takes the focus by itself. While it is hidden it does nothing but remember that it has to look again. Long for a class because it is where the workbench,
 * the item and the discussions meet; what is shown is {@link DiscussionModel}'s task.
 */
public final class DiscussionView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.discussion";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final DiscussionModel model = new DiscussionModel();
	private final ThreadMarks marks = new ThreadMarks();
	private final Drafts drafts = KeptDrafts.get();
	private final Runnable refresh = this::refresh;
	private final IPartListener2 partListener = new Parts();
	private final ThreadSite site = new Site();
	private Composite root;
	private Composite page;
	private Composite body;
	private StackLayout bodyStack;
	private StackLayout stack;
	private DiscussionFilterBar filterBar;
	private ThreadList list;
	private EmptyPage noThreads;
	private EmptyPage noItem;
	private Composer composer;
	private OpenItem open;

	/** Shows the view without the keyboard or with it; empty when it cannot be shown, which is logged. */
	static Optional<DiscussionView> open(IWorkbenchPage page, boolean activate) {
		try {
			return Optional.of((DiscussionView) page.showView(ID, null, activate ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE));
		} catch (PartInitException e) {
			ILog.of(DiscussionView.class).error("The discussion view could not be opened.", e);
			return Optional.empty();
		}
	}

	/** Shows the discussions about the selected response, and gives the keyboard to the first of them. */
	public static void show(IWorkbenchPage page) {
		open(page, true).ifPresent(DiscussionView::focusThreads);
	}

	/** Shows a discussion of the open item and its place in the conversation, and gives it the keyboard. */
	public static void show(IWorkbenchPage page, Discussion discussion) {
		open(page, true).ifPresent(view -> view.focus(discussion));
	}

	@Override
	public void createPartControl(Composite parent) {
		StudioWindow.install(getSite().getWorkbenchWindow());
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setBackground(ThemeColor.GROUND.get());
		Starting.after(root, this::createContents);
	}

	private void createContents() {
		stack = new StackLayout();
		root.setLayout(stack);
		noItem = new EmptyPage(root, ThemeColor.GROUND, "discussion.noItem");
		noItem.setMessage(Messages.Empty_noItem);
		page = new Composite(root, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		page.setLayout(layout);
		filterBar = new DiscussionFilterBar(page, model, this::update);
		filterBar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new Composite(page, SWT.NONE);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		bodyStack = new StackLayout();
		body.setLayout(bodyStack);
		list = new ThreadList(body, site);
		noThreads = new EmptyPage(body, ThemeColor.GROUND, "discussion.empty");
		composer = new Composer(page, site, drafts);
		composer.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		stack.topControl = noItem;
		new DiscussionKeys(root, getSite().getService(IContextService.class));
		hookUndo();
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(refresh);
		getSite().getPage().addPartListener(partListener);
		findItem();
		refresh();
		root.layout();
	}

	/** Undo and redo of what is typed, while a field has the keyboard; else they are the conversation's. */
	private void hookUndo() {
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, new FieldHandler(CommentField::undo), new InField());
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, new FieldHandler(CommentField::redo), new InField());
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		page.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.GROUND.get());
		filterBar.useColors();
		composer.useColors();
		list.themeChanged();
	}

	/** Follows the conversation editor, once there is one. */
	private void findItem() {
		OpenItem now = ItemNavigation.editor(getSite().getPage()).map(editor -> Adapters.adapt(editor, OpenItem.class)).orElse(null);
		if (now != open) {
			if (open != null) {
				open.removeListener(refresh);
				marks.stop();
			}
			open = now;
			if (open != null) {
				open.addListener(refresh);
			}
		}
	}

	private boolean isHidden() {
		return !getSite().getPage().isPartVisible(this);
	}

	/** Looks at what is open and selected now. */
	private void refresh() {
		if (root.isDisposed() || isHidden()) {
			return;
		}
		model.update(open, workspace.project().orElse(null));
		update();
	}

	/** Shows the model. */
	private void update() {
		marks.show(model);
		boolean hasItem = model.item().isPresent();
		show(stack, root, hasItem ? page : noItem);
		if (!hasItem) {
			list.update();
			return;
		}
		filterBar.update();
		list.update();
		composer.show(new Drafts.Key(annotations(), Drafts.Key.NEW));
		boolean isEmpty = model.shown().isEmpty();
		if (isEmpty) {
			noThreads.setMessage(
					model.count() == 0 ? Messages.Empty_none : model.isOfResponseOnly() ? Messages.Empty_noneOfResponse : Messages.Empty_settled);
		}
		show(bodyStack, body, isEmpty ? noThreads : list.control());
	}

	private static void show(StackLayout layout, Composite parent, Control wanted) {
		if (layout.topControl != wanted) {
			layout.topControl = wanted;
			parent.layout();
		}
	}

	private Path annotations() {
		return open.location().annotationFile();
	}

	/** Gives the keyboard to the selected discussion, else to the first about the selected response, else to the first, else to the field for a new one. */
	void focusThreads() {
		refresh();
		Optional<Discussion> wanted = model.selected()
				.filter(discussion -> model.selectedResponse().isEmpty() || model.isOfSelectedResponse(discussion))
				.or(() -> model.shown().stream().filter(model::isOfSelectedResponse).findFirst())
				.or(() -> model.shown().stream().findFirst());
		wanted.ifPresentOrElse(this::focusQuietly, this::begin);
	}

	private void focusQuietly(Discussion discussion) {
		model.select(discussion);
		update();
		list.reveal(discussion);
		list.card(discussion).ifPresent(ThreadCard::forceFocus);
	}

	private void focus(Discussion discussion) {
		refresh();
		focusQuietly(discussion);
		reveal(discussion);
	}

	/** Gives the keyboard to the field for a new discussion. */
	void begin() {
		if (stack != null && stack.topControl == page) {
			composer.followSelection();
			composer.setFocus();
		}
	}

	/** Sends what is typed in the field that has the keyboard. */
	void send() {
		focusedField().ifPresent(CommentField::send);
	}

	private Optional<CommentField> focusedField() {
		return CommentField.of(root.getDisplay().getFocusControl());
	}

	/** Goes on by some discussions. */
	void move(int by) {
		model.neighbour(by).ifPresent(this::focus);
	}

	/** Answers the selected discussion, or opens the link at the caret. */
	void reply() {
		boolean opened = MessagePane.around(root.getDisplay().getFocusControl()).filter(MessagePane::openLink).isPresent();
		if (!opened) {
			model.selected().flatMap(list::card).ifPresent(ThreadCard::answer);
		}
	}

	/** Changes the present person's last message of the selected discussion. */
	void editOwn() {
		model.selected().flatMap(list::card).flatMap(ThreadCard::ownLast).ifPresentOrElse(MessagePane::edit, () -> say(Messages.Message_noOwn));
	}

	/** Deletes that message. */
	void deleteOwn() {
		model.selected().flatMap(list::card).flatMap(ThreadCard::ownLast).ifPresentOrElse(MessagePane::delete, () -> say(Messages.Message_noOwn));
	}

	private void say(String text) {
		Toasts.show(getSite().getPage(), text);
	}

	/** Brings the selected discussion to another state. */
	void step(DiscussionState to) {
		model.selected().ifPresent(discussion -> site.run(commands -> commands.state(discussion, to)));
	}

	/** Ends what is being done in a field, else goes back to the conversation. */
	void back() {
		Optional<CommentField> field = focusedField();
		Control before = root.getDisplay().getFocusControl();
		boolean wasCompleting = field.map(one -> Boolean.valueOf(one.isCompleting())).orElse(Boolean.FALSE).booleanValue();
		field.ifPresent(CommentField::cancel);
		boolean isDone = wasCompleting || field.isPresent() && (before.isDisposed() || !before.isFocusControl());
		if (!isDone) {
			ItemNavigation.editor(getSite().getPage()).ifPresent(getSite().getPage()::activate);
		}
	}

	private void reveal(Discussion discussion) {
		Optional<Response> response = model.response(discussion);
		if (response.isPresent()) {
			open.select(response.get());
			Discussions.span(response.get(), discussion).ifPresent(span -> open.reveal(response.get(), span.start(), span.end()));
		} else {
			model.prompt(discussion).flatMap(prompt -> prompt.getResponses().stream().findFirst()).ifPresent(open::select);
		}
	}

	@Override
	public void setFocus() {
		if (stack == null || stack.topControl != page) {
			root.forceFocus();
		} else {
			focusThreads();
		}
	}

	@Override
	public void dispose() {
		workspace.removeListener(refresh);
		getSite().getPage().removePartListener(partListener);
		if (open != null) {
			open.removeListener(refresh);
			marks.stop();
		}
		KeptDrafts.flush();
		super.dispose();
	}

	/** What the discussions ask. */
	private final class Site implements ThreadSite {

		@Override
		public DiscussionModel model() {
			return model;
		}

		@Override
		public void select(Discussion discussion) {
			model.select(discussion);
			update();
			list.reveal(discussion);
			reveal(discussion);
		}

		@Override
		public boolean run(Function<DiscussionCommands, Command> command) {
			return ItemReview.of(getSite().getPage())
					.filter(review -> review.run(command.apply(new DiscussionCommands(review.commands())))).isPresent();
		}

		@Override
		public boolean isOwn(Message message) {
			return Members.isSame(message.getAuthor(), workspace.user());
		}

		@Override
		public String refusal(Discussion discussion, DiscussionState to) {
			return Discussions.refusal(discussion.getState(), to, workspace.permissions()).orElse(null);
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
			return Drafts.Key.reply(annotations(), discussion.getId() == null ? Discussions.title(discussion) : discussion.getId());
		}

		@Override
		public Drafts.Key editKey(Message message) {
			return Drafts.Key.edit(annotations(), message.getId() == null ? message.getAuthor() + ' ' + message.getTime() : message.getId());
		}

		@Override
		public void relayout() {
			list.relayout();
		}
	}

	/** Whether a field for comments has the keyboard. */
	private static final class InField extends Expression {
		@Override
		public EvaluationResult evaluate(IEvaluationContext context) {
			return EvaluationResult.valueOf(CommentField.FOCUS_ID.equals(context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME)));
		}

		@Override
		public void collectExpressionInfo(ExpressionInfo info) {
			info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME);
		}
	}

	private final class FieldHandler extends AbstractHandler {
		private final Consumer<CommentField> effect;

		FieldHandler(Consumer<CommentField> effect) {
			this.effect = effect;
		}

		@Override
		public Object execute(ExecutionEvent event) {
			focusedField().ifPresent(effect);
			return null;
		}
	}

	private final class Parts implements IPartListener2 {
		private void changed() {
			UiThread.later(root, () -> {
				findItem();
				refresh();
			});
		}

		@Override
		public void partOpened(IWorkbenchPartReference reference) {
			if (ItemNavigation.CONVERSATION_EDITOR.equals(reference.getId())) {
				changed();
			}
		}

		@Override
		public void partClosed(IWorkbenchPartReference reference) {
			if (ItemNavigation.CONVERSATION_EDITOR.equals(reference.getId())) {
				changed();
			}
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == DiscussionView.this) {
				changed();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == DiscussionView.this) {
				marks.stop();
			}
		}
	}
}
