package org.promptstudio.ui.conversation.text;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.promptstudio.ui.TestIds;

/** The preferences of remote images: from which hosts they are loaded, and the way to take that back. */
public final class RemoteImagesPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int WIDTH = 320;
	private static final int HEIGHT = 160;

	private final RemoteImagePolicy policy = RemoteImagePolicy.ofWorkspace();
	private final Set<String> disallowed = new TreeSet<>();
	private List hosts;
	private Button askAgain;

	/** A page without the button for defaults: nothing is allowed by default. */
	public RemoteImagesPage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing is kept from it
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(root);
		Set<String> allowed = policy.hosts();
		Label text = new Label(root, SWT.WRAP);
		text.setText(allowed.isEmpty() ? Messages.Hosts_none : Messages.Hosts_list);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		if (!allowed.isEmpty()) {
			createList(root, allowed);
		}
		return root;
	}

	private void createList(Composite root, Set<String> allowed) {
		hosts = new List(root, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		hosts.setItems(allowed.toArray(String[]::new));
		TestIds.set(hosts, "preferences.hosts");
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(hosts);
		askAgain = new Button(root, SWT.PUSH);
		askAgain.setText(Messages.Hosts_askAgain);
		askAgain.setToolTipText(Messages.Hosts_askAgainHelp);
		askAgain.setEnabled(false);
		TestIds.set(askAgain, "preferences.askAgain");
		askAgain.addListener(SWT.Selection, event -> takeBack());
		hosts.addListener(SWT.Selection, event -> askAgain.setEnabled(hosts.getSelectionCount() > 0));
		hosts.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				takeBack();
			}
		});
	}

	private void takeBack() {
		disallowed.addAll(Set.of(hosts.getSelection()));
		hosts.remove(hosts.getSelectionIndices());
		askAgain.setEnabled(false);
		hosts.setFocus();
	}

	@Override
	public boolean performOk() {
		disallowed.forEach(policy::disallow);
		return true;
	}
}
