package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.QuestionTypes;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.Section;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.recipe.details.FieldStyle.Group;
import org.promptstudio.ui.recipe.edit.AnswerChoices;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.RecipeListener;
import org.promptstudio.ui.recipe.edit.RecipeModel;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.recipe.outline.ElementIcons;
import org.promptstudio.ui.widgets.Looks;

/**
 * A form made from the metamodel: a field for each setting of the objects shown, with the problems at the field. Fields stay as long as the settings are the
 * same and only take up other values. User-interface thread.
 */
public final class DetailsPane implements RecipeListener {

	private static final int MARGIN = 16;
	private static final int MAX_WIDTH = 640;

	private final RecipeModel model;
	private final Supplier<List<? extends EObject>> subjects;
	private final Runnable typed;
	private final ElementIcons icons;
	private final ScrolledComposite scroll;
	private final Composite content;
	private final Looks looks;
	private final List<Field> fields = new ArrayList<>();
	private final List<Label> headings = new ArrayList<>();
	private final FieldContext context = new Context();
	private List<Setting> settings = List.of();
	private List<String> types = List.of();
	private Label title;
	private Label banner;
	private boolean layoutAsked;
	private boolean building;

	/**
	 * A form.
	 *
	 * @param subjects the objects to show now; asked after each change of the recipe or the selection
	 * @param typed told when text was typed that is no command yet, or no longer
	 */
	public DetailsPane(Composite parent, RecipeModel model, ElementIcons icons, Supplier<List<? extends EObject>> subjects, Runnable typed) {
		this.model = model;
		this.icons = icons;
		this.subjects = subjects;
		this.typed = typed;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		TestIds.set(scroll, "recipe.details");
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setAlwaysShowScrollBars(false);
		content = new Composite(scroll, SWT.NONE);
		looks = new Looks(content);
		scroll.setContent(content);
		GridLayout layout = new GridLayout(FieldStyle.COLUMNS, true);
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		layout.horizontalSpacing = Looks.GRID;
		layout.verticalSpacing = 2 * Looks.GRID;
		content.setLayout(layout);
		scroll.addListener(SWT.Resize, event -> doLayout());
		model.addListener(this);
		scroll.addDisposeListener(event -> model.removeListener(this));
		Themes.onChange(scroll, this::applyTheme);
		update();
		applyTheme();
	}

	/** The control. */
	public Control control() {
		return scroll;
	}

	@Override
	public void recipeChanged() {
		update();
	}

	@Override
	public void selectionChanged() {
		commit();
		update();
	}

	/** Makes commands of all that was typed. */
	public void commit() {
		for (Field field : List.copyOf(fields)) {
			if (Elements.isIn(model.recipe(), field.setting().subject()) && field.isPending()) {
				field.commit();
			}
		}
	}

	/** Gives up what was typed and is no command yet. */
	public void discard() {
		List.copyOf(fields).stream().filter(Field::isPending).forEach(Field::discard);
	}

	/** Why something that was typed cannot be taken, with the name of the field; null when all can. */
	public String refusal() {
		return fields.stream().filter(field -> field.isPending() && field.refusal() != null)
				.map(field -> field.setting().style().label() + ": " + field.refusal()).findFirst().orElse(null);
	}

	/** Whether text was typed that is no command yet. */
	public boolean isPending() {
		return fields.stream().anyMatch(Field::isPending);
	}

	private void update() {
		if (building) {
			return;
		}
		List<Setting> wanted = Settings.of(model, subjects.get());
		List<String> wantedTypes = subjects.get().stream().filter(Question.class::isInstance)
				.map(question -> QuestionTypes.id(((Question) question).getType()))
				.toList();
		if (!wanted.equals(settings) || !wantedTypes.equals(types) || title == null) {
			types = wantedTypes;
			building = true;
			build(wanted);
			building = false;
		}
		showTitle();
		fields.forEach(Field::refresh);
		showProblems();
	}

	private void build(List<Setting> wanted) {
		Optional<String> focused = fields.stream().filter(field -> isInside(field.root())).map(field -> field.setting().id()).findFirst();
		boolean same = !settings.isEmpty() && !wanted.isEmpty() && settings.get(0).subject() == wanted.get(0).subject();
		scroll.setRedraw(false);
		for (Control child : content.getChildren()) {
			child.dispose();
		}
		fields.clear();
		headings.clear();
		settings = wanted;
		title = line(looks.bold(), ThemeColor.TEXT);
		TestIds.set(title, "recipe.details.title");
		banner = line(looks.small(), ThemeColor.BAD);
		TestIds.set(banner, "recipe.details.problem");
		Set<Group> begun = EnumSet.of(Group.MAIN);
		for (Setting setting : settings) {
			if (begun.add(setting.style().group())) {
				heading(setting.style().group());
			}
			fields.add(create(setting));
		}
		applyTheme();
		if (!same) {
			scroll.setOrigin(0, 0);
		}
		scroll.setRedraw(true);
		if (same) {
			focused.flatMap(this::field).ifPresent(field -> field.focusControl().setFocus());
		}
		context.relayout();
	}

	private boolean isInside(Control outer) {
		for (Control control = outer.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
			if (control == outer) {
				return true;
			}
		}
		return false;
	}

