package org.promptstudio.ui.recipe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.core.team.Action;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemSession.Overwrite;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.models.ModelEditing;
import org.promptstudio.ui.models.ModelSaving;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.KeyChange;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MessagePane;
import org.promptstudio.ui.widgets.Notice;

/**
 * Edits a recipe: its questions with a live preview, its guidelines, its options, and the text of its file. Every change is a command, so it can be undone.
 */
public final class RecipeEditor extends EditorPart implements RecipeListener, ModelEditing, ModelSaving.Host {

	/** The id of the editor; it takes a {@link RecipeEditorInput}. */
	public static final String ID = "org.promptstudio.ui.recipe.editor";
	/** The id of the menu of the outline. */
	public static final String OUTLINE_MENU = "org.promptstudio.ui.recipe.outline";

	/** The pages, in order. */
	public enum Page {
		QUESTIONS(Icons.QUESTION), GUIDELINES(Icons.TEXT), OPTIONS(Icons.SETTINGS), SOURCE(Icons.SOURCE);

		private final Icons icon;

		Page(Icons icon) {
			this.icon = icon;
		}

		Icons icon() {
			return icon;
		}

		/** As in test ids and the parameter of the command. */
		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

		String label() {
			return switch (this) {
				case QUESTIONS -> Messages.Page_questions;
				case GUIDELINES -> Messages.Page_guidelines;
				case OPTIONS -> Messages.Page_options;
				case SOURCE -> Messages.Page_source;
			};
		}
	}

