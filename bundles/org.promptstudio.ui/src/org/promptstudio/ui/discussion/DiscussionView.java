package org.promptstudio.ui.discussion;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.core.team.Discussions;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.model.studio.DiscussionState;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.views.ItemView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/**
 * What people write to each other about the open item, its prompts, responses and spans of their texts. It follows the selection in the conversation and never
 * takes the focus by itself. What is shown is {@link DiscussionModel}'s task, what one does there {@link DiscussionSite}'s.
 */
public final class DiscussionView extends ItemView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.discussion";

	private final DiscussionModel model = new DiscussionModel();
	private final ThreadMarks marks = new ThreadMarks();
	private final Drafts drafts = KeptDrafts.get();
	private final ThreadSite site = new DiscussionSite(this, model, drafts);
	private Composite page;
	private PageStack body;
	private DiscussionFilterBar filterBar;
	private ThreadList list;
	private EmptyPage noThreads;
	private EmptyPage noItem;
	private Composer composer;

	/** A view of nothing yet. */
	public DiscussionView() {
		super(ThemeColor.GROUND);
	}

	/** Shows the view without the keyboard or with it; empty when it cannot be shown, which is logged. */
	static Optional<DiscussionView> open(IWorkbenchPage page, boolean activate) {
		try {
			DiscussionView view = (DiscussionView) page.showView(ID, null, activate ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE);
			view.catchUp();
			return Optional.of(view);
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
	protected void createContents(PageStack pages) {
		noItem = new EmptyPage(pages, ThemeColor.GROUND, "discussion.noItem");
		noItem.show(Messages.Empty_noItem);
		page = new Composite(pages, SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		filterBar = new DiscussionFilterBar(page, model, this::update);
		filterBar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new PageStack(page);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		list = new ThreadList(body, site);
		noThreads = new EmptyPage(body, ThemeColor.GROUND, "discussion.empty");
		composer = new Composer(page, site, drafts);
		composer.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		pages.show(noItem);
		new DiscussionKeys(pages, getSite().getService(IContextService.class));
		FieldUndo.install(getSite().getService(IHandlerService.class), pages);
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.GROUND.get());
		body.setBackground(ThemeColor.GROUND.get());
		filterBar.useColors();
		composer.useColors();
		list.themeChanged();
	}

	@Override
	protected void leave(OpenItem before) {
		super.leave(before);
		marks.stop();
	}

	@Override
	protected void hidden() {
		marks.stop();
	}

	@Override
	protected void refresh() {
		model.update(open().orElse(null), workspace().project().orElse(null));
		update();
	}

	/** Shows the model. */
	void update() {
		marks.show(model);
		boolean hasItem = model.item().isPresent();
		show(root(), hasItem ? page : noItem);
		if (!hasItem) {
			list.update();
			return;
		}
		filterBar.update();
		list.update();
		composer.show(new Drafts.Key(annotations(), Drafts.Key.NEW));
		boolean isEmpty = model.shown().isEmpty();
		if (isEmpty) {
			noThreads.show(
					model.count() == 0 ? Messages.Empty_none : model.isOfResponseOnly() ? Messages.Empty_noneOfResponse : Messages.Empty_settled);
		}
		body.show(isEmpty ? noThreads : list.control());
	}

	/** The file that the discussions of the open item are saved in. */
	Path annotations() {
		return model.open().orElseThrow().location().annotationFile();
	}

	/** Gives the keyboard to the selected discussion, else to the first about the selected response, else to the first, else to the field for a new one. */
	void focusThreads() {
		catchUp();
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
		catchUp();
		focusQuietly(discussion);
		reveal(discussion);
	}

	/** Selects a discussion, and shows it and what it is about. */
	void select(Discussion discussion) {
		model.select(discussion);
		update();
		list.reveal(discussion);
		reveal(discussion);
	}

	/** The discussions have another height now. */
	void relayout() {
		list.relayout();
	}

	/** Gives the keyboard to the field for a new discussion. */
	void begin() {
		if (isReady() && root().shows(page)) {
			composer.followSelection();
			composer.setFocus();
		}
	}

	/** Sends what is typed in the field that has the keyboard. */
	void send() {
		focusedField().ifPresent(CommentField::send);
	}

	private Optional<CommentField> focusedField() {
		return CommentField.of(root().getDisplay().getFocusControl());
	}

	/** Goes on by some discussions. */
	void move(int by) {
		model.neighbour(by).ifPresent(this::focus);
	}

	/** Answers the selected discussion, or opens the link at the caret. */
	void reply() {
		boolean opened = MessagePane.around(root().getDisplay().getFocusControl()).filter(MessagePane::openLink).isPresent();
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
		Toasts.show(page(), text);
	}

	/** Brings the selected discussion to another state. */
	void step(DiscussionState to) {
		model.selected().ifPresent(discussion -> site.run(commands -> commands.state(discussion, to)));
	}

	/** Ends what is being done in a field, else goes back to the conversation. */
	void back() {
		Optional<CommentField> field = focusedField();
		Control before = root().getDisplay().getFocusControl();
		boolean wasCompleting = field.map(one -> Boolean.valueOf(one.isCompleting())).orElse(Boolean.FALSE).booleanValue();
		field.ifPresent(CommentField::cancel);
		boolean isDone = wasCompleting || field.isPresent() && (before.isDisposed() || !before.isFocusControl());
		if (!isDone) {
			ItemNavigation.editor(page()).ifPresent(page()::activate);
		}
	}

	private void reveal(Discussion discussion) {
		OpenItem open = model.open().orElseThrow();
		Optional<Response> response = model.response(discussion);
		if (response.isPresent()) {
			open.select(response.get());
			Discussions.span(response.get(), discussion).ifPresent(span -> open.reveal(response.get(), span.start(), span.end()));
		} else {
			model.prompt(discussion).flatMap(prompt -> prompt.getResponses().stream().findFirst()).ifPresent(open::select);
		}
	}

	@Override
	protected void takeFocus() {
		if (root().shows(page)) {
			focusThreads();
		} else {
			noItem.setFocus();
		}
	}

	@Override
	public void dispose() {
		KeptDrafts.flush();
		super.dispose();
	}
}
