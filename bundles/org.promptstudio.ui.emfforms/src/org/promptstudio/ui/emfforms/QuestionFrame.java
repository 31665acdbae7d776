package org.promptstudio.ui.emfforms;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;

/** What stands around the control of a question: its title with the mark of what is required, its help, and the message when its answer is wrong. */
final class QuestionFrame extends Composite {

	private static final int GAP = 4;
	private static final int BELOW = 12;

	private final Question question;
	private final Label title;
	private final Label help;
	private final Label message;

	QuestionFrame(Composite parent, Question question) {
		super(parent, SWT.NONE);
		this.question = question;
		GridLayout layout = column();
		layout.verticalSpacing = GAP;
		layout.marginBottom = BELOW;
		setLayout(layout);
		TestIds.set(this, testId(question) + ".frame");
		title = label(titleOf(question));
		help = label(question.getHelp() == null ? "" : question.getHelp());
		message = label("");
		TestIds.set(message, testId(question) + ".message");
		recolor();
	}

	/** One column without margins. */
	static GridLayout column() {
		return GridLayoutFactory.fillDefaults().spacing(0, GAP).create();
	}

	static String titleOf(Question question) {
		return question.getTitle() == null || question.getTitle().isBlank() ? question.getKey() : question.getTitle();
	}

	static String accessibleName(Question question) {
		return question.isRequired() ? NLS.bind(Messages.QuestionFrame_required, titleOf(question)) : titleOf(question);
	}

	static String testId(Question question) {
		return "feedback." + question.getKey();
	}

	Question question() {
		return question;
	}

	void recolor() {
		title.setForeground(ThemeColor.TEXT.get());
		help.setForeground(ThemeColor.MUTED.get());
		message.setForeground(ThemeColor.BAD.get());
	}

	/** Puts the control where it belongs: above the message. */
	void setControl(Control control) {
		control.moveAbove(message);
	}

	void setRequired(boolean required) {
		String text = required ? titleOf(question) + " *" : titleOf(question);
		if (!title.getText().equals(text)) {
			title.setText(text);
		}
	}

	/** Says why the question cannot be asked. */
	void setUnavailable(String why) {
		help.setText(why);
		show(help, true);
	}

	/** Shows what is wrong, or nothing for an empty text; true when the height changes. */
	boolean setMessage(String text) {
		if (message.getText().equals(text)) {
			return false;
		}
		message.setText(text);
		show(message, !text.isEmpty());
		return true;
	}

	private Label label(String text) {
		Label label = new Label(this, SWT.WRAP);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		show(label, !text.isEmpty());
		return label;
	}

	private static void show(Label label, boolean shown) {
		Cells.setVisible(label, shown);
	}
}
