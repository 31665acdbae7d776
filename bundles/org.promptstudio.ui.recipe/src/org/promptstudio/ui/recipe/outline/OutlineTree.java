package org.promptstudio.ui.recipe.outline;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.SingleKeys;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.NewTypes;
import org.promptstudio.ui.recipe.edit.RecipeClipboard;
import org.promptstudio.ui.recipe.edit.RecipeEdits;
import org.promptstudio.ui.recipe.edit.RecipeKeys;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.recipe.widgets.LabelPalette;
import org.promptstudio.ui.widgets.Spoken;

/** The tree of labels, sections and questions, and what can be done in it. User-interface thread. */
public final class OutlineTree implements RecipeListener {

	private final RecipeModel model;
	private final TreeViewer viewer;
	private final ElementIcons icons;
	private boolean selecting;

	public OutlineTree(Composite parent, RecipeModel model) {
		this.model = model;
		Tree tree = new Tree(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		TestIds.set(tree, "recipe.outline");
		Spoken.of(tree).name(Messages.Outline_name);
		SingleKeys.setTyping(tree, true); // its arrow keys are its own
		icons = new ElementIcons(tree, model.types());
		viewer = new TreeViewer(tree);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new OutlineContent());
		viewer.setLabelProvider(new OutlineLabels(model, icons));
		ColumnViewerToolTipSupport.enableFor(viewer);
		useColors();
		showAll();
		viewer.addSelectionChangedListener(event -> selected());
		OutlineDrag.install(viewer, model);
		model.addListener(this);
		tree.addDisposeListener(event -> model.removeListener(this));
		Themes.onChange(tree, this::applyTheme);
		selectionChanged();
	}

	private void applyTheme() {
		useColors();
		viewer.refresh();
	}

	private void useColors() {
		tree().setBackground(ThemeColor.CARD.get());
		tree().setForeground(ThemeColor.TEXT.get());
	}

	/** Shows the recipe with everything unfolded. */
	private void showAll() {
		tree().setRedraw(false);
		try {
			viewer.setInput(model.recipe());
			viewer.expandAll();
		} finally {
			tree().setRedraw(true);
		}
	}

	/** The control. */
	public Tree tree() {
		return viewer.getTree();
	}

	/** The icons of the elements. */
	public ElementIcons icons() {
		return icons;
	}

	private void selected() {
		if (!selecting) {
			selecting = true;
			model.select(((List<?>) viewer.getStructuredSelection().toList()).stream().filter(EObject.class::isInstance).map(EObject.class::cast)
					.toList());
			selecting = false;
		}
	}

	@Override
	public void recipeReplaced() {
		showAll();
	}

	@Override
	public void recipeChanged() {
		boolean before = selecting;
		selecting = true;
		viewer.refresh();
		selecting = before;
		selectionChanged();
	}

	@Override
	public void selectionChanged() {
		if (!selecting) {
			selecting = true;
			IStructuredSelection wanted = new StructuredSelection(model.selection());
			if (!wanted.equals(viewer.getStructuredSelection())) {
				viewer.setSelection(wanted, true);
			}
			selecting = false;
		}
	}

	private EObject target() {
		return model.selected().orElse(null);
	}

	private void add(Command command, EObject added) {
		if (model.execute(command)) {
			viewer.expandToLevel(Elements.elementOf(added.eContainer()), 1);
			model.select(added);
		}
	}

	/** Adds a question of a type behind what is selected. */
	public Question addQuestion(QuestionTypeInfo type) {
		Question question = RecipeFactory.eINSTANCE.createQuestion();
		question.setKey(RecipeKeys.next(model.recipe()));
		question.setTitle(Messages.New_question);
		question.setType(NewTypes.withOptions(type.newType()));
		RecipeEdits edits = model.edits();
		Section section = edits.section(target());
		int index = target() instanceof Question before && section != null
				? section.getQuestions().indexOf(before) + 1
				: section == null ? 0 : section.getQuestions().size();
		add(edits.addQuestion(section, question, index), question);
		return question;
	}

