package org.promptstudio.ui.feedback.view;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.AnswerProblem;
import org.promptstudio.core.recipe.Progress;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.feedback.frame.QuestionPanel;
import org.promptstudio.ui.feedback.view.FeedbackModel.Placed;
import org.promptstudio.ui.widgets.ThinBar;

/** Above the questions: the recipe, how much is answered, and on demand what is missing, each with a way to it. */
final class FeedbackHeader extends Composite {

	private static final int MAX_LINKS = 6;

	private final IconButton recipe;
	private final IconButton guidelines;
	private final Label progress;
	private final IconButton toDo;
	private final ThinBar bar;
	private final Label noEditing;
	private final Composite links;
	private final Consumer<Placed> go;
	private Progress shown = Progress.NONE;
	private List<Placed> problems = List.of();
	private boolean unfolded;

	/**
	 * A header.
	 *
	 * @param asked told when somebody wants to see what is missing
	 * @param go told which problem somebody wants to go to
	 */
	FeedbackHeader(Composite parent, Consumer<Control> chooseRecipe, Runnable showGuidelines, Runnable asked, Consumer<Placed> go) {
		super(parent, SWT.NONE);
		this.go = go;
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 12;
		layout.marginHeight = 8;
		layout.verticalSpacing = 4;
		layout.horizontalSpacing = 4;
		setLayout(layout);
		recipe = new IconButton(this, SWT.PUSH, Icons.RECIPE, "").testId("feedback.recipe");
		recipe.onPress(() -> chooseRecipe.accept(recipe));
		recipe.setArrow(true);
		recipe.setTone(ThemeColor.MUTED);
		recipe.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false, 2, 1));
		guidelines = new IconButton(this, SWT.PUSH, Icons.HELP, Messages.Recipe_guidelines).testId("feedback.guidelines").onPress(showGuidelines)
				.command(FeedbackCommands.GUIDELINES);
		bar = new ThinBar(this);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
		progress = new Label(this, SWT.NONE);
		progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(progress, "feedback.progress");
		toDo = new IconButton(this, SWT.TOGGLE, null, Messages.Problem_all).testId("feedback.problems");
		toDo.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false, 2, 1));
		toDo.onPress(() -> {
			unfolded = toDo.getSelection();
			if (unfolded) {
				asked.run();
			}
			showLinks();
		});
		noEditing = new Label(this, SWT.WRAP);
		noEditing.setText(Messages.Recipe_noEditing);
		GridData noEditingData = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
		noEditingData.widthHint = 120;
		noEditingData.exclude = true;
		noEditing.setLayoutData(noEditingData);
		TestIds.set(noEditing, "feedback.noEditing");
		links = new Composite(this, SWT.NONE);
		links.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
		GridLayout linkLayout = new GridLayout();
		linkLayout.marginWidth = 0;
		linkLayout.marginHeight = 0;
		linkLayout.verticalSpacing = 0;
		links.setLayout(linkLayout);
		Themes.onChange(this, this::useColors);
		useColors();
	}

	private void useColors() {
		setBackground(ThemeColor.GROUND.get());
		for (Control child : getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		for (Control child : links.getChildren()) {
			child.setBackground(ThemeColor.GROUND.get());
		}
		progress.setForeground(ThemeColor.MUTED.get());
		noEditing.setForeground(ThemeColor.MUTED.get());
	}

	/** Shows which recipe is in use, and what it allows. */
	void showRecipe(String name, boolean hasGuidelines, boolean allowsEditing) {
		GridData data = (GridData) noEditing.getLayoutData();
		boolean isHigherOrLower = data.exclude != allowsEditing;
		data.exclude = allowsEditing;
		noEditing.setVisible(!allowsEditing);
		recipe.setText(name);
		recipe.setLabel(NLS.bind(Messages.Recipe_choose, name));
		guidelines.setVisible(hasGuidelines);
		if (isHigherOrLower) {
			getParent().layout(true, true);
		}
	}

	/** Shows how far the answers are. */
	void showProgress(Progress newProgress, List<Placed> newProblems) {
		boolean changed = !problems.equals(newProblems);
		shown = newProgress;
		problems = List.copyOf(newProblems);
		progress.setText(text());
		toDo.setVisible(!problems.isEmpty());
		toDo.setText(problems.size() == 1 ? Messages.Problem_one : NLS.bind(Messages.Problem_several, Integer.valueOf(problems.size())));
		toDo.setTone(ThemeColor.WARN);
		double share = shown.asked() == 0 ? 0 : (double) shown.answered() / shown.asked();
		bar.show(text(), share, shown.answered() == shown.asked() && problems.isEmpty() ? ThemeColor.GOOD : ThemeColor.ACCENT);
		if (changed) {
			showLinks();
		}
		layout();
	}

	/** Folds the list of what is missing, because something else is asked about. */
	void fold() {
		if (unfolded) {
			unfolded = false;
			toDo.setSelection(false);
			showLinks();
		}
	}

	/** Unfolds the list of what is missing. */
	void unfold() {
		unfolded = true;
		toDo.setSelection(true);
		showLinks();
	}

	private String text() {
		if (shown.asked() == 0) {
			return Messages.Progress_none;
		}
		return shown.answered() == shown.asked()
				? NLS.bind(Messages.Progress_done, Integer.valueOf(shown.asked()))
				: NLS.bind(Messages.Progress_text, Integer.valueOf(shown.answered()), Integer.valueOf(shown.asked()));
	}

	private void showLinks() {
		int count = unfolded ? problems.size() : 0;
		if (count == 0 && links.getChildren().length == 0) {
			return;
		}
		for (Control child : links.getChildren()) {
			child.dispose();
		}
		for (int i = 0; i < Math.min(count, MAX_LINKS); i++) {
			Placed placed = problems.get(i);
			String text = text(placed.problem());
			IconButton link = new IconButton(links, SWT.PUSH, Icons.ERROR, text).testId("feedback.problem." + i).onPress(() -> go.accept(placed));
			link.setText(shortened(text));
			link.setBackground(ThemeColor.GROUND.get());
		}
		if (count > MAX_LINKS) {
			Label more = new Label(links, SWT.NONE);
			more.setText(NLS.bind(Messages.Problem_more, Integer.valueOf(count - MAX_LINKS)));
			more.setBackground(ThemeColor.GROUND.get());
			more.setForeground(ThemeColor.MUTED.get());
		}
		GridData data = (GridData) links.getLayoutData();
		data.exclude = count == 0;
		links.setVisible(count > 0);
		getParent().layout(true, true); // now: a requested layout would keep the form from being laid out before the next question is revealed
	}

	/** What is wrong, and with which question where the sentence does not say so itself. */
	private static String text(AnswerProblem problem) {
		String title = problem.question() == null ? "" : QuestionPanel.title(problem.question());
		return problem.message().contains(title) ? problem.message() : NLS.bind(Messages.Problem_text, title, problem.message());
	}

	private String shortened(String text) {
		GC gc = new GC(this);
		String fit = org.promptstudio.ui.Ellipsis.shorten(gc, text, Math.max(80, getClientArea().width - 60));
		gc.dispose();
		return fit;
	}
}
