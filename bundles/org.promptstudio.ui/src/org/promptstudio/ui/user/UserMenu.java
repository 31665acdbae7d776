package org.promptstudio.ui.user;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.promptstudio.core.team.Members;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.UiThread;

/** The menu in which people switch who works here: the members of the open project, and somebody else. */
public final class UserMenu {

	private UserMenu() {
	}

	/** Opens it above a control. */
	public static void open(IWorkbenchWindow window, Control below) {
		Menu menu = new Menu(below);
		fill(window, menu);
		menu.addListener(SWT.Hide, event -> UiThread.later(below.getDisplay(), menu::dispose));
		Point place = below.toDisplay(0, 0);
		menu.setLocation(place);
		menu.setVisible(true);
	}

	/** Puts what can be chosen into a menu. */
	public static void fill(IWorkbenchWindow window, Menu menu) {
		StudioWorkspace workspace = StudioWorkspace.get();
		List<Member> members = workspace.project().map(Project::getMembers).<List<Member>>map(List::copyOf).orElse(List.of());
		for (Member member : members) {
			MenuItem item = item(menu, SWT.RADIO, text(member), () -> switchTo(window, member));
			item.setSelection(Members.isSame(member.getMail(), workspace.user()));
		}
		if (!members.isEmpty()) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
		item(menu, SWT.PUSH, Messages.Switch_else, () -> new UserDialog(window).open());
	}

	static String text(Member member) {
		String name = member.getName() == null || member.getName().isBlank() ? member.getMail() : member.getName();
		return NLS.bind(Messages.Ask_member, name, Roles.word(member.getRole()));
	}

	private static void switchTo(IWorkbenchWindow window, Member member) {
		StudioWorkspace workspace = StudioWorkspace.get();
		if (!Members.isSame(member.getMail(), workspace.user()) && window.getActivePage() != null) {
			UserSwitch.to(window.getActivePage(), member.getMail(), member.getName() == null ? "" : member.getName());
		}
	}

	private static MenuItem item(Menu menu, int style, String text, Runnable run) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text.replace("&", "&&"));
		item.addListener(SWT.Selection, event -> {
			if ((style & SWT.RADIO) == 0 || item.getSelection()) {
				run.run();
			}
		});
		return item;
	}
}
