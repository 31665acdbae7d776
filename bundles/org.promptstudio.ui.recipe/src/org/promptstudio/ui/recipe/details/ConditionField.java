package org.promptstudio.ui.recipe.details;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.model.recipe.Condition;
import org.promptstudio.model.recipe.Operator;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.recipe.RecipeFactory;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.recipe.edit.AnswerChoices;
import org.promptstudio.ui.recipe.edit.AnswerChoices.Choice;
import org.promptstudio.ui.recipe.edit.Elements;
import org.promptstudio.ui.recipe.edit.LiteralNames;
import org.promptstudio.ui.recipe.internal.Messages;
import org.promptstudio.ui.widgets.FieldBox;
import org.promptstudio.ui.widgets.InputText;
import org.promptstudio.ui.widgets.Looks;
import org.promptstudio.ui.widgets.MenuButtons;
import org.promptstudio.ui.widgets.Spoken;

/** When a question is asked: always, or while the answer of another one compares to values. */
final class ConditionField extends Field {

	/** What the controls depend on; other values only change their texts. */
	private record Shape(boolean there, Operator operator, boolean choices) {}

	private static final int REST = 400;

	private Composite area;
	private Shape shape;
	private Control first;
	private Composite comparison;
	private IconButton other;
	private IconButton operator;
	private IconButton choice;
	private StyledText values;
	private final Runnable commit = this::commit;
	private boolean refreshing;
	private boolean typing;

	ConditionField(Composite parent, FieldContext context, Setting setting) {
		super(parent, context, setting, true);
	}

	private Question question() {
		return (Question) setting().subject();
	}

	private Condition condition() {
		return question().getCondition();
	}

	@Override
	Control create(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(Looks.grid(2, Looks.GRID, 4));
		return area;
	}

	private void build() {
		for (Control control : area.getChildren()) {
			control.dispose();
		}
		values = null;
		choice = null;
		if (!shape.there) {
			IconButton add = new IconButton(area, SWT.PUSH, Icons.ADD, Messages.Condition_add).testId(testId("add")).onPress(this::add);
			add.setText(Messages.Condition_always);
			first = add;
			add.setEnabled(!candidates().isEmpty());
			return;
		}
		other = MenuButtons.create(area, Messages.Condition_question, testId("question"), this::fillQuestions);
		first = other;
		new IconButton(area, SWT.PUSH, Icons.CLEAR, Messages.Condition_remove).testId(testId("remove")).onPress(() -> set(null))
				.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
		comparison = new Composite(area, SWT.NONE);
		comparison.setLayout(Looks.grid(2, 4, 0));
		comparison.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		operator = MenuButtons.create(comparison, Messages.Condition_operator, testId("operator"), this::fillOperators);
		if (shape.choices && shape.operator != Operator.ANSWERED) {
			choice = MenuButtons.create(comparison, Messages.Condition_value, testId("value"), this::fillValues);
		} else if (shape.operator != Operator.ANSWERED) {
			FieldBox box = new FieldBox(comparison);
			box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			InputText input = new InputText(box, false);
			values = input.control();
			input.setHint(shape.operator == Operator.IN ? Messages.Condition_values : Messages.Condition_value);
			Spoken.of(values).name(Messages.Condition_value);
			TestIds.set(values, testId("value"));
			values.addListener(SWT.Modify, event -> typed());
			values.addListener(SWT.FocusOut, event -> commit());
			values.addListener(SWT.DefaultSelection, event -> commit());
		}
	}

	private void typed() {
		if (!refreshing) {
			typing = true;
			context().typed();
			values.getDisplay().timerExec(REST, commit);
		}
	}

	/** The questions whose answers are known where this one is asked: those of its own scope and of wider ones. */
	private List<Question> candidates() {
		return Elements.questions(context().model().recipe()).stream()
				.filter(candidate -> candidate != question() && candidate.getScope().getValue() >= question().getScope().getValue())
				.filter(candidate -> candidate.getKey() != null && !candidate.getKey().isBlank()).toList();
	}

	private Optional<Question> otherQuestion() {
		return condition() == null ? Optional.empty() : Elements.question(context().model().recipe(), condition().getKey());
	}

	private Optional<List<Choice>> choices() {
		return otherQuestion().flatMap(question -> AnswerChoices.of(context().model().recipe(), question.getType()));
	}

	/** Begins with the question before this one, and its first choice. */
	private void add() {
		List<Question> candidates = candidates();
		List<Question> all = Elements.questions(context().model().recipe());
		Question before = candidates.stream().filter(candidate -> all.indexOf(candidate) < all.indexOf(question())).reduce((one, two) -> two)
				.orElse(candidates.get(0));
		set(on(before));
		if (first != null && !first.isDisposed()) {
			first.setFocus();
		}
	}

	private Condition on(Question before) {
		Condition condition = RecipeFactory.eINSTANCE.createCondition();
		condition.setKey(before.getKey());
		Optional<List<Choice>> choices = AnswerChoices.of(context().model().recipe(), before.getType());
		condition.setOperator(choices.isPresent() ? Operator.EQUALS : Operator.ANSWERED);
		choices.flatMap(list -> list.stream().findFirst()).ifPresent(value -> condition.getValues().add(value.text()));
		return condition;
	}

