package org.promptstudio.ui.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.core.team.Action;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.RecipePackage.Literals;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.RecipeSession;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.conversation.text.RenderingContext;
import org.promptstudio.ui.models.ModelEditor;
import org.promptstudio.ui.models.ModelTab;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.KeyChange;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.Notice;
import org.promptstudio.ui.widgets.PageBar;

/** Edits a recipe: its questions with a live preview, its guidelines, its options, and the text of its file. */
public final class RecipeEditor extends ModelEditor<RecipeSession, RecipeEditor.Page, RecipePage> implements RecipeListener {

	/** The id of the editor. */
	public static final String ID = "org.promptstudio.ui.recipe.editor";
	/** The id of the menu of the outline. */
	public static final String OUTLINE_MENU = "org.promptstudio.ui.recipe.outline";

	/** The pages, in order. */
	public enum Page implements ModelTab {
		QUESTIONS(Icons.QUESTION), GUIDELINES(Icons.TEXT), OPTIONS(Icons.SETTINGS), SOURCE(Icons.SOURCE);

		private final Icons icon;

		Page(Icons icon) {
			this.icon = icon;
		}

		@Override
		public Icons icon() {
			return icon;
		}

		@Override
		public String label() {
			return switch (this) {
				case QUESTIONS -> Messages.Page_questions;
				case GUIDELINES -> Messages.Page_guidelines;
				case OPTIONS -> Messages.Page_options;
				case SOURCE -> Messages.Page_source;
			};
		}
	}

	private RecipeModel model;
	private RenderingContext context;

	/** An editor without a file; the workbench gives it one. */
	public RecipeEditor() {
		super("recipe", OutlineKeys.EDITOR_CONTEXT, Page.class);
	}

	@Override
	protected RecipeSession openSession(Path file) throws IOException, FormatException {
		return StudioWorkspace.get().openRecipe(file);
	}

	@Override
	protected void opened(RecipeSession opened) {
		model = new RecipeModel(opened, QuestionTypes.installed());
		model.guard(this::refusal, reason -> say(Icons.INFO, reason));
		model.addListener(this);
	}

	@Override
	protected void fillBar(PageBar<Page> filled) {
		filled.addAction(Icons.SAVE, Messages.Bar_export, Messages.Bar_exportTip, "recipe.export", () -> OntologyExport.run(this))
				.command(RecipeCommands.EXPORT);
	}

	@Override
	protected void addBelow(Composite parent) {
		context = new RenderingContext(parent, reference -> null);
		new ProblemsList(parent, model, this::jump);
	}

	@Override
	protected RecipePage makePage(Page wanted, Composite parent) {
		return switch (wanted) {
			case QUESTIONS -> questionsPage(parent);
			case GUIDELINES -> new GuidelinesPage(parent, model, context, this::dirtyChanged);
			case OPTIONS -> new OptionsPage(parent, model, this::dirtyChanged);
			case SOURCE -> new SourcePage(parent, model, context, this::dirtyChanged);
		};
	}

	@Override
	protected void started() {
		Elements.questions(model.recipe()).stream().findFirst().ifPresent(model::select);
		recipeChanged();
		refusal().ifPresent(reason -> say(Icons.INFO, reason));
	}

	@Override
	protected void closing() {
		model.removeListener(this);
		model.dispose();
	}

	@Override
	protected String cannotOpen() {
		return NLS.bind(Messages.Editor_cannotOpen, getPartName());
	}

	private RecipePage questionsPage(Composite parent) {
		QuestionsPage made = new QuestionsPage(parent, model, this::dirtyChanged);
		Tree tree = made.outline().tree();
		MenuManager menu = new MenuManager(null, OUTLINE_MENU);
		tree.setMenu(menu.createContextMenu(tree));
		getSite().registerContextMenu(OUTLINE_MENU, menu, null);
		new OutlineKeys(getSite(), made);
		return made;
	}

	@Override
	protected boolean mayLeave(RecipePage present) {
		String obstacle = present.obstacle();
		if (obstacle == null) {
			return true;
		}
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.Leave_title, obstacle, SWT.NONE, Messages.Leave_edit,
				Messages.Leave_discard);
		if (answer == 1) {
			present.discard();
			return true;
		}
		present.setFocus();
		return false;
	}

	/** Recipes of the open dataset are changed by those who may; others are nobody's concern. */
	private Optional<String> refusal() {
		StudioWorkspace workspace = StudioWorkspace.get();
		boolean isOfDataset = workspace.dataset().map(Dataset::recipeFolder).filter(file()::startsWith).isPresent();
		return isOfDataset
				? workspace.permissions().refusal(Action.SET_QUESTIONS).or(() -> workspace.permissions().refusal(Action.SET_RECIPE_OPTIONS))
				: Optional.empty();
	}

	/** Leads to where a problem can be mended. */
	private void jump(RecipeProblem problem) {
		Page wanted = pageOf(problem);
		if (page() != wanted) {
			show(wanted);
		}
		if (page() == wanted) {
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

	/** The page with the outline, when it is in view. */
	Optional<QuestionsPage> questions() {
		return page() == Page.QUESTIONS ? Optional.of((QuestionsPage) current()) : Optional.empty();
	}

	@Override
	public void recipeChanged() {
		changed(model.recipe().getName());
	}

	@Override
	public String name() {
		return NLS.bind(Messages.Editor_file, getPartName());
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
		super.reloaded();
	}

	/** Offers to carry the answers over that were given under keys which are called otherwise since the last save. */
	private void offerCarryOver() {
		List<KeyChange> changes = KeyChange.of(model);
		if (!changes.isEmpty() && CarryOver.isPossible(file())) {
			String text = changes.size() == 1
					? NLS.bind(Messages.CarryOver_offer, changes.get(0).from(), changes.get(0).to())
					: NLS.bind(Messages.CarryOver_offerSeveral, Integer.valueOf(changes.size()));
			say(Icons.INFO, text, new Notice.Choice(Messages.CarryOver_do, () -> CarryOver.start(getSite().getPage(), changes)));
		}
	}
}