	private final Map<Page, RecipePage> pages = new EnumMap<>(Page.class);
	private final Map<Page, Function<Composite, RecipePage>> makers = new EnumMap<>(Page.class);
	private RecipeSession session;
	private RecipeModel model;
	private Composite root;
	private Composite body;
	private StackLayout stack;
	private RecipeBar bar;
	private Notice notice;
	private ModelSaving saving;
	private RenderingContext context;
	private Page page;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof RecipeEditorInput)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(Icons.RECIPE.image());
	}

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Themes.keepOwnColors(root);
		root.setLayout(Looks.grid(1, 0, 0));
		root.setBackground(ThemeColor.GROUND.get());
		Themes.onChange(root, this::applyTheme);
		getSite().getService(IContextService.class).activateContext(OutlineKeys.EDITOR_CONTEXT); // while this is the active part
		open();
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		if (body != null && !body.isDisposed()) {
			body.setBackground(ThemeColor.GROUND.get());
		}
		setTitleImage(Icons.RECIPE.image());
	}

	private RecipeEditorInput input() {
		return (RecipeEditorInput) getEditorInput();
	}

	private void open() {
		for (Control control : root.getChildren()) {
			control.dispose();
		}
		try {
			session = StudioWorkspace.get().openRecipe(input().file());
		} catch (IOException | FormatException e) {
			MessagePane broken = new MessagePane(root, "recipe.message", Icons.ERROR, NLS.bind(Messages.Editor_cannotOpen, getPartName()),
					e.getMessage());
			broken.addAction(Messages.Editor_tryAgain, "recipe.tryAgain", this::open);
			broken.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			root.layout(true, true);
			return;
		}
		model = new RecipeModel(session, QuestionTypes.installed());
		context = new RenderingContext(root, reference -> null);
		bar = new RecipeBar(root, this::show, () -> OntologyExport.run(this));
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		notice = new Notice(root, "recipe.notice");
		saving = new ModelSaving(session, notice, this);
		body = new Composite(root, SWT.NONE);
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		stack = new StackLayout();
		body.setLayout(stack);
		new ProblemsList(root, model, this::jump);
		makers.put(Page.QUESTIONS, this::questionsPage);
		makers.put(Page.GUIDELINES, parent -> new GuidelinesPage(parent, model, context, this::typed));
		makers.put(Page.OPTIONS, parent -> new OptionsPage(parent, model, this::typed));
		makers.put(Page.SOURCE, parent -> new SourcePage(parent, model, context, this::typed));
		model.guard(this::refusal, reason -> notice.show(Icons.INFO, reason));
		model.addListener(this);
		applyTheme();
		page = null;
		showPage(Page.QUESTIONS);
		Elements.questions(model.recipe()).stream().findFirst().ifPresent(model::select);
		recipeChanged();
		refusal().ifPresent(reason -> notice.show(Icons.INFO, reason));
		firePropertyChange(PROP_DIRTY);
		saving.shown();
	}

	private RecipePage questionsPage(Composite parent) {
		QuestionsPage made = new QuestionsPage(parent, model, this::typed);
		Tree tree = made.outline().tree();
		MenuManager menu = new MenuManager(null, OUTLINE_MENU);
		tree.setMenu(menu.createContextMenu(tree));
		getSite().registerContextMenu(OUTLINE_MENU, menu, null);
		new OutlineKeys(getSite(), made);
		return made;
	}

	/** Shows a page, unless what was typed in the present one cannot be taken and nobody wants to give it up. */
	public void show(Page wanted) {
		if (page != wanted && mayLeave()) {
			showPage(wanted);
			current().setFocus();
		} else {
			bar.show(page);
		}
	}

	private void showPage(Page wanted) {
		if (page == Page.SOURCE) {
			((SourcePage) current()).hidden();
		}
		page = wanted;
		RecipePage shown = pages.computeIfAbsent(wanted, each -> makers.get(each).apply(body));
		stack.topControl = shown.control();
		body.layout();
		shown.shown();
		bar.show(wanted);
		applyTheme();
	}

	/** The page in view. */
	public Page page() {
		return page;
	}

	private RecipePage current() {
		return pages.get(page);
	}

	private boolean mayLeave() {
		if (model == null || page == null) {
			return true;
		}
		current().commit();
		String obstacle = current().obstacle();
		if (obstacle == null) {
			return true;
		}
		int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.Leave_title, obstacle, SWT.NONE,
				Messages.Leave_edit, Messages.Leave_discard);
		if (answer == 1) {
			current().discard();
			return true;
		}
		current().setFocus();
		return false;
	}

	/** Recipes of the open dataset are changed by those who may; others are nobody's concern. */
	private Optional<String> refusal() {
		StudioWorkspace workspace = StudioWorkspace.get();
		boolean isOfDataset = workspace.dataset().map(Dataset::recipeFolder).filter(input().file()::startsWith).isPresent();
		return isOfDataset
				? workspace.permissions().refusal(Action.SET_QUESTIONS).or(() -> workspace.permissions().refusal(Action.SET_RECIPE_OPTIONS))
				: Optional.empty();
	}

	/** Leads to where a problem can be mended. */
	private void jump(RecipeProblem problem) {
		Page wanted = pageOf(problem);
		if (page != wanted) {
			show(wanted);
		}
		if (page == wanted) {
			current().focus(problem);
		}
	}

	private static Page pageOf(RecipeProblem problem) {
		if (Elements.isElement(Elements.elementOf(problem.where()))) {
			return Page.QUESTIONS;
		}
		if (problem.feature() == Literals.RECIPE__GUIDELINES) {
			return Page.GUIDELINES;
		}
		return problem.feature() == null || problem.feature() == Literals.RECIPE__SECTIONS || problem.feature() == Literals.RECIPE__LABELS
				? Page.QUESTIONS
				: Page.OPTIONS;
	}

	/** What the editor shows; empty when the file could not be read. */
	public Optional<RecipeModel> model() {
		return Optional.ofNullable(model);
	}

	@Override
	public Optional<BasicCommandStack> commandStack() {
		return Optional.ofNullable(session).map(RecipeSession::commandStack);
	}

	/** The page with the outline, when it is in view. */
	Optional<QuestionsPage> questions() {
		return page == Page.QUESTIONS ? Optional.of((QuestionsPage) current()) : Optional.empty();
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

	private void typed() {
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public void recipeChanged() {
		Recipe recipe = model.recipe();
		bar.setName(recipe.getName() == null ? "" : recipe.getName(), input().file().toString());
		refreshUndo();
		firePropertyChange(PROP_DIRTY);
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
		return NLS.bind(Messages.Editor_file, getPartName());
	}

	@Override
	public Shell shell() {
		return getSite().getShell();
	}

	@Override
	public String obstacle() {
		return current().obstacle();
	}

	@Override
	public void saved() {
		StudioWorkspace.get().refreshRecipes();
		offerCarryOver();
		model.saved();
	}

	@Override
	public void reloaded() {
		model.reloaded();
		current().discard();
	}

	@Override
	public void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public void giveUp() {
		getSite().getPage().closeEditor(this, false);
	}

	/** Offers to carry the answers over that were given under keys which are called otherwise since the last save. */
	private void offerCarryOver() {
		List<KeyChange> changes = KeyChange.of(model);
		if (!changes.isEmpty() && CarryOver.isPossible(input().file())) {
			String text = changes.size() == 1
					? NLS.bind(Messages.CarryOver_offer, changes.get(0).from(), changes.get(0).to())
					: NLS.bind(Messages.CarryOver_offerSeveral, Integer.valueOf(changes.size()));
			notice.show(Icons.INFO, text, new Notice.Choice(Messages.CarryOver_do, () -> CarryOver.start(getSite().getPage(), changes)));
		}
	}

	@Override
	public boolean isDirty() {
		return session != null && (session.isDirty() || new ArrayList<>(pages.values()).stream().anyMatch(RecipePage::isPending));
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
			model.removeListener(this);
			model.dispose();
			session.close();
		}
		super.dispose();
	}
}
