package org.promptstudio.ui.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IReusableEditor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.EditorPart;

import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Content;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ChangedOutsideException;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.ItemText;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ItemEditorInput;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.RenderingContext;

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
	private NoticeBar notice;
	private Composite pages;
	private StackLayout stack;
	private ConversationPane pane;
	private ResponsePage responsePage;
	private ContentPage contentPage;
	private MessagePage messagePage;
	private RenderingContext context;
	private int loading;

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
		notice = new NoticeBar(root, this::setFocus);
		findBar = new FindBar(root, model, this);
		pages = new Composite(root, SWT.NONE);
		pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		stack = new StackLayout();
		pages.setLayout(stack);
		pane = new ConversationPane(pages, model, context, actions);
		messagePage = new MessagePage(pages);
		stack.topControl = pane;
		new ResponseMenu(this).install(pane);
		Themes.onChange(root, this::applyTheme);
		applyTheme();
		load();
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		pages.setBackground(ThemeColor.GROUND.get());
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
		return pane;
	}

	FindBar findBar() {
		return findBar;
	}

	RenderingContext context() {
		return context;
	}

	/** Whether a response is shown in full size. */
	public boolean isExpanded() {
		return responsePage != null && stack.topControl == responsePage;
	}

	/** Whether an element of a prompt is shown in full size. */
	public boolean isContentShown() {
		return contentPage != null && stack.topControl == contentPage;
	}

	/** The response in full size, when one is shown so. */
	Optional<ResponsePage> page() {
		return isExpanded() ? Optional.of(responsePage) : Optional.empty();
	}

	private void load() {
		closeSession(); // the model keeps the former item until it gets the next one: to show nothing between would take time
		ItemLocation location = location();
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

	private void loaded(ItemSession opened, Throwable failure) {
		if (opened == null) {
			model.setItem(null);
			bar.showBroken(location());
			messagePage.show(Icons.ERROR, NLS.bind(Messages.Editor_cannotOpen, location().displayPath()), failure.getMessage(),
					Messages.Editor_tryAgain,
					this::load);
			showPage(messagePage);
			return;
		}
		session = opened;
		session.commandStack().addCommandStackListener(afterCommand);
		pane.expectItem();
		model.setItem(session.item());
		bar.showItem(location(), session);
		notice.hide();
		if (session.isDirty()) {
			showRecovered();
		}
		if (session.item().getPrompts().isEmpty()) {
			messagePage.show(Icons.ITEM, Messages.Editor_noPrompts, Messages.Editor_noPromptsHelp, null, null);
			showPage(messagePage);
		} else {
			showPage(pane);
		}
		findBar.itemChanged();
		refreshUndo();
		firePropertyChange(PROP_DIRTY);
		if (Starting.isStarting()) {
			tellWhenPainted();
		}
	}

	/** All of a window is painted in one turn of the event loop, so in the next one the item is to be seen. */
	private void tellWhenPainted() {
		pane.addListener(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				pane.removeListener(SWT.Paint, this);
				UiThread.later(event.display, Starting::end);
			}
		});
	}

	private void showRecovered() {
		if (isItemGone()) {
			notice.show(Icons.WARNING, NLS.bind(Messages.Notice_recoveredGone, location().displayPath()), writeAgain(),
					new NoticeBar.Choice(Messages.Notice_discard, this::giveUp));
		} else {
			notice.show(Icons.INFO, Messages.Notice_recovered);
		}
	}

	private void closeSession() {
		if (session != null) {
			if (!root.isDisposed()) {
				openItem.commit();
			}
			session.commandStack().removeCommandStackListener(afterCommand);
			leaveResponsePage();
			session.close();
			session = null;
		}
	}

	private void showPage(Control page) {
		boolean hadFocus = hasFocus();
		if (stack.topControl != page) {
			stack.topControl = page;
			pages.layout();
		}
		if (hadFocus) {
			page.setFocus();
		}
	}

	private boolean hasFocus() {
		for (Control control = root.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
			if (control == root) {
				return true;
			}
		}
		return false;
	}

	/** Selects a response that undo or redo has changed and brings it into view; the focus follows it within the conversation. */
	void showTouched(Response response) {
		if (isExpanded() && responsePage.response() != response) {
			collapse();
		}
		if (!isExpanded() && pane.holdsFocus() && pane.focusedCard().filter(card -> pane.card(response).filter(card::equals).isPresent()).isEmpty()) {
			pane.focus(response);
		} else {
			model.select(response);
			pane.reveal(response);
		}
	}

	/** Makes a command of what was typed in the full size or in another view, so that it can be undone. */
	void commitTyped() {
		openItem.commit();
		if (isExpanded()) {
			responsePage.commit();
		}
	}

	private void commandExecuted() {
		Toasts.hide(getSite().getShell()); // the undo it may offer is that of an earlier command
		model.flush();
		refreshUndo();
		bar.refresh();
		refreshPage();
		firePropertyChange(PROP_DIRTY);
	}

	private void refreshPage() {
		if (responsePage != null && !responsePage.isDisposed()) {
			responsePage.refresh();
		}
	}

	private void refreshUndo() {
		ICommandService commands = getSite().getService(ICommandService.class);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
	}

	/** Shows a response in full size with its source. */
	void expand(Response response) {
		leaveResponsePage();
		responsePage = new ResponsePage(pages, this, response);
		showPage(responsePage);
		responsePage.setFocus();
		findBar.pageChanged();
	}

	/** Shows an element of a prompt in full size. */
	void showContent(Content content) {
		leaveResponsePage();
		contentPage = new ContentPage(pages, this, content, Messages.Content_ofPrompt);
		showPage(contentPage);
		contentPage.setFocus();
	}

	/** Goes back from the full size to the conversation; the edit is kept. */
	void collapse() {
		if (isContentShown()) {
			Content content = contentPage.content();
			leaveResponsePage();
			pane.focusContent(content);
			return;
		}
		if (isExpanded()) {
			Response response = responsePage.response();
			leaveResponsePage();
			showPage(pane);
			findBar.pageChanged();
			pane.focus(response);
		}
	}

	private void leaveResponsePage() {
		if (contentPage != null) {
			ContentPage left = contentPage;
			contentPage = null;
			if (!pages.isDisposed()) {
				showPage(pane);
				left.dispose();
			}
		}
		if (responsePage != null) {
			ResponsePage left = responsePage;
			left.commit();
			responsePage = null;
			if (!pages.isDisposed()) { // else the editor is being closed
				showPage(pane); // and the focus with it: what is disposed must not have it
				left.dispose();
			}
		}
	}

	/** Asks for a response and adds it to a prompt. */
	void add(Prompt prompt) {
		AddResponseDialog dialog = new AddResponseDialog(getSite().getShell(), context);
		if (dialog.open() == org.eclipse.jface.window.Window.OK) {
			actions.addHuman(prompt, dialog.mimeType(), dialog.value()).ifPresent(this::focusWhenActive);
		}
	}

	/** Gives the focus to a response; after a dialog only once the window is active again, for it takes up its former focus then. */
	private void focusWhenActive(Response response) {
		Shell shell = getSite().getShell();
		Runnable focus = () -> UiThread.later(pane, () -> pane.focus(response));
		if (shell.getDisplay().getActiveShell() == shell) {
			focus.run();
			return;
		}
		shell.addListener(SWT.Activate, new Listener() {
			@Override
			public void handleEvent(Event event) {
				shell.removeListener(SWT.Activate, this);
				focus.run();
			}
		});
	}

	/** Switches between the order of the file with model names and the blind order without; remembered for the dataset. */
	void setBlind(boolean blind) {
		blindDatasets.setBlind(location(), blind);
		model.setOrder(blind ? DisplayOrder.BLIND : DisplayOrder.FILE);
		bar.refresh();
		refreshPage();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (!save(Overwrite.NO)) {
			monitor.setCanceled(true);
		}
	}

	private boolean save(Overwrite overwrite) {
		if (session == null) {
			return true;
		}
		commitTyped();
		try {
			session.save(overwrite);
			notice.hide();
			StudioWorkspace.get().saved(session);
			firePropertyChange(PROP_DIRTY);
			bar.refresh();
			return true;
		} catch (ChangedOutsideException e) {
			showChangedOutside();
		} catch (IOException e) {
			ILog.of(ConversationEditor.class).error(e.getMessage(), e);
			notice.show(Icons.ERROR, NLS.bind(Messages.Save_failedText, e.getMessage()),
					new NoticeBar.Choice(Messages.Editor_tryAgain, () -> save(overwrite)),
					new NoticeBar.Choice(Messages.Notice_discard, this::reload));
		}
		return false;
	}

	/** Looks whether another program has changed the files, and asks what to do about it. */
	void checkOutsideChange() {
		if (session == null || notice.isOpen()) {
			return;
		}
		commitTyped();
		try {
			if (session.isChangedOutside()) {
				if (session.isDirty() || isItemGone()) {
					showChangedOutside();
				} else {
					reload();
					Toasts.show(getSite().getShell(), NLS.bind(Messages.Notice_reloaded, location().name()), null, null);
				}
			}
		} catch (IOException e) {
			notice.show(Icons.WARNING, e.getMessage());
		}
	}

	private boolean isItemGone() {
		return !Files.exists(location().itemFile());
	}

	private NoticeBar.Choice writeAgain() {
		return new NoticeBar.Choice(Messages.Notice_writeAgain, () -> save(Overwrite.YES));
	}

	private void showChangedOutside() {
		if (isItemGone()) {
			String text = session.isDirty() ? Messages.Notice_deletedOutside : Messages.Notice_deletedUnedited;
			notice.show(Icons.WARNING, NLS.bind(text, location().displayPath()), writeAgain(),
					new NoticeBar.Choice(session.isDirty() ? Messages.Notice_discard : Messages.Notice_closeItem, this::giveUp));
			return;
		}
		notice.show(Icons.WARNING, NLS.bind(Messages.Notice_changedOutside, location().displayPath()),
				new NoticeBar.Choice(Messages.Notice_compare, this::compare),
				new NoticeBar.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)),
				new NoticeBar.Choice(Messages.Notice_reload, this::reload));
	}

	private void compare() {
		commitTyped();
		try {
			new CompareDialog(getSite().getShell(), context, shown(session.textHere()), shown(session.textOnDisk())).open();
		} catch (IOException e) {
			notice.show(Icons.WARNING, e.getMessage());
		}
	}

	/** Without the models, as long as they are hidden. */
	private ItemText shown(ItemText text) {
		if (!model.isBlind()) {
			return text;
		}
		Set<String> models = new HashSet<>();
		for (Prompt prompt : model.prompts()) {
			prompt.getResponses().stream().map(Response::getModel).filter(Objects::nonNull).forEach(info -> {
				models.add(info.getName());
				models.add(info.getModelId());
			});
		}
		return new ItemText(text.item(), BlindText.of(text.annotations(), models, Messages.Response_hiddenModel));
	}

	private void reload() {
		try {
			leaveResponsePage();
			session.reload();
			context.reloadImages();
			pane.expectItem();
			model.setItem(session.item());
			notice.hide();
			bar.showItem(location(), session);
			firePropertyChange(PROP_DIRTY);
		} catch (IOException | FormatException e) {
			notice.show(Icons.ERROR, e.getMessage(), new NoticeBar.Choice(Messages.Notice_keepMine, () -> save(Overwrite.YES)),
					new NoticeBar.Choice(Messages.Notice_discard, this::giveUp));
		}
	}

	/** Closes the editor without its edits, for instance because somebody has deleted the item. */
	private void giveUp() {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	public boolean isDirty() {
		return session != null && (session.isDirty() || openItem.isTyping() || isExpanded() && responsePage.isDirty());
	}

	/** Tells the workbench that unsaved text was typed or committed. */
	void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
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
		stack.topControl.setFocus();
		UiThread.later(root, this::refreshUndo); // the menu asks this editor only once it is the active one
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == org.promptstudio.ui.ChangedOutsideCheck.class) {
			return adapter.cast((org.promptstudio.ui.ChangedOutsideCheck) this::checkOutsideChange);
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
