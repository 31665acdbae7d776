package org.promptstudio.ui.manage.project.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.promptstudio.core.team.TaskDraft;
import org.promptstudio.model.project.Task;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.UiThread;
import org.promptstudio.ui.widgets.Spoken;

/** One page of the task wizard; what is wrong stands in its title area as soon as somebody has changed something on it. */
abstract class TaskPage extends WizardPage {

	private static final int WIDTH = 600;
	/** Under which a text of help knows the empty control in the column before it. */
	private static final String BEFORE = "before";

	private final TaskWizard wizard;
	private final String message;
	private boolean isTouched;

	TaskPage(TaskWizard wizard, String name, String title, String message) {
		super(name, title, null);
		this.wizard = wizard;
		this.message = message;
		setDescription(message);
		setPageComplete(false);
	}

	final TaskWizard wizard() {
		return wizard;
	}

	final TaskDraft draft() {
		return wizard.draft();
	}

	final Task task() {
		return wizard.draft().task();
	}

	@Override
	public final void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(content);
		create(content);
		setControl(content);
		check();
	}

	/** Fills the page, a grid of two columns. */
	abstract void create(Composite content);

	/** What has the keyboard when the page comes into view. */
	abstract Control first();

	/** What is wrong on this page. */
	abstract Optional<String> problem();

	/** The page comes into view. */
	void shown() {
		// most pages are always up to date
	}

	/** People changed something on the page. */
	final void changed() {
		isTouched = true;
		check();
	}

	final void check() {
		Optional<String> problem = problem();
		setPageComplete(problem.isEmpty());
		setErrorMessage(isTouched ? problem.orElse(null) : null);
		setMessage(message);
		if (getContainer() != null && getContainer().getCurrentPage() != null) {
			getContainer().updateButtons();
		}
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			shown();
			check();
		}
		super.setVisible(visible);
		if (visible) {
			UiThread.later(getControl(), () -> first().setFocus()); // once the page is there; else a button has the keyboard
		}
	}

	static Label label(Composite content, String text) {
		Label label = new Label(content, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	/** A text under a field, in the second column. */
	static Label help(Composite content, String text, String testId) {
		Label before = new Label(content, SWT.NONE);
		before.setLayoutData(new GridData());
		Label label = new Label(content, SWT.WRAP);
		label.setData(BEFORE, before);
		label.setText(text.replace("&", "&&"));
		TestIds.set(label, testId);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, -4).applyTo(label);
		return label;
	}

	/** Shows controls or takes them away, those before texts of help with them; the page is laid out afterwards. */
	static void show(List<Control> controls, boolean isShown) {
		for (Control control : controls) {
			setShown(control, isShown);
			if (control.getData(BEFORE) instanceof Control before) {
				setShown(before, isShown);
			}
		}
	}

	private static void setShown(Control control, boolean isShown) {
		((GridData) control.getLayoutData()).exclude = !isShown;
		control.setVisible(isShown);
	}

	static <T extends Control> T named(T control, String name, String testId) {
		Spoken.of(control).name(name);
		TestIds.set(control, testId);
		return control;
	}

	static Button button(Composite content, int style, String text, String testId) {
		Button button = new Button(content, style);
		button.setText(text);
		TestIds.set(button, testId);
		return button;
	}

	static String nullIfBlank(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}
}
