package org.promptstudio.ui.recipe.details;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.recipe.RecipeProblem;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.widgets.CheckBox;
import org.promptstudio.ui.widgets.Looks;

/** Shows one setting: its name, the control that changes it, what is wrong with it, and what it means. */
abstract class Field {

	private final Setting setting;
	private final FieldContext context;
	private final Composite root;
	private final Label title;
	private final Label message;
	private final Label help;
	private List<RecipeProblem> problems = List.of();
	private String refusal;

	/**
	 * Makes the frame of the field and has {@link #create} fill it.
	 *
	 * @param titled whether its name stands above it; else the control shows it itself
	 */
	Field(Composite parent, FieldContext context, Setting setting, boolean titled) {
		this.setting = setting;
		this.context = context;
		root = new Composite(parent, SWT.NONE);
		root.setLayout(Looks.grid(1, 0, 4));
		root.setBackground(parent.getBackground());
		GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false, setting.style().span(), 1);
		data.widthHint = 40; // all columns are of one width, whatever stands in them
		root.setLayoutData(data);
		title = titled ? line(setting.style().label(), ThemeColor.MUTED) : null;
		Control content = create(root);
		content.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		message = line("", ThemeColor.BAD);
		TestIds.set(message, testId("message"));
		help = line(setting.style().help(), ThemeColor.MUTED);
		if (!titled) {
			((GridData) help.getLayoutData()).horizontalIndent = CheckBox.TEXT;
			((GridData) message.getLayoutData()).horizontalIndent = CheckBox.TEXT;
		}
		setText(message, "");
		setText(help, setting.style().help());
	}

	private Label line(String text, ThemeColor color) {
		Label label = Looks.label(root, SWT.WRAP, text, context.looks().small(), color);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = 40;
		label.setLayoutData(data);
		return label;
	}

	/** Makes the control that changes the setting. Called once, by the constructor. */
	abstract Control create(Composite parent);

	/** Shows the value of the setting, unless people are typing another one. */
	abstract void refresh();

	/** The control that takes the keyboard. */
	abstract Control focusControl();

	/** Makes a command of what was typed. */
	void commit() {
		// most fields do so at once
	}

	/** Whether text was typed that is no command yet. */
	boolean isPending() {
		return false;
	}

	/** Gives up what was typed and is no command. */
	void discard() {
		refresh();
	}

	/** Why what was typed cannot be taken; null when it can. */
	final String refusal() {
		return refusal;
	}

	/** The field shows whether its value is wrong. */
	void setWrong(boolean wrong) {
		// most fields leave it to the message
	}

	/** Whether a problem is this field's to show. */
	boolean concerns(RecipeProblem problem) {
		return problem.where() == setting.subject() && problem.feature() == setting.feature();
	}

	final Setting setting() {
		return setting;
	}

	final FieldContext context() {
		return context;
	}

	final Composite root() {
		return root;
	}

	final String testId(String part) {
		return "recipe.field." + setting.id() + (part.isEmpty() ? "" : "." + part);
	}

	/** Takes up the colours of the theme. */
	void applyTheme() {
		root.setBackground(root.getParent().getBackground());
		for (Label label : new Label[] { title, help }) {
			if (label != null) {
				label.setForeground(ThemeColor.MUTED.get());
				label.setBackground(root.getBackground());
			}
		}
		message.setBackground(root.getBackground());
		showMessage();
	}

	final void change(Object value) {
		context.execute(setting.change(context.model().edits(), value));
		if (context.model().refusal().isPresent()) {
			refresh(); // nothing was changed
		}
	}

	/** Says why what was typed cannot be taken; null takes that back. */
	final void refuse(String why) {
		if (!Objects.equals(why, refusal)) {
			refusal = why;
			showMessage();
		}
	}

	/** Shows what is wrong with the setting. */
	final void showProblems(List<RecipeProblem> newProblems) {
		if (!newProblems.equals(problems)) {
			problems = newProblems;
			showMessage();
		}
	}

	/** Another text for the help of the field. */
	final void showHelp(String text) {
		setText(help, text);
	}

	private void showMessage() {
		boolean error = refusal != null || problems.stream().anyMatch(RecipeProblem::isError);
		message.setForeground((error ? ThemeColor.BAD : ThemeColor.WARN).get());
		setText(message, refusal != null
				? refusal
				: problems.stream().map(problem -> (problem.message() + ' ' + problem.advice()).strip()).collect(Collectors.joining("\n")));
		setWrong(error);
	}

	private void setText(Label label, String text) {
		String escaped = text.replace("&", "&&");
		GridData data = (GridData) label.getLayoutData();
		if (!escaped.equals(label.getText()) || data.exclude != text.isEmpty()) {
			label.setText(escaped);
			data.exclude = text.isEmpty();
			label.setVisible(!text.isEmpty());
			context.relayout();
		}
	}
}