	private Label line(org.eclipse.swt.graphics.Font font, ThemeColor color) {
		Label label = Looks.label(content, SWT.WRAP, "", font, color);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, FieldStyle.COLUMNS, 1);
		data.widthHint = 40;
		label.setLayoutData(data);
		return label;
	}

	private void heading(Group group) {
		Label heading = line(looks.bold(), ThemeColor.TEXT);
		heading.setText(switch (group) {
			case MAIN -> "";
			case ANSWER -> Messages.Group_answer;
			case ASKED -> Messages.Group_asked;
			case RANKING -> Messages.Group_ranking;
		});
		((GridData) heading.getLayoutData()).verticalIndent = Looks.GRID;
		headings.add(heading);
	}

	private Field create(Setting setting) {
		return switch (setting.style().kind()) {
			case CHECK -> new CheckField(content, context, setting);
			case CHOICE -> new ChoiceField(content, context, setting);
			case TYPE -> new TypeField(content, context, setting);
			case OPTIONS -> new OptionsField(content, context, setting);
			case COLOR -> new ColorField(content, context, setting);
			case LABELS -> new LabelsField(content, context, setting);
			case CONDITION -> new ConditionField(content, context, setting);
			case DEFAULT_ANSWER -> AnswerChoices.of(model.recipe(), ((Question) setting.subject()).getType()).isPresent()
					? new DefaultChoiceField(content, context, setting)
					: new DefaultField(content, context, setting);
			case TEXT, LINES, KEY, WHOLE_NUMBER, DECIMAL, TEXT_LIST, HIDDEN -> new TextField(content, context, setting);
		};
	}

	private void showTitle() {
		List<? extends EObject> shown = subjects.get();
		String text = shown.isEmpty() ? hint() : kind(shown.get(0));
		set(title, text);
		title.setForeground((shown.isEmpty() ? ThemeColor.MUTED : ThemeColor.TEXT).get());
		title.setFont(shown.isEmpty() ? null : looks.bold());
	}

	private static String kind(EObject shown) {
		return switch (shown) {
			case Question question -> Messages.Details_question;
			case Section section -> Messages.Details_section;
			case org.promptstudio.model.recipe.Label label -> Messages.Details_label;
			default -> "";
		};
	}

	private String hint() {
		return model.selection().size() > 1 ? Messages.Details_several : Messages.Details_none;
	}

	private void set(Label label, String text) {
		String escaped = text.replace("&", "&&");
		GridData data = (GridData) label.getLayoutData();
		if (!escaped.equals(label.getText()) || data.exclude != text.isEmpty()) {
			label.setText(escaped);
			label.setVisible(!text.isEmpty());
			data.exclude = text.isEmpty();
			context.relayout();
		}
	}

	/** Each problem at its field; above the fields those that have none. */
	private void showProblems() {
		List<? extends EObject> shown = subjects.get();
		List<RecipeProblem> left = model.problems().stream()
				.filter(problem -> shown.stream().anyMatch(subject -> Elements.elementOf(problem.where()) == subject || problem.where() == subject))
				.collect(Collectors.toCollection(ArrayList::new));
		for (Field field : fields) {
			List<RecipeProblem> own = left.stream().filter(field::concerns).toList();
			left.removeAll(own);
			field.showProblems(own);
		}
		left.removeIf(problem -> !shown.isEmpty() && !Elements.isElement(shown.get(0)) && problem.feature() == null);
		set(banner, left.stream().map(problem -> (problem.message() + ' ' + problem.advice()).strip()).collect(Collectors.joining("\n")));
		banner.setForeground((left.stream().anyMatch(RecipeProblem::isError) ? ThemeColor.BAD : ThemeColor.WARN).get());
	}

	private void applyTheme() {
		scroll.setBackground(ThemeColor.CARD.get());
		content.setBackground(ThemeColor.CARD.get());
		for (Label label : headings) {
			label.setBackground(content.getBackground());
			label.setForeground(ThemeColor.TEXT.get());
		}
		title.setBackground(content.getBackground());
		banner.setBackground(content.getBackground());
		fields.forEach(Field::applyTheme);
		if (!building) {
			showTitle();
		}
	}

	private void doLayout() {
		layoutAsked = false;
		int width = scroll.getClientArea().width;
		if (width > 0) {
			GridLayout layout = (GridLayout) content.getLayout();
			layout.marginRight = Math.max(0, width - MAX_WIDTH);
			scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT, true).y);
			content.layout(true, true);
		}
	}

	private Optional<Field> field(String id) {
		return fields.stream().filter(field -> field.setting().id().equals(id)).findFirst();
	}

	/** Gives the keyboard to the first field. */
	public boolean setFocus() {
		return !fields.isEmpty() && fields.get(0).focusControl().setFocus();
	}

	/** Gives the keyboard to the first field with its text selected, so that typing replaces it. */
	public void startTyping() {
		if (setFocus() && fields.get(0).focusControl() instanceof StyledText text) {
			text.selectAll();
		}
	}

	/** Gives the keyboard to the field that a problem is about, else to the first one, and brings it into view. */
	public void focus(RecipeProblem problem) {
		fields.stream().filter(field -> field.concerns(problem)).findFirst().or(() -> fields.stream().findFirst()).ifPresent(field -> {
			doLayout();
			field.focusControl().setFocus();
			reveal(field.root());
		});
	}

	private void reveal(Control control) {
		Rectangle area = control.getDisplay().map(control.getParent(), content, control.getBounds());
		Point origin = scroll.getOrigin();
		int height = scroll.getClientArea().height;
		if (area.y < origin.y || area.y + area.height > origin.y + height) {
			scroll.setOrigin(0, Math.max(0, area.y - MARGIN));
		}
	}

	private final class Context implements FieldContext {
		@Override
		public RecipeModel model() {
			return model;
		}

		@Override
		public Looks looks() {
			return looks;
		}

		@Override
		public ElementIcons icons() {
			return icons;
		}

		@Override
		public void relayout() {
			if (!layoutAsked) {
				layoutAsked = true;
				UiThread.later(scroll, DetailsPane.this::doLayout);
			}
		}

		@Override
		public void typed() {
			typed.run();
		}
	}
}
