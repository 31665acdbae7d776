package org.promptstudio.ui.feedback.view;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.promptstudio.core.recipe.AnswerSheet;
import org.promptstudio.core.recipe.ItemAnswers;
import org.promptstudio.core.recipe.RecipeForm;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Recipe;
import org.promptstudio.model.recipe.Scope;
import org.promptstudio.model.recipe.TextHighlight;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.ui.CommandRunner;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.OpenItem.TextSelection;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.feedback.FeedbackEngines;
import org.promptstudio.ui.feedback.controls.Highlights;
import org.promptstudio.ui.feedback.controls.OptionPopup;
import org.promptstudio.ui.feedback.frame.QuestionPanel;
import org.promptstudio.ui.feedback.view.FeedbackModel.Placed;
import org.promptstudio.ui.views.ItemView;
import org.promptstudio.ui.widgets.EmptyPage;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.PageStack;

/**
 * The questions of the dataset's recipe about the response selected in the conversation, its prompt and its item. It follows the selection and never takes the
 * focus by itself. What is asked is {@link FeedbackModel}'s task, the forms are {@link FeedbackBody}'s, the choice of the recipe is {@link RecipeChoice}'s.
 */
public final class FeedbackView extends ItemView {

	/** The id of the view. */
	public static final String ID = "org.promptstudio.ui.feedback";

	private final FeedbackModel model = new FeedbackModel(this::answered);
	private final HighlightMarks marks = new HighlightMarks();
	private final Runnable engineChanged = this::engineChanged;
	private final Runnable commit = this::commit;
	private Composite page;
	private FeedbackHeader header;
	private FeedbackBody body;
	private RecipeChoice recipes;
	private EmptyPage empty;
	private NothingAsked nothing;
	private List<AnswerSheet> shownSheets = List.of();

	/** A view of nothing yet. */
	public FeedbackView() {
		super(ThemeColor.GROUND);
	}

	@Override
	protected void createContents(PageStack pages) {
		recipes = new RecipeChoice(getSite());
		page = new Composite(pages, SWT.NONE);
		page.setLayout(Looks.grid(1, 0, 0));
		header = new FeedbackHeader(page, recipes::choose, this::showGuidelines, () -> body.askForCompletion(), this::go);
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		body = new FeedbackBody(page, model);
		body.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		empty = new EmptyPage(pages, ThemeColor.GROUND, "feedback.empty");
		nothing = new NothingAsked(empty, recipes, getSite(), openDataset("feedback.openDataset"), body::say);
		pages.show(empty);
		new FeedbackKeys(pages, PlatformUI.getWorkbench().getService(IContextService.class), () -> body.focused().isPresent());
	}

	@Override
	protected void listen() {
		super.listen();
		FeedbackEngines.addListener(engineChanged);
	}

	@Override
	protected void useColors() {
		page.setBackground(ThemeColor.GROUND.get());
	}

	@Override
	protected void follow(OpenItem now) {
		super.follow(now);
		now.addCommit(commit);
	}

	@Override
	protected void leave(OpenItem before) {
		super.leave(before);
		before.removeCommit(commit);
		marks.stop();
	}

	@Override
	protected void hidden() {
		body.commit();
	}

	/** Asks nothing, but keeps the answers marked in the conversation, which is to be seen. */
	@Override
	protected void outdated() {
		OpenItem open = open().orElse(null);
		RecipeForm form = workspace().recipe().orElse(null);
		if (model.isLeaving(open, form)) {
			askNothing();
		}
		model.update(open, form);
		marks.follow(open, model.answers().orElse(null));
	}

	private void commit() {
		body.commit();
	}

	/** Looks at what is open, selected and asked now. */
	@Override
	protected void refresh() {
		OpenItem open = open().orElse(null);
		RecipeForm form = workspace().recipe().orElse(null);
		if (model.isLeaving(open, form)) {
			body.commit();
		}
		if (item().isEmpty() || form == null) {
			nothing.show();
			show(empty);
			askNothing();
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
		if (hasQuestions(form) || hasLeftOvers()) {
			show(page);
		} else {
			nothing.showNoQuestions();
			show(empty);
		}
	}

	/** Lets go of what was asked about. */
	private void askNothing() {
		shownSheets = List.of();
		model.update(null, null);
		body.show();
		marks.stop();
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
		if (!root().shows(wanted)) {
			show(root(), wanted);
			body.relayout();
		}
	}

	private void showRecipe(Recipe recipe) {
		String name = recipe.getName() == null || recipe.getName().isBlank() ? recipes.name() : recipe.getName();
		header.showRecipe(name, recipe.getGuidelines() != null && !recipe.getGuidelines().isBlank(),
				recipe.isAllowEditing());
	}

	private void showGuidelines() {
		CommandRunner.run(getSite(), FeedbackCommands.GUIDELINES, Map.of());
	}

	private void go(Placed placed) {
		Question question = placed.problem().question();
		if (question != null) {
			body.focus(question);
		}
	}

	/** Whether any question can be answered now. */
	boolean isAsking() {
		return isReady() && root().shows(page);
	}

	/**
	 * Gives the keyboard to the first question without an answer, else to the first one. What the mouse points at may be about to be pressed, which makes the
	 * view active first: it takes the keyboard by itself, and is not to be scrolled away before.
	 */
	@Override
	protected void takeFocus() {
		if (isAsking() && isAsked(page.getDisplay().getCursorControl())) {
			UiThread.later(page, () -> {
				if (page().getActivePart() == this && !isAsked(page.getDisplay().getFocusControl())) {
					focusNow();
				}
			});
		} else {
			focusNow();
		}
	}

	/** Whether a control is among the questions. */
	private boolean isAsked(Control control) {
		Control one = control;
		while (one != null && one != body.control()) {
			one = one.getParent();
		}
		return one != null;
	}

	private void focusNow() {
		if (isAsking()) {
			focusQuestion();
		} else {
			empty.setFocus();
		}
	}

	private void focusQuestion() {
		List<Question> shown = body.shown();
		Optional<Question> wanted = body.focused().or(() -> model.nextUnanswered(shown, null)).or(() -> shown.stream().findFirst());
		wanted.ifPresentOrElse(body::focus, header::setFocus);
	}

	/** Gives the keyboard to the questions, unless one of them has it. The workbench does not do that when the view is active already. */
	void goToQuestions() {
		if (isReady() && body.focused().isEmpty()) {
			catchUp();
			focusNow();
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

	/** Answers by what the arrow keys have led to; the keyboard goes to the next question in any case. */
	void choose() {
		if (!body.chooseLedTo()) {
			move(1);
		}
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
			open().orElseThrow().select(response);
			catchUp();
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
		Optional<TextSelection> selection = open().flatMap(OpenItem::selectedText);
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
			open().ifPresent(OpenItem::clearSelection);
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
		Optional<ItemLocation> previous = ItemNavigation.before(page());
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
		FeedbackEngines.removeListener(engineChanged);
		model.dispose();
		super.dispose();
	}
}
