package org.promptstudio.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.ModelSession;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MessagePane;
import org.promptstudio.ui.widgets.Notice;
import org.promptstudio.ui.widgets.PageBar;

/**
 * An editor of a model file: a bar of pages, a line for what there is to say, and the page in view. Opens, saves and reads the file again, and notices when it
 * was changed outside; a file that cannot be read is told in place of the pages. Every change is a command, so it can be undone. An editor of one kind of file
 * has its pages and what it shows. User-interface thread.
 *
 * @param <S> the work on the file
 * @param <P> names the pages, in their order
 * @param <C> the pages
 */
public abstract class ModelEditor<S extends ModelSession<?>, P extends Enum<P> & ModelTab, C extends ModelPage> extends EditorPart
		implements
			ModelEditing,
			ModelSaving.Host {

	private final String kind;
	private final String keyContext;
	private final Class<P> tabs;
	private Icons icon;
	private S session;
	private ModelSaving saving;
	private Composite root;
	private PageBar<P> bar;
	private Notice notice;
	/** Null when the file could not be read. */
	private ModelPages<P, C> pages;

	/**
	 * An editor without a file.
	 *
	 * @param kind the first part of its test ids
	 * @param keyContext which keys are its own, while it is active
	 */
	protected ModelEditor(String kind, String keyContext, Class<P> tabs) {
		this.kind = kind;
		this.keyContext = keyContext;
		this.tabs = tabs;
	}

	/** Opens the file for work. */
	protected abstract S openSession(Path file) throws IOException, FormatException;

	/** The file was opened: begins what is shown of it, before there is a page. */
	protected abstract void opened(S opened);

	/** Makes a page, when it is shown for the first time. */
	protected abstract C makePage(P wanted, Composite parent);

	/** The first page is shown. */
	protected abstract void started();

	/** Ends what {@link #opened} has begun; the session is closed afterwards. */
	protected abstract void closing();

	/** The heading over why a file cannot be opened. */
	protected abstract String cannotOpen();

	/** Adds what stands at the right end of the bar. */
	protected void fillBar(PageBar<P> filled) {
		// most editors have pages only
	}

	/** Adds what stands under the pages. */
	protected void addBelow(Composite parent) {
		// most editors have nothing there
	}

	/** Asked before another page is shown; what was typed in the present one is a command by then, where it can be. */
	protected boolean mayLeave(C present) {
		return true;
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof ModelEditorInput model)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		icon = model.icon();
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(icon.image());
	}

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setLayout(Looks.grid(1, 0, 0));
		Themes.onChange(root, this::applyTheme);
		getSite().getService(IContextService.class).activateContext(keyContext); // while this is the active part
		open();
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		if (pages != null) {
			pages.applyTheme();
		}
		setTitleImage(icon.image());
	}

	private void open() {
		for (Control control : root.getChildren()) {
			control.dispose();
		}
		applyTheme();
		try {
			session = openSession(file());
		} catch (IOException | FormatException e) {
			showBroken(e.getMessage());
			return;
		}
		opened(session);
		bar = new PageBar<>(root, kind + ".title", this::show);
		for (P each : tabs.getEnumConstants()) {
			bar.add(each, each.icon(), each.label(), kind + ".page." + each.id());
		}
		fillBar(bar);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		notice = new Notice(root, kind + ".notice", this::setFocus);
		saving = new ModelSaving(session, notice, this);
		pages = new ModelPages<>(root, tabs, this::makePage, this::mayLeave);
		addBelow(root);
		applyTheme();
		show(tabs.getEnumConstants()[0]);
		started();
		dirtyChanged();
		saving.shown();
		root.layout(true, true);
	}

	private void showBroken(String reason) {
		MessagePane broken = new MessagePane(root, kind + ".message", Icons.ERROR, cannotOpen(), reason);
		broken.addAction(Messages.Editor_tryAgain, kind + ".tryAgain", this::open);
		broken.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		root.layout(true, true);
	}

	/** Where the model is. */
	public final Path file() {
		return ((ModelEditorInput) getEditorInput()).file();
	}

	/** Shows a page, unless the present one may not be left; nothing when the file could not be read. */
	public final void show(P wanted) {
		if (pages != null) {
			pages.show(wanted);
			bar.show(pages.page());
		}
	}

	/** The page in view; null when the file could not be read. */
	public final P page() {
		return pages == null ? null : pages.page();
	}

	/** The page in view, while the file is open. */
	protected final C current() {
		return pages.current();
	}

	/** Shows the name of what is edited, and what can be undone; to be called after every change. */
	protected final void changed(String name) {
		bar.setName(name == null ? "" : name, file().toString());
		ModelUndoHandler.refresh(getSite());
		dirtyChanged();
	}

	/** Says something above the pages. */
	protected final void say(Icons sign, String text, Notice.Choice... choices) {
		notice.show(sign, text, choices);
	}

	@Override
	public final Optional<BasicCommandStack> commandStack() {
		return Optional.ofNullable(session).map(ModelSession::commandStack);
	}

	@Override
	public final void commitTyped() {
		if (pages != null) {
			current().commit();
		}
	}

	@Override
	public final boolean discardTyped() {
		if (pages == null || !current().isPending()) {
			return false;
		}
		current().discard();
		return true;
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		if (saving != null && !saving.save(Overwrite.NO)) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public final Shell shell() {
		return getSite().getShell();
	}

	@Override
	public final String obstacle() {
		return pages.obstacle();
	}

	@Override
	public void reloaded() {
		pages.discard();
	}

	@Override
	public final void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public final void giveUp() {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	public final boolean isDirty() {
		return pages != null && (session.isDirty() || pages.isPending());
	}

	@Override
	public final void doSaveAs() {
		throw new UnsupportedOperationException("not offered: isSaveAsAllowed is false");
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public final void setFocus() {
		if (pages == null) {
			root.setFocus();
		} else {
			current().setFocus();
		}
		UiThread.later(root, () -> ModelUndoHandler.refresh(getSite())); // the menu asks this editor only once it is the active one
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == ChangedOutsideCheck.class && saving != null) {
			return adapter.cast((ChangedOutsideCheck) saving::checkOutsideChange);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public final void dispose() {
		if (session != null) {
			closing();
			session.close();
		}
		super.dispose();
	}
}
