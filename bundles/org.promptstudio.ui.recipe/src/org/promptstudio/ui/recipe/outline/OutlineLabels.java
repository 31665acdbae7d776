package org.promptstudio.ui.recipe.outline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.promptstudio.core.recipe.QuestionTypeInfo;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.Problem.Severity;
import org.promptstudio.model.recipe.Label;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;

/** How the elements of the outline look: what they are called, muted behind it what matters else; the sign of a problem in place of the icon. */
final class OutlineLabels extends StyledCellLabelProvider {

	private static final Styler MUTED = styler(ThemeColor.MUTED);

	private final RecipeModel model;
	private final ElementIcons icons;

	OutlineLabels(RecipeModel model, ElementIcons icons) {
		super(COLORS_ON_SELECTION);
		this.model = model;
		this.icons = icons;
	}

	private static Styler styler(ThemeColor color) {
		return new Styler() {
			@Override
			public void applyStyles(TextStyle style) {
				style.foreground = color.get();
			}
		};
	}

	@Override
	public void update(ViewerCell cell) {
		StyledString text = text(cell.getElement());
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		cell.setImage(image(cell.getElement()));
		super.update(cell);
	}

	/** The selection is that of the studio's theme, quieter than the system's, with the text in its own colours. */
	@Override
	protected void erase(Event event, Object element) {
		if ((event.detail & SWT.SELECTED) != 0) {
			event.gc.setBackground(ThemeColor.SELECTION.get());
			event.gc.fillRectangle(0, event.y, ((Tree) event.widget).getClientArea().width, event.height);
			event.gc.setForeground(ThemeColor.TEXT.get());
			event.detail &= ~(SWT.SELECTED | SWT.HOT);
		}
		super.erase(event, element);
	}

	/** What an element is called here, for type-ahead and tests too. */
	StyledString text(Object element) {
		return switch (element) {
			case LabelGroup group -> new StyledString(Messages.Outline_labels)
					.append("  " + Elements.labels(group.recipe()).size(), MUTED);
			case Label label -> new StyledString(Elements.name(label)).append(label.getName() == null ? "" : "  " + label.getTag(), MUTED);
			case Section section -> new StyledString(title(section)).append("  " + section.getQuestions().size(), MUTED);
			case Question question -> new StyledString(Elements.name(question)).append(question.isRequired() ? " *" : "")
					.append("  " + typeName(question), MUTED);
			default -> new StyledString();
		};
	}

	private static String title(Section section) {
		return section.getTitle() == null || section.getTitle().isBlank() ? Messages.Outline_untitledSection : section.getTitle();
	}

	private String typeName(Question question) {
		return question.getType() == null
				? Messages.Outline_noType
				: model.types().of(question.getType()).map(QuestionTypeInfo::name).orElse(Messages.Outline_unknownType);
	}

	private Image image(Object element) {
		if (element instanceof EObject object) {
			Optional<Severity> worst = model.problems(object).stream().map(RecipeProblem::severity).min(Severity::compareTo);
			if (worst.isPresent()) {
				return (worst.get() == Severity.ERROR ? Icons.ERROR : Icons.WARNING).image();
			}
			return icons.of(object);
		}
		return icons.ofLabels();
	}

	@Override
	public String getToolTipText(Object element) {
		if (!(element instanceof EObject object)) {
			return null;
		}
		List<RecipeProblem> problems = model.problems(object);
		if (!problems.isEmpty()) {
			return problems.stream().map(problem -> problem.message() + '\n' + problem.advice()).collect(Collectors.joining("\n\n"));
		}
		return object instanceof Question question
				? NLS.bind(Messages.Outline_questionTip,
						new Object[] { Elements.name(question), question.getKey(), typeName(question) })
				: null;
	}
}
