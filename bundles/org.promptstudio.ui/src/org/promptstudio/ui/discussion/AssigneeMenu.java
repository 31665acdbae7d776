package org.promptstudio.ui.discussion;

import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.People.Person;
import org.promptstudio.model.studio.Discussion;
import org.promptstudio.ui.UiThread;

/** Asks who should answer a discussion: somebody known, somebody else by name or mail address, or nobody. */
final class AssigneeMenu {

	private AssigneeMenu() {
	}

	/** @param assign told the mail address; null for nobody */
	static void open(Control below, DiscussionModel model, Discussion discussion, Consumer<String> assign) {
		Menu menu = new Menu(below);
		for (Person person : model.people()) {
			add(menu, person.name(), Members.isSame(person.mail(), discussion.getAssignee()), () -> assign.accept(person.mail()));
		}
		if (!model.people().isEmpty()) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
		add(menu, Messages.Assignee_nobody, discussion.getAssignee() == null, () -> assign.accept(null));
		MenuItem other = new MenuItem(menu, SWT.PUSH);
		other.setText(Messages.Assignee_other);
		other.addListener(SWT.Selection, event -> ask(below, discussion, assign));
		menu.setLocation(below.toDisplay(0, below.getSize().y));
		menu.addListener(SWT.Hide, event -> UiThread.later(below, menu::dispose));
		menu.setVisible(true);
	}

	private static void add(Menu menu, String text, boolean chosen, Runnable choose) {
		MenuItem entry = new MenuItem(menu, SWT.RADIO);
		entry.setText(text.replace("&", "&&"));
		entry.setSelection(chosen);
		entry.addListener(SWT.Selection, event -> {
			if (entry.getSelection()) {
				choose.run();
			}
		});
	}

	private static void ask(Control below, Discussion discussion, Consumer<String> assign) {
		String before = discussion.getAssignee() == null ? "" : discussion.getAssignee();
		InputDialog dialog = new InputDialog(below.getShell(), Messages.Assignee_title, Messages.Assignee_message, before,
				text -> text.isBlank() ? "" : null);
		if (dialog.open() == Window.OK) {
			assign.accept(dialog.getValue().strip());
		}
	}
}
