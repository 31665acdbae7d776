package org.promptstudio.ui.feedback.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.core.team.Action;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.OpenItem.TextSelection;
import org.promptstudio.ui.Starting;
import org.promptstudio.ui.StudioWindow;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.feedback.FeedbackEngines;
import org.promptstudio.ui.feedback.controls.Highlights;
import org.promptstudio.ui.feedback.controls.OptionPopup;
import org.promptstudio.ui.feedback.frame.QuestionPanel;
import org.promptstudio.ui.feedback.view.FeedbackModel.Placed;

/**
 * The questions of the dataset's recipe about the response selected in the conversation, its prompt and its item. It follows the selection and never takes the
 * focus by itself. Long for a class because it is where the workbench, the item, the recipe and the forms meet; what is asked is {@link FeedbackModel}'s task,
 * the forms are {@link FeedbackBody}'s.
 */
public final class FeedbackView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.feedback";

	private final StudioWorkspace workspace = StudioWorkspace.get();
	private final FeedbackModel model = new FeedbackModel(this::answered);
	private final HighlightMarks marks = new HighlightMarks();
	private final Runnable refresh = this::refresh;
	private final Runnable engineChanged = this::engineChanged;
	private final Runnable commit = this::commit;
	private final IPartListener2 partListener = new Parts();
	private Composite root;
	private StackLayout stack;
	private Composite page;
	private FeedbackHeader header;
	private FeedbackBody body;
	private EmptyPage empty;
	private OpenItem open;
	private List<AnswerSheet> shownSheets = List.of();

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
		page = new Composite(root, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		page.setLayout(layout);
		header = new FeedbackHeader(page, this::chooseRecipe, this::showGuidelines, () -> body.askForCompletion(), this::go);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new FeedbackBody(page, model);
		body.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		empty = new EmptyPage(root);
		stack.topControl = empty;
		new FeedbackKeys(root, PlatformUI.getWorkbench().getService(IContextService.class), () -> body.focused().isPresent());
		Themes.onChange(root, this::useColors);
		useColors();
		workspace.addListener(refresh);
		FeedbackEngines.addListener(engineChanged);
		getSite().getPage().addPartListener(partListener);
		findItem();
		refresh();
		root.layout();
	}

	private void useColors() {
		root.setBackground(ThemeColor.GROUND.get());
		page.setBackground(ThemeColor.GROUND.get());
	}

	/** Follows the conversation editor, once there is one. */
	private void findItem() {
		OpenItem now = ItemNavigation.editor(getSite().getPage()).map(editor -> Adapters.adapt(editor, OpenItem.class)).orElse(null);
		if (now != open) {
			if (open != null) {
				open.removeListener(refresh);
				open.removeCommit(commit);
				marks.stop();
			}
			open = now;
			if (open != null) {
				open.addListener(refresh);
				open.addCommit(commit);
			}
		}
	}

	private void commit() {
		body.commit();
	}

	/** Looks at what is open, selected and asked now. */
	private void refresh() {
		if (root.isDisposed()) {
			return;
		}
		RecipeForm form = workspace.recipe().orElse(null);
		if (model.isLeaving(open, form)) {
			body.commit();
		}
		if (open == null || open.item().isEmpty() || form == null) {
			shownSheets = List.of();
			showEmpty();
			model.update(open, form);
			body.show(); // lets go of what was asked about
			marks.follow(open, null);
			return;
		}
		AnswerSheet before = shownSheets.isEmpty() ? null : shownSheets.get(0);
		model.update(open, form);
		marks.follow(open, model.answers().orElse(null));
		if (!shownSheets.equals(model.sheets())) {
			shownSheets = model.sheets();
			if (before != shownSheets.get(0)) {
				header.fold();
			}
			showRecipe(form.recipe());
		}
		body.show();
		answered();
		show(hasQuestions(form) || hasLeftOvers() ? page : empty);
		if (stack.topControl == empty) {
			empty.show(NLS.bind(Messages.Empty_noQuestions, recipeName()), editing());
		}
	}

	private static boolean hasQuestions(RecipeForm form) {
		return List.of(Scope.RESPONSE, Scope.PROMPT, Scope.ITEM).stream().anyMatch(scope -> !form.questions(scope).isEmpty());
	}

	private boolean hasLeftOvers() {
		return model.sheets().stream().anyMatch(sheet -> !sheet.leftOvers().isEmpty());
	}

	private void answered() {
		header.showProgress(model.progress(), model.problems());
		body.update();
	}

	private void engineChanged() {
		body.engineChanged();
	}

	private void show(Control wanted) {
		if (stack.topControl != wanted) {
			stack.topControl = wanted;
			root.layout();
			body.relayout();
			UiThread.later(root, this::keepFocus);
		}
	}

	/** What had the keyboard in this view may be out of sight now. */
	private void keepFocus() {
		if (getSite().getPage().getActivePart() == this) {
			goToQuestions();
		}
	}

	private void showEmpty() {
		if (workspace.dataset().isEmpty()) {
			empty.show(Messages.Empty_noDataset);
		} else if (workspace.recipeProblem().isPresent()) {
			showBroken(workspace.recipeProblem().get());
		} else if (workspace.recipe().isPresent()) {
			empty.show(Messages.Empty_noItem);
		} else if (workspace.isReadingRecipe()) {
			empty.show("");
		} else {
			List<EmptyPage.Action> actions = new ArrayList<>();
			if (Workbench.has(getSite(), Workbench.NEW_RECIPE)) {
				actions.add(new EmptyPage.Action(Messages.Empty_newRecipe, "feedback.newRecipe",
						() -> Workbench.run(getSite(), Workbench.NEW_RECIPE, Map.of())));
			}
			workspace.ontology().ifPresent(ontology -> actions.add(new EmptyPage.Action(NLS.bind(Messages.Empty_import, ontology.getFileName()),
					"feedback.import", () -> importOntology(ontology))));
			empty.show(Messages.Empty_noRecipe, actions);
		}
		show(empty);
	}

	private void showBroken(Problem problem) {
		String text = problem.line() > 0
				? NLS.bind(Messages.Empty_brokenAt,
						new Object[] { recipeName(), Integer.valueOf(problem.line()), problem.message(), problem.advice() })
				: NLS.bind(Messages.Empty_broken, new Object[] { recipeName(), problem.message(), problem.advice() });
		List<EmptyPage.Action> actions = new ArrayList<>(editing());
		actions.add(new EmptyPage.Action(Messages.Empty_refresh, "feedback.refresh", workspace::refreshRecipes));
		for (Path other : workspace.recipes()) {
			if (!other.equals(workspace.recipeFile().orElse(null))) {
				actions.add(new EmptyPage.Action(NLS.bind(Messages.Recipe_name, other.getFileName()), "feedback.use",
						() -> workspace.useRecipe(other)));
			}
		}
		empty.show(text, actions);
	}

	private List<EmptyPage.Action> editing() {
		return Workbench.has(getSite(), Workbench.EDIT_RECIPE)
				? List.of(new EmptyPage.Action(Messages.Empty_open, "feedback.openRecipe", this::editRecipe))
				: List.of();
	}

	private void editRecipe() {
		workspace.recipeFile().ifPresent(file -> Workbench.run(getSite(), Workbench.EDIT_RECIPE, Map.of(Workbench.EDIT_FILE, file.toString())));
	}

	private String recipeName() {
		return workspace.recipeFile().map(file -> file.getFileName().toString()).orElse("");
	}

	private void showRecipe(Recipe recipe) {
		String name = recipe.getName() == null || recipe.getName().isBlank() ? recipeName() : recipe.getName();
		header.showRecipe(name, recipe.getGuidelines() != null && !recipe.getGuidelines().isBlank(),
				recipe.isAllowEditing());
	}

	private void importOntology(Path ontology) {
		try {
			List<Problem> kept = workspace.importOntology(ontology);
			if (!kept.isEmpty()) {
				body.say(NLS.bind(Messages.Import_kept, Integer.valueOf(kept.size())));
			}
		} catch (IOException | FormatException e) {
			MessageDialog.openError(getSite().getShell(), Messages.Import_failed, e.getMessage());
		}
	}

	private void chooseRecipe(Control below) {
		Menu menu = new Menu(below);
		String obstacle = workspace.isRecipeFixed()
				? Messages.Recipe_fixed
				: workspace.permissions().refusal(Action.SET_RECIPE_OPTIONS).orElse(null);
		if (obstacle != null) {
			MenuItem reason = new MenuItem(menu, SWT.PUSH);
			reason.setText(obstacle.replace("&", "&&"));
			reason.setEnabled(false);
			new MenuItem(menu, SWT.SEPARATOR);
		}
		for (Path recipe : workspace.recipes()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			item.setEnabled(obstacle == null || recipe.equals(workspace.recipeFile().orElse(null)));
			item.setText(recipe.getFileName().toString().replace("&", "&&"));
			item.setSelection(recipe.equals(workspace.recipeFile().orElse(null)));
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection()) {
					workspace.useRecipe(recipe);
				}
			});
		}
		if (Workbench.has(getSite(), Workbench.EDIT_RECIPE)) {
			new MenuItem(menu, SWT.SEPARATOR);
			MenuItem edit = new MenuItem(menu, SWT.PUSH);
			edit.setText(Messages.Recipe_edit);
			edit.addListener(SWT.Selection, event -> editRecipe());
		}
		menu.setLocation(below.toDisplay(0, below.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, menu::dispose));
		menu.setVisible(true);
	}

	private void showGuidelines() {
		Workbench.run(getSite(), FeedbackCommands.GUIDELINES, Map.of());
	}

	private void go(Placed placed) {
		Question question = placed.problem().question();
		if (question != null) {
			body.focus(question);
		}
	}

	/** Whether any question can be answered now. */
	boolean isAsking() {
		return stack != null && stack.topControl == page;
	}

	/** Gives the keyboard to the first question without an answer, else to the first one. */
	@Override
	public void setFocus() {
		if (stack == null) {
			root.setFocus(); // the workbench is starting
			return;
		}
		if (!isAsking()) {
			empty.setFocus();
			return;
		}
		List<Question> shown = body.shown();
		Optional<Question> wanted = body.focused().or(() -> model.nextUnanswered(shown, null)).or(() -> shown.stream().findFirst());
		wanted.ifPresentOrElse(body::focus, header::setFocus);
	}

	/** Gives the keyboard to the questions, unless one of them has it. The workbench does not do that when the view is active already. */
	void goToQuestions() {
		if (stack != null && body.focused().isEmpty()) {
			setFocus();
		}
	}

	/** Moves the keyboard by some questions. */
	void move(int by) {
		body.focused().ifPresentOrElse(question -> body.move(question, by), this::setFocus);
	}

	/** Answers the question that has the keyboard by a digit. */
	void chooseDigit(int digit) {
		body.chooseDigit(digit);
	}

	/** Takes the answer to the question that has the keyboard away. */
	void clear() {
		body.focused().ifPresent(question -> body.sheet(question).filter(sheet -> sheet.form().feature(question).isPresent())
				.ifPresent(sheet -> body.execute(sheet.set(question, null))));
	}

	/** Gives the keyboard to the next question without an answer, if need be about another response. */
	void nextUnanswered() {
		body.commit();
		Optional<Question> here = model.nextUnanswered(body.shown(), body.focused().orElse(null));
		if (here.isPresent()) {
			body.focus(here.get());
			return;
		}
		model.nextUnansweredResponse().ifPresentOrElse(response -> {
			open.select(response);
			model.nextUnanswered(body.shown(), null).ifPresent(body::focus);
		}, () -> body.say(Messages.Unanswered_none));
	}

	/** Opens a list of the questions to go to one of them. */
	void find() {
		List<Question> shown = body.shown();
		if (shown.isEmpty()) {
			return;
		}
		List<OptionPopup.Entry> entries = shown.stream()
				.map(question -> new OptionPopup.Entry(QuestionPanel.title(question), body.sheet(question).map(body::nameOf).orElse(""))).toList();
		OptionPopup.openTexts(header, Messages.Find_name, entries, index -> body.focus(shown.get(index)));
	}

	/** Marks what is selected in the conversation, as the answer to the highlight question that has the keyboard, else to the first one. */
	void mark() {
		Optional<TextSelection> selection = open == null ? Optional.empty() : open.selectedText();
		if (selection.isEmpty()) {
			body.say(Messages.Mark_none);
			return;
		}
		Optional<AnswerSheet> sheet = model.sheets().stream().filter(one -> one.holder() == selection.get().response()).findFirst();
		Optional<Question> question = sheet.flatMap(one -> body.focused().filter(focused -> isHighlight(one, focused))
				.or(() -> one.questions().stream().filter(each -> isHighlight(one, each)).findFirst()));
		if (question.isEmpty()) {
			body.say(Messages.Mark_noQuestion);
			return;
		}
		Object answer = sheet.get().value(question.get());
		String label = Highlights.nextLabel(answer, sheet.get().form().recipe());
		Highlights.with(answer, selection.get(), label).ifPresentOrElse(highlights -> {
			body.execute(sheet.get().set(question.get(), highlights));
			open.clearSelection();
		}, () -> body.say(Messages.Mark_twice));
	}

	/** Gives the keyboard to a question that is asked now. */
	void focus(String key) {
		body.shown().stream().filter(question -> question.getKey().equals(key)).findFirst().ifPresent(body::focus);
	}

	/** Answers what has no answer yet as the item before this one is answered. */
	void copyFromPrevious() {
		body.commit();
		Optional<ItemAnswers> answers = model.answers();
		Optional<ItemLocation> previous = ItemNavigation.before(getSite().getPage());
		if (answers.isEmpty() || previous.isEmpty()) {
			body.say(answers.isEmpty() ? Messages.Unanswered_nothingAsked : Messages.Copy_noPrevious);
			return;
		}
		try {
			int copied = PreviousAnswers.copy(previous.get(), answers.get(), body::execute);
			body.say(copied == 0
					? NLS.bind(Messages.Copy_none, previous.get().name())
					: NLS.bind(copied == 1 ? Messages.Copy_one : Messages.Copy_several, previous.get().name(), Integer.valueOf(copied)));
		} catch (IOException | FormatException e) {
			body.say(NLS.bind(Messages.Copy_failed, previous.get().name(), e.getMessage()));
		}
	}

	private static boolean isHighlight(AnswerSheet sheet, Question question) {
		return question.getType() instanceof TextHighlight && sheet.form().feature(question).isPresent() && sheet.isShown(question);
	}

	/** Shows what is missing, at the questions and in a list. */
	void askForCompletion() {
		if (!model.problems().isEmpty()) {
			header.unfold();
		}
		body.askForCompletion();
	}

	@Override
	public void dispose() {
		workspace.removeListener(refresh);
		FeedbackEngines.removeListener(engineChanged);
		getSite().getPage().removePartListener(partListener);
		if (open != null) {
			open.removeListener(refresh);
			open.removeCommit(commit);
			marks.stop();
		}
		model.dispose();
		super.dispose();
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
	}
}
