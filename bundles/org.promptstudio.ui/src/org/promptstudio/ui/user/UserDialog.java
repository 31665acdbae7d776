package org.promptstudio.ui.user;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.Spoken;

/**
 * Asks who works here, offering the members of the open project. It stands over a corner of the window; without an answer the system's user works here.
 */
public final class UserDialog extends Dialog {

	private static final int WIDTH = 400;
	private static final int MARGIN = 40;

	private final IWorkbenchWindow window;
	private final List<Member> members;
	private Button other;
	private Text name;
	private Text mail;
	private Member chosen;

	/** For the user of a window's workbench. */
	public UserDialog(IWorkbenchWindow window) {
		super(window.getShell());
		this.window = window;
		members = StudioWorkspace.get().project().map(Project::getMembers).<List<Member>>map(List::copyOf).orElse(List.of());
		setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	/** Asks before something is made that belongs to who works here, unless that is known; waits for the answer, which may be none. */
	public static void askFirst(IWorkbenchWindow window) {
		if (!StudioWorkspace.get().isUserKnown()) {
			UserDialog dialog = new UserDialog(window);
			dialog.setShellStyle(SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
			dialog.setBlockOnOpen(true);
			dialog.open();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Ask_title);
		TestIds.set(shell, "user.dialog");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label explain = new Label(area, SWT.WRAP);
		explain.setText(Messages.Ask_explain);
		GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(explain);
		if (!members.isEmpty()) {
			createMembers(area);
		}
		name = field(area, Messages.Ask_name, Messages.Ask_nameHint, "user.name");
		mail = field(area, Messages.Ask_mail, Messages.Ask_mailHint, "user.mail");
		StudioWorkspace workspace = StudioWorkspace.get();
		if (workspace.isUserKnown() && chosen == null) {
			mail.setText(workspace.user());
			name.setText(workspace.userName().orElse(""));
		}
		mail.addListener(SWT.Modify, event -> check());
		return area;
	}

	private void createMembers(Composite area) {
		Label title = new Label(area, SWT.NONE);
		title.setText(Messages.Ask_list);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(title);
		String user = StudioWorkspace.get().user();
		for (Member member : members) {
			Button button = radio(area, UserMenu.text(member), "user.member." + member.getMail());
			button.setToolTipText(member.getMail());
			button.setSelection(Members.isSame(member.getMail(), user));
			chosen = button.getSelection() ? member : chosen;
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					choose(member);
				}
			});
		}
		other = radio(area, Messages.Ask_else, "user.else");
		other.setSelection(chosen == null);
		other.addListener(SWT.Selection, event -> {
			if (other.getSelection()) {
				choose(null);
			}
		});
	}

	private static Button radio(Composite area, String text, String testId) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text.replace("&", "&&"));
		TestIds.set(button, testId);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private Text field(Composite area, String label, String hint, String testId) {
		Label title = new Label(area, SWT.NONE);
		title.setText(label);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(other == null ? 0 : 24, 0).applyTo(title);
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		text.setMessage(hint);
		TestIds.set(text, testId);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Spoken.of(text).name(label);
		return text;
	}

	private void choose(Member member) {
		chosen = member;
		if (member == null) {
			name.setFocus();
		}
		check();
	}

	private void check() {
		name.setEnabled(chosen == null);
		mail.setEnabled(chosen == null);
		Button ok = getButton(IDialogConstants.OK_ID);
		ok.setEnabled(chosen != null || !mail.getText().isBlank());
		ok.setToolTipText(ok.isEnabled() ? null : Messages.Ask_noMail);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Ask_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Ask_notNow, false);
		check();
	}

	/** Over the lower left corner of the window, above where the user is shown. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle bounds = window.getShell().getBounds();
		return new Point(bounds.x + MARGIN, Math.max(bounds.y, bounds.y + bounds.height - size.y - 2 * MARGIN));
	}

	@Override
	protected void okPressed() {
		String newMail = chosen == null ? mail.getText().strip() : chosen.getMail();
		String newName = chosen == null ? name.getText().strip() : chosen.getName() == null ? "" : chosen.getName();
		if (window.getActivePage() == null || UserSwitch.to(window.getActivePage(), newMail, newName)) {
			super.okPressed();
		}
	}

	/** However it is closed: nobody is asked again at the next start. */
	@Override
	public boolean close() {
		StudioPreferences.store().setValue(StudioPreferences.USER_ASKED, true);
		StudioWorkspace.get().savePreferencesSoon();
		return super.close();
	}
}
