package org.promptstudio.ui.manage.project;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.ProjectFile;
import org.promptstudio.store.ProjectSession;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.models.ModelEditing;
import org.promptstudio.ui.models.ModelSaving;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MessagePane;
import org.promptstudio.ui.widgets.Notice;
import org.promptstudio.ui.widgets.PageBar;

/** Edits the project of a dataset: its settings, members, recipes and tasks. Every change is a command, so it can be undone. */
public final class ProjectEditor extends EditorPart implements ProjectListener, ModelEditing, ModelSaving.Host {

	/** The id of the editor; it takes a {@link ProjectEditorInput}. */
	public static final String ID = "org.promptstudio.ui.manage.project.editor";
	private static final String CONTEXT = "org.promptstudio.ui.manage.project.editorKeys";

	/** The pages, in order. */
	public enum Page {
		OVERVIEW(Icons.SETTINGS), MEMBERS(Icons.MEMBERS), RECIPES(Icons.RECIPE), TASKS(Icons.TASK);

		private final Icons icon;

		Page(Icons icon) {
			this.icon = icon;
		}

		Icons icon() {
			return icon;
		}

		/** As in test ids and the parameter of the command. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		String label() {
			return switch (this) {
				case OVERVIEW -> Messages.Page_overview;
				case MEMBERS -> Messages.Page_members;
				case RECIPES -> Messages.Page_recipes;
				case TASKS -> Messages.Page_tasks;
			};
		}
	}

	private final Map<Page, ProjectPage> pages = new EnumMap<>(Page.class);
	private final Runnable userChanged = this::userChanged;
	private ProjectSession session;
	private ProjectModel model;
	private ModelSaving saving;
	private Composite root;
	private Composite body;
	private StackLayout stack;
	private PageBar<Page> bar;
	private Notice notice;
	private Page page;
	private String user;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof ProjectEditorInput)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(Icons.PROJECT.image());
	}

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setLayout(Looks.grid(1, 0, 0));
		Themes.onChange(root, this::applyTheme);
		getSite().getService(IContextService.class).activateContext(CONTEXT); // while this is the active part
		open();
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		if (body != null && !body.isDisposed()) {
			body.setBackground(ThemeColor.GROUND.get());
		}
		setTitleImage(Icons.PROJECT.image());
	}

	private ProjectEditorInput input() {
		return (ProjectEditorInput) getEditorInput();
	}

	private void open() {
		for (Control control : root.getChildren()) {
			control.dispose();
		}
		applyTheme();
		try {
			session = ProjectSession.open(input().file());
		} catch (IOException | FormatException e) {
			MessagePane broken = new MessagePane(root, "project.message", Icons.ERROR, Messages.Editor_cannotOpen, e.getMessage());
			broken.addAction(Messages.Editor_tryAgain, "project.tryAgain", this::open);
			broken.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			root.layout(true, true);
			return;
		}
		user = StudioWorkspace.get().user();
		model = new ProjectModel(session, () -> StudioWorkspace.get().user());
		bar = new PageBar<>(root, Page.values().length, "project.title", this::show);
		for (Page each : Page.values()) {
			bar.add(each, each.icon(), each.label(), "project.page." + each.id());
		}
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		notice = new Notice(root, "project.notice");
		saving = new ModelSaving(session, notice, this);
		body = new Composite(root, SWT.NONE);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		stack = new StackLayout();
		body.setLayout(stack);
		model.addListener(this);
		StudioWorkspace.get().addListener(userChanged);
		applyTheme();
		showPage(Page.OVERVIEW);
		projectChanged();
		ProjectFile.newer(input().file(), model.project()).map(Problem::message).ifPresent(text -> notice.show(Icons.WARNING, text));
	}

	private void userChanged() {
		if (!user.equals(StudioWorkspace.get().user())) {
			user = StudioWorkspace.get().user();
			model.changed();
		}
	}

	/** Shows a page. */
	public void show(Page wanted) {
		if (model == null) {
			return;
		}
		if (page != wanted) {
			current().commit();
			showPage(wanted);
			current().setFocus();
		} else {
			bar.show(page);
		}
	}

	private void showPage(Page wanted) {
		page = wanted;
		ProjectPage shown = pages.computeIfAbsent(wanted, this::make);
		stack.topControl = shown.control();
		body.layout();
		shown.shown();
		bar.show(wanted);
	}

	private ProjectPage make(Page wanted) {
		return switch (wanted) {
			case OVERVIEW -> new OverviewPage(body, model, this::dirtyChanged);
			case MEMBERS -> new MembersPage(body, model, this::dirtyChanged);
			case RECIPES -> new RecipesPage(body, model);
			case TASKS -> new TasksPage(body, model, getSite().getShell());
		};
	}

	/** The page in view; null when the file could not be read. */
	public Page page() {
		return page;
	}

	private ProjectPage current() {
		return pages.get(page);
	}

	/** The page of the tasks, shown; empty when the file could not be read. */
	public Optional<TasksPage> tasks() {
		show(Page.TASKS);
		return Optional.ofNullable((TasksPage) pages.get(Page.TASKS));
	}

	/** What the editor shows; empty when the file could not be read. */
	public Optional<ProjectModel> model() {
		return Optional.ofNullable(model);
	}

	@Override
	public Optional<BasicCommandStack> commandStack() {
		return Optional.ofNullable(session).map(ProjectSession::commandStack);
	}

	@Override
	public void commitTyped() {
		if (page != null) {
			current().commit();
		}
	}

	@Override
	public boolean discardTyped() {
		if (page == null || !current().isPending()) {
			return false;
		}
		current().discard();
		return true;
	}

	@Override
	public void projectChanged() {
		String title = model.project().getTitle();
		bar.setName(title == null ? "" : title, input().file().toString());
		refreshUndo();
		dirtyChanged();
	}

	private void refreshUndo() {
		ICommandService commands = getSite().getService(ICommandService.class);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
		commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (saving != null && !saving.save(Overwrite.NO)) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public String name() {
		return Messages.Editor_file;
	}

	@Override
	public Shell shell() {
		return getSite().getShell();
	}

	@Override
	public String obstacle() {
		return pages.values().stream().map(ProjectPage::obstacle).filter(obstacle -> obstacle != null).findFirst().orElse(null);
	}

	@Override
	public void saved() {
		StudioWorkspace.get().refreshProject();
	}

	@Override
	public void reloaded() {
		pages.values().forEach(ProjectPage::discard);
		model.changed();
	}

	@Override
	public void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public void giveUp() {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	public boolean isDirty() {
		return session != null && (session.isDirty() || pages.values().stream().anyMatch(ProjectPage::isPending));
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
		if (page == null) {
			root.setFocus();
		} else {
			current().setFocus();
		}
		UiThread.later(root, this::refreshUndo); // the menu asks this editor only once it is the active one
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == ChangedOutsideCheck.class && saving != null) {
			return adapter.cast((ChangedOutsideCheck) saving::checkOutsideChange);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		if (model != null) {
			StudioWorkspace.get().removeListener(userChanged);
			model.removeListener(this);
			model.dispose();
			session.close();
		}
		super.dispose();
	}
}
