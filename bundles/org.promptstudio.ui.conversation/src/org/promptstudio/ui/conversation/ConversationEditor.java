package org.promptstudio.ui.conversation;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IReusableEditor;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.services.IEvaluationService;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemLock;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ItemEditorInput;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.widgets.Notice;

/**
 * Shows a prompt item as a conversation, its responses side by side, and lets people rank, crown, edit, add and delete them. One editor serves all
 * items in turn: the next one takes the place of the present one.
 */
public final class ConversationEditor extends EditorPart implements IReusableEditor {

	private final ConversationModel model = new ConversationModel();
	private final CommandStackListener afterCommand = event -> commandExecuted();
	private final ConversationActions actions = new ConversationActions(this, model);
	private final BlindDatasets blindDatasets = BlindDatasets.ofWorkspace();
	private final EditorItem openItem = new EditorItem(this);
	private ItemSession session;
	private Composite root;
	private EditorBar bar;
	private FindBar findBar;
	private EditorPages pages;
	private ItemSaving saving;
	private Notice presenceNotice;
	private ClockNotice clockNotice;
	private ItemPresence presence;
	private RenderingContext context;
	private int loading;
	/** Whether nothing is shown because the project cannot be read. */
	private boolean isWaiting;
	private boolean toldDirty;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof ItemEditorInput)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		setSite(site);
		site.setSelectionProvider(new ResponseSelection(model));
		super.setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		root.setLayout(layout);
		context = new RenderingContext(root, reference -> DatasetFiles.resolve(location(), reference));
		bar = new EditorBar(root, this, model);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		saving = new ItemSaving(this, new Notice(root, "notice", this::setFocus));
		presenceNotice = new Notice(root, "presence", this::setFocus);
		clockNotice = new ClockNotice(root, this::setFocus);
		findBar = new FindBar(root, model, this);
		pages = new EditorPages(root, this);
		Themes.onChange(root, this::applyTheme);
		applyTheme();
		Runnable workspaceListener = () -> {
			showWhatIsAllowed(); // the recipe comes later, and somebody else may sit down here
			lookAtProject();
		};
		StudioWorkspace.get().addListener(workspaceListener);
		root.addListener(SWT.Dispose, event -> StudioWorkspace.get().removeListener(workspaceListener));
		load();
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		pages.applyTheme();
	}

	@Override
	public void setInput(IEditorInput input) {
		super.setInput(input);
		setPartName(input.getName());
		firePropertyChange(PROP_INPUT);
		if (root != null) {
			load();
		}
	}

	/** Where the item is. */
	public ItemLocation location() {
		return ((ItemEditorInput) getEditorInput()).location();
	}

	/** The item being worked on; empty while it is loaded, and when it could not be. */
	public Optional<ItemSession> session() {
		return Optional.ofNullable(session);
	}

	/** What the editor shows and what is selected in it. */
	public ConversationModel model() {
		return model;
	}

	/** What can be done with the responses. */
	ConversationActions actions() {
		return actions;
	}

	ConversationPane pane() {
		return pages.pane();
	}

	FindBar findBar() {
		return findBar;
	}

	RenderingContext context() {
		return context;
	}

	/** Whether a response is shown in full size. */
	public boolean isExpanded() {
		return pages.isExpanded();
	}

	/** Whether an element of a prompt is shown in full size. */
	public boolean isContentShown() {
		return pages.isContentShown();
	}

	/** The response in full size, when one is shown so. */
	Optional<ResponsePage> page() {
		return pages.page();
	}

	private void load() {
		closeSession(); // the model keeps the former item until it gets the next one: to show nothing between would take time
		ItemLocation location = location();
		Optional<String> obstacle = ProjectObstacle.of(location);
		isWaiting = obstacle.isPresent();
		if (isWaiting) {
			loading++;
			showNothing(obstacle.get(), StudioWorkspace.get()::refreshProject);
			return;
		}
		model.setOrder(blindDatasets.isBlind(location) ? DisplayOrder.BLIND : DisplayOrder.FILE);
		int request = ++loading;
		CompletableFuture<ItemSession> opening = new CompletableFuture<>();
		try {
			opening.complete(StudioWorkspace.get().openSession(location));
		} catch (IOException | FormatException e) {
			opening.completeExceptionally(e);
		}
		opening.whenComplete((opened, failure) -> {
			if (request == loading && !root.isDisposed()) {
				loaded(opened, failure);
			}
		});
	}

	private void showNothing(String why, Runnable tryAgain) {
		model.setItem(null);
		bar.showBroken(location());
		pages.showMessage(Icons.ERROR, NLS.bind(Messages.Editor_cannotOpen, location().displayPath()), why, Messages.Editor_tryAgain, tryAgain);
	}

	/** The project can be read now, perhaps, which says where the item is worked on. */
	private void lookAtProject() {
		if (isWaiting && ProjectObstacle.of(location()).isEmpty()) {
			isWaiting = false;
			UiThread.later(root, () -> {
				ItemLocation before = location();
				ItemNavigation.reopen(getSite().getPage());
				if (before.equals(location())) {
					load();
				}
			});
		}
	}

	private void loaded(ItemSession opened, Throwable failure) {
		StudioWorkspace.get().opened(location(), opened == null);
		if (opened == null) {
			showNothing(failure.getMessage(), this::load);
			return;
		}
		session = opened;
		session.commandStack().addCommandStackListener(afterCommand);
		showItem();
		saving.itemShown();
		clockNotice.look(session.item());
		watchOthers();
		if (session.item().getPrompts().isEmpty()) {
			pages.showMessage(Icons.ITEM, Messages.Editor_noPrompts, Messages.Editor_noPromptsHelp, null, null);
		} else {
			pages.showConversation();
		}
		findBar.itemChanged();
		refreshUndo();
		dirtyChanged();
		if (Starting.isStarting()) {
			tellWhenPainted();
		}
	}

	/** Says that the item is open here, and hears who else has it open. */
	private void watchOthers() {
		String user = StudioWorkspace.get().user();
		ItemSession watched = session;
		presence = new ItemPresence(session.location(), user, holder -> UiThread.later(root, () -> showHolder(watched, user, holder)),
				() -> UiThread.later(root, () -> lookAgain(watched)));
	}

	private void showHolder(ItemSession watched, String user, Optional<ItemLock.Holder> holder) {
		if (session == watched) {
			Project project = StudioWorkspace.get().project().orElse(null);
			holder.ifPresentOrElse(
					other -> presenceNotice.show(Icons.HUMAN, ItemPresence.sentence(other, project, user, ZoneId.systemDefault())),
					presenceNotice::hide);
		}
	}

	private void lookAgain(ItemSession watched) {
		if (session == watched) {
			saving.checkOutsideChange();
		}
	}

	private void showWhatIsAllowed() {
		Permissions permissions = StudioWorkspace.get().permissions();
		pane().setOffers(permissions.may(Action.ADD_RESPONSE), permissions.may(Action.DELETE_RESPONSE));
	}

	private void showItem() {
		showWhatIsAllowed();
		pane().expectItem();
		model.setItem(session.item());
		bar.showItem(location(), session);
	}

	/** All of a window is painted in one turn of the event loop, so in the next one the item is to be seen. */
	private void tellWhenPainted() {
		pane().addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				pane().removeListener(SWT.Paint, this);
				UiThread.later(event.display, Starting::end);
			}
		});
	}

	private void closeSession() {
		if (session != null) {
			if (!root.isDisposed()) {
				openItem.commit();
			}
			session.commandStack().removeCommandStackListener(afterCommand);
			if (root.isDisposed()) {
				presence.closeAndWait();
			} else {
				presence.close();
				presenceNotice.hide();
			}
			pages.leave();
			session.close();
			session = null;
		}
	}

	/** Selects a response that undo or redo has changed and brings it into view; the focus follows it within the conversation. */
	void showTouched(Response response) {
		if (pages.page().filter(page -> page.response() != response).isPresent()) {
			collapse();
		}
		if (!isExpanded() && pane().holdsFocus()
				&& pane().focusedCard().filter(card -> pane().card(response).filter(card::equals).isPresent()).isEmpty()) {
			pane().focus(response);
		} else {
			model.select(response);
			pane().revealHead(response);
		}
	}

	/** Makes a command of what was typed in the full size or in another view, so that it can be undone. */
	void commitTyped() {
		openItem.commit();
		pages.commit();
	}

	private void commandExecuted() {
		Toasts.hide(getSite().getShell()); // the undo it may offer is that of an earlier command
		model.flush();
		refreshUndo();
		bar.refresh();
		pages.refresh();
		dirtyChanged();
	}

	private void refreshUndo() {
		ICommandService commands = getSite().getService(ICommandService.class);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
	}

	/** Shows a response in full size with its source. */
	void expand(Response response) {
		pages.expand(response);
	}

	/** Shows an element of a prompt in full size. */
	void showContent(Content content) {
		pages.showContent(content);
	}

	/** Goes back from the full size to the conversation; the edit is kept. */
	void collapse() {
		pages.collapse();
	}

	/** Shows the conversation again, because the item will be another one; the edit is kept. */
	void leaveFullSize() {
		pages.leave();
	}

	/** Switches between the order of the file with model names and the blind order without; remembered for the dataset. */
	void setBlind(boolean blind) {
		blindDatasets.setBlind(location(), blind);
		model.setOrder(blind ? DisplayOrder.BLIND : DisplayOrder.FILE);
		bar.refresh();
		pages.refresh();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (!saving.save(Overwrite.NO)) {
			monitor.setCanceled(true);
		}
	}

	/** The item is saved: nothing is to be saved any more. */
	void saved() {
		dirtyChanged();
		bar.refresh();
		clockNotice.look(session.item());
	}

	/** The item was read from its files again; the response that was selected still is, where the files have it. */
	void reloaded() {
		Optional<String> selected = model.selected().map(Response::getId);
		context.reloadImages();
		showItem();
		selected.flatMap(model::withId).ifPresent(this::showTouched);
		dirtyChanged();
	}

	@Override
	public boolean isDirty() {
		return session != null && (session.isDirty() || openItem.isTyping() || pages.isTyping());
	}

	/** Tells the workbench that there may be something to save, or nothing any more. Save looks by itself at editors only that were active once. */
	void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
		if (toldDirty != isDirty()) {
			toldDirty = isDirty();
			getSite().getService(IEvaluationService.class).requestEvaluation(ISources.ACTIVE_PART_NAME);
		}
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("not offered: isSaveAsAllowed is false");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		pages.setFocus();
		UiThread.later(root, this::refreshUndo); // the menu asks this editor only once it is the active one
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == org.promptstudio.ui.ChangedOutsideCheck.class) {
			return adapter.cast((org.promptstudio.ui.ChangedOutsideCheck) saving::checkOutsideChange);
		}
		if (adapter == org.promptstudio.ui.TextDifference.Maker.class) {
			return adapter.cast((org.promptstudio.ui.TextDifference.Maker) Differences::new);
		}
		if (adapter == org.promptstudio.ui.OpenItem.class) {
			return adapter.cast(openItem);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		closeSession();
		model.setItem(null);
		super.dispose();
	}
}