	private void set(Condition condition) {
		context().execute(context().model().edits().setCondition(question(), condition));
	}

	private void fillQuestions(Menu menu) {
		for (Question candidate : candidates()) {
			MenuButtons.item(menu, SWT.RADIO, Elements.name(candidate), context().icons().of(candidate),
					candidate.getKey().equals(condition().getKey()), () -> {
						if (!candidate.getKey().equals(condition().getKey())) {
							set(on(candidate));
						}
					});
		}
	}

	private void fillOperators(Menu menu) {
		for (Operator each : Operator.values()) {
			MenuButtons.item(menu, SWT.RADIO, LiteralNames.of(each), null, each == condition().getOperator(), () -> {
				Condition changed = EcoreUtil.copy(condition());
				changed.setOperator(each);
				if (each == Operator.ANSWERED) {
					changed.getValues().clear();
				} else if (each != Operator.IN && changed.getValues().size() > 1) {
					changed.getValues().subList(1, changed.getValues().size()).clear();
				}
				set(changed);
			});
		}
	}

	private void fillValues(Menu menu) {
		boolean several = condition().getOperator() == Operator.IN;
		for (Choice each : choices().orElse(List.of())) {
			boolean present = condition().getValues().contains(each.text());
			MenuButtons.item(menu, several ? SWT.CHECK : SWT.RADIO, each.name(), null, present, () -> {
				Condition changed = EcoreUtil.copy(condition());
				if (!several) {
					changed.getValues().clear();
				}
				if (!changed.getValues().remove(each.text())) {
					changed.getValues().add(each.text());
				}
				set(changed);
			});
		}
	}

	@Override
	void refresh() {
		Condition condition = condition();
		Shape now = new Shape(condition != null, condition == null ? null : condition.getOperator(), condition != null && choices().isPresent());
		if (!now.equals(shape)) {
			shape = now;
			boolean focus = first != null && !first.isDisposed() && isInside(first.getDisplay().getFocusControl());
			build();
			applyTheme();
			area.layout(true, true);
			context().relayout();
			if (focus) {
				first.setFocus();
			}
		}
		if (condition != null) {
			showValues(condition);
		}
	}

	private boolean isInside(Control focus) {
		for (Control control = focus; control != null; control = control.getParent()) {
			if (control == area) {
				return true;
			}
		}
		return false;
	}

	private void showValues(Condition condition) {
		label(other, otherQuestion().map(Elements::name).orElse(Objects.requireNonNullElse(condition.getKey(), "")), Messages.Condition_question);
		label(operator, LiteralNames.of(condition.getOperator()), Messages.Condition_operator);
		if (choice != null) {
			List<Choice> choices = choices().orElse(List.of());
			String text = String.join(Messages.Condition_or, condition.getValues().stream()
					.map(value -> choices.stream().filter(each -> each.text().equals(value)).map(Choice::name).findFirst().orElse(value)).toList());
			label(choice, text.isEmpty() ? Messages.Condition_choose : text, Messages.Condition_value);
		}
		if (values != null && !typing) {
			refreshing = true;
			if (!values.getText().equals(shown())) {
				values.setText(shown());
			}
			refreshing = false;
		}
		area.layout(true, true);
	}

	private static void label(IconButton button, String text, String what) {
		button.setText(text);
		button.setLabel(what + ": " + text);
	}

	private String shown() {
		return condition() == null ? "" : String.join(", ", condition().getValues());
	}

	private List<String> typedValues() {
		if (shape.operator == Operator.IN) {
			return Arrays.stream(values.getText().split(",")).map(String::strip).filter(value -> !value.isEmpty()).toList();
		}
		return values.getText().isBlank() ? List.of() : List.of(values.getText().strip());
	}

	@Override
	boolean isPending() {
		return values != null && !values.isDisposed() && condition() != null && !typedValues().equals(condition().getValues());
	}

	@Override
	void commit() {
		boolean pending = isPending();
		typing = false;
		if (pending) {
			Condition changed = EcoreUtil.copy(condition());
			changed.getValues().clear();
			changed.getValues().addAll(new ArrayList<>(typedValues()));
			set(changed);
			context().typed();
		}
	}

	@Override
	boolean concerns(RecipeProblem problem) {
		return super.concerns(problem) || problem.where() instanceof Condition && problem.where() == condition();
	}

	@Override
	void applyTheme() {
		super.applyTheme();
		area.setBackground(root().getBackground());
		if (comparison != null && !comparison.isDisposed()) {
			comparison.setBackground(root().getBackground());
		}
		for (Control child : area.getChildren()) {
			if (!(child instanceof FieldBox)) {
				child.setBackground(root().getBackground());
			}
		}
		for (IconButton button : new IconButton[] { other, operator, choice }) {
			if (button != null && !button.isDisposed()) {
				button.setTone(ThemeColor.TEXT);
			}
		}
	}

	@Override
	Control focusControl() {
		return first;
	}
}
