package org.promptstudio.ui.recipe;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.recipe.details.DetailsPane;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.recipe.outline.OutlineTree;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.Panel;

/** The outline of the recipe, the details of what is selected in it, and the form as annotators will see it. */
final class QuestionsPage extends DetailsPage {

	private static final int SASH = 12;
	private static final int NARROW = 980;
	private static final int[] OUTLINE_BESIDE = { 43, 57 };
	private static final int[] OUTLINE_ABOVE = { 38, 62 };

	private final RecipeModel model;
	private final Composite root;
	private final Composite bar;
	private final SashForm sash;
	private final SashForm inner;
	private final OutlineTree outline;
	private final DetailsPane details;
	private final PreviewPane preview;

	QuestionsPage(Composite parent, RecipeModel model, Runnable typed) {
		this.model = model;
		root = new Composite(parent, SWT.NONE);
		GridLayout layout = Looks.grid(1, 0, 0);
		layout.marginWidth = SASH;
		layout.marginHeight = Looks.GRID;
		layout.verticalSpacing = Looks.GRID;
		root.setLayout(layout);
		sash = new SashForm(root, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setSashWidth(SASH);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		inner = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
		inner.setSashWidth(SASH);
		Panel outlinePanel = new Panel(inner, 4);
		Composite left = new Composite(outlinePanel, SWT.NONE);
		left.setLayout(Looks.grid(1, 0, 4));
		bar = new Composite(left, SWT.NONE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		outline = new OutlineTree(left, model);
		outline.tree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		fillBar();
		Panel detailsPanel = new Panel(inner, 2);
		details = new DetailsPane(detailsPanel, model, outline.icons(), () -> model.selected().filter(Elements::isElement).stream().toList(), typed);
		preview = new PreviewPane(sash, model);
		sash.setWeights(66, 34);
		inner.setWeights(OUTLINE_BESIDE);
		root.addListener(SWT.Resize, event -> arrange());
		Themes.onChange(root, this::applyTheme);
		applyTheme();
	}

	/** Where there is little room, the outline stands above the details. */
	private void arrange() {
		boolean narrow = root.getClientArea().width < NARROW;
		int wanted = narrow ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (inner.getOrientation() != wanted) {
			inner.setOrientation(wanted);
			inner.setWeights(narrow ? OUTLINE_ABOVE : OUTLINE_BESIDE);
			sash.setWeights(narrow ? new int[] { 54, 46 } : new int[] { 66, 34 });
		}
	}

	private void fillBar() {
		GridLayout layout = Looks.grid(4, 2, 0);
		layout.marginLeft = 4;
		layout.marginTop = 2;
		bar.setLayout(layout);
		IconButton question = new IconButton(bar, SWT.PUSH, Icons.ADD, Messages.Bar_addQuestion).testId("recipe.addQuestion")
				.command(RecipeCommands.ADD_QUESTION);
		question.setText(Messages.Bar_question);
		question.setArrow(true);
		question.onPress(this::chooseQuestion);
		IconButton section = new IconButton(bar, SWT.PUSH, Icons.ADD, Messages.Bar_addSection).testId("recipe.addSection")
				.command(RecipeCommands.ADD_SECTION).onPress(this::addSection);
		section.setText(Messages.Bar_section);
		IconButton label = new IconButton(bar, SWT.PUSH, Icons.ADD, Messages.Bar_addLabel).testId("recipe.addLabel")
				.command(RecipeCommands.ADD_LABEL).onPress(this::addLabel);
		label.setText(Messages.Bar_label);
	}

	private void applyTheme() {
		root.setBackground(ThemeColor.GROUND.get());
		sash.setBackground(ThemeColor.GROUND.get());
		inner.setBackground(ThemeColor.GROUND.get());
		bar.getParent().setBackground(ThemeColor.CARD.get());
		bar.setBackground(ThemeColor.CARD.get());
		for (Control child : bar.getChildren()) {
			child.setBackground(ThemeColor.CARD.get());
		}
	}

	/** Lets people choose the type of a new question. */
	void chooseQuestion() {
		Control button = bar.getChildren()[0];
		Menu menu = new Menu(button);
		for (QuestionTypeInfo type : model.types().all()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(type.name().replace("&", "&&"));
			item.setImage(outline.icons().of(type));
			item.setToolTipText(type.description());
			item.addListener(SWT.Selection, event -> addQuestion(type));
		}
		menu.addListener(SWT.Hide, event -> UiThread.later(button, menu::dispose));
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	/** Adds a question and lets people type its title. */
	void addQuestion(QuestionTypeInfo type) {
		details.commit();
		outline.addQuestion(type);
		details.startTyping();
	}

	/** Adds a section and lets people type its title. */
	void addSection() {
		details.commit();
		outline.addSection();
		details.startTyping();
	}

	/** Adds a label and lets people type its tag. */
	void addLabel() {
		details.commit();
		outline.addLabel();
		details.startTyping();
	}

	OutlineTree outline() {
		return outline;
	}

	PreviewPane preview() {
		return preview;
	}

	@Override
	DetailsPane details() {
		return details;
	}

	@Override
	public Control control() {
		return root;
	}

	@Override
	public void focus(RecipeProblem problem) {
		EObject element = Elements.elementOf(problem.where());
		if (Elements.isElement(element)) {
			model.select(element);
			details.focus(problem);
		} else {
			setFocus();
		}
	}

	@Override
	public boolean setFocus() {
		return outline.tree().setFocus();
	}
}