	/** Adds a section behind the selected one. */
	public Section addSection() {
		Section section = RecipeFactory.eINSTANCE.createSection();
		section.setTitle(Messages.New_section);
		RecipeEdits edits = model.edits();
		Section before = edits.section(target());
		add(edits.addSection(section, before == null ? 0 : model.recipe().getSections().indexOf(before) + 1), section);
		return section;
	}

	/** Adds a label behind the selected one. */
	public Label addLabel() {
		Label label = RecipeFactory.eINSTANCE.createLabel();
		label.setTag(RecipeKeys.unique("label", RecipeKeys.tags(model.recipe())));
		label.setColor(LabelPalette.next(Elements.labels(model.recipe())));
		EObject parent = target() instanceof Label before ? before.eContainer() : model.recipe();
		List<?> siblings = target() instanceof Label before ? (List<?>) parent.eGet(before.eContainingFeature()) : model.recipe().getLabels();
		int index = target() instanceof Label before ? siblings.indexOf(before) + 1 : siblings.size();
		add(model.edits().addLabel(parent, label, index), label);
		return label;
	}

	/** Moves the selected element up (-1) or down (1). */
	public void move(int by) {
		model.selected().ifPresent(element -> {
			if (model.execute(model.edits().move(element, by))) {
				model.select(element);
				viewer.reveal(element);
			}
		});
	}

	/** Deletes what is selected; what stood beside it is selected then. */
	public void delete() {
		Optional<EObject> next = neighbour();
		if (model.execute(model.edits().delete(model.selection()))) {
			next.ifPresent(model::select);
		}
	}

	/** What is to be selected when the selected elements are gone: the next one beside them, else the one before, else what they are in. */
	private Optional<EObject> neighbour() {
		List<EObject> tops = model.edits().tops(model.selection());
		if (tops.isEmpty()) {
			return Optional.empty();
		}
		EObject last = tops.get(tops.size() - 1);
		List<?> siblings = (List<?>) last.eContainer().eGet(last.eContainingFeature());
		int next = siblings.indexOf(last) + 1;
		if (next < siblings.size()) {
			return Optional.of((EObject) siblings.get(next));
		}
		for (int i = siblings.indexOf(last) - 1; i >= 0; i--) {
			if (!tops.contains(siblings.get(i))) {
				return Optional.of((EObject) siblings.get(i));
			}
		}
		return Optional.of(last.eContainer()).filter(Elements::isElement);
	}

	/** Copies what is selected to the clipboard. */
	public void copy() {
		List<EObject> tops = model.edits().tops(model.selection());
		if (!tops.isEmpty()) {
			Clipboard clipboard = new Clipboard(tree().getDisplay());
			clipboard.setContents(new Object[] { RecipeClipboard.text(tops) }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** Copies what is selected to the clipboard and deletes it. */
	public void cut() {
		copy();
		delete();
	}

	/** Adds what is on the clipboard behind what is selected. */
	public void paste() {
		Clipboard clipboard = new Clipboard(tree().getDisplay());
		String text = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		paste(RecipeClipboard.elements(text, model));
	}

	/** Adds a copy of what is selected behind it. */
	public void duplicate() {
		paste(RecipeClipboard.elements(RecipeClipboard.text(model.edits().tops(model.selection())), model));
	}

	private void paste(List<EObject> elements) {
		if (model.execute(model.edits().paste(elements, lastSelected()))) {
			elements.forEach(element -> viewer.expandToLevel(element, 1));
			model.select(elements);
		}
	}

	private EObject lastSelected() {
		List<EObject> tops = model.edits().tops(model.selection());
		return tops.isEmpty() ? null : tops.get(tops.size() - 1);
	}

	/** Selects all questions, so that they can be moved or deleted together. */
	public void selectAll() {
		model.select(Elements.questions(model.recipe()));
	}
}
