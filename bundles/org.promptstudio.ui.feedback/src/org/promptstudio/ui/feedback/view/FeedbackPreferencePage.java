package org.promptstudio.ui.feedback.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.osgi.service.prefs.BackingStoreException;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.feedback.FeedbackEngines;
import org.promptstudio.ui.feedback.FeedbackFormEngine;

/** Chooses which engine shows the questions. */
public final class FeedbackPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private final Map<String, Button> choices = new LinkedHashMap<>();

	/** A page without the button for defaults, for one setting. */
	public FeedbackPreferencePage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing is kept from it
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.verticalSpacing = 8;
		root.setLayout(layout);
		new Label(root, SWT.NONE).setText(Messages.Engine_choice);
		List<FeedbackFormEngine> engines = FeedbackEngines.all();
		add(root, "", NLS.bind(Messages.Engine_ranking, engines.get(0).name()));
		engines.forEach(engine -> add(root, engine.id(), engine.name()));
		choices.getOrDefault(FeedbackEngines.preferred(), choices.get("")).setSelection(true);
		Label help = new Label(root, SWT.WRAP);
		help.setText(Messages.Engine_help);
		help.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return root;
	}

	private void add(Composite parent, String id, String text) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		TestIds.set(button, "preferences.engine." + (id.isEmpty() ? "ranking" : id));
		choices.put(id, button);
	}

	@Override
	public boolean performOk() {
		String chosen = choices.entrySet().stream().filter(choice -> choice.getValue().getSelection()).map(Map.Entry::getKey).findFirst().orElse("");
		try {
			FeedbackEngines.use(chosen);
			return true;
		} catch (BackingStoreException e) {
			ILog.of(FeedbackPreferencePage.class).error(e.getMessage(), e);
			setErrorMessage(NLS.bind(Messages.Engine_notSaved, e.getMessage()));
			return false;
		}
	}
}
