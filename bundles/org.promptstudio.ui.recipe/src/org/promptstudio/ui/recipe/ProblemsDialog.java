package org.promptstudio.ui.recipe;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.model.Problem;
import org.promptstudio.ui.TestIds;

/** Lists what cannot be carried from one format to another, and asks whether to go on. */
final class ProblemsDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 260;

	private final String title;
	private final String question;
	private final List<Problem> problems;
	private final String goOn;

	private ProblemsDialog(Shell shell, String title, String question, List<Problem> problems, String goOn) {
		super(shell);
		this.title = title;
		this.question = question;
		this.problems = problems;
		this.goOn = goOn;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Shows the problems; whether somebody wants to go on. */
	static boolean ask(Shell shell, String title, String question, List<Problem> problems, String goOn) {
		return new ProblemsDialog(shell, title, question, problems, goOn).open() == OK;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(question);
		Composite area = (Composite) super.createDialogArea(parent);
		Text list = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		TestIds.set(list, "recipe.problems.text");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
		list.setText(text(problems));
		return area;
	}

	/** One paragraph for each problem. */
	static String text(List<Problem> problems) {
		return String.join("\n\n", problems.stream().map(ProblemsDialog::text).toList());
	}

	private static String text(Problem problem) {
		String place = problem.place() == null || problem.place().isBlank() ? "" : problem.place() + ": ";
		String advice = problem.advice() == null ? "" : ' ' + problem.advice();
		return ("• " + place + problem.message() + advice).strip();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, goOn, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
