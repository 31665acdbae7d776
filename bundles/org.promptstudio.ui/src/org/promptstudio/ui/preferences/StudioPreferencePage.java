package org.promptstudio.ui.preferences;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.internal.Messages;
import org.promptstudio.ui.user.UserSwitch;

/** The preferences of the studio: who works here, what leaving an item does, and the theme. */
public final class StudioPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The id of the page. */
	public static final String ID = "org.promptstudio.ui.preferences";

	private final IPersistentPreferenceStore store = StudioPreferences.store();
	private Text user;
	private Text userName;
	private Button saveOnLeaving;
	private Button nextWhenDone;
	private Button light;
	private Button dark;

	/** A page without the button for defaults, for a few settings. */
	public StudioPreferencePage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(store);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.horizontalSpacing = 12;
		layout.verticalSpacing = 12;
		root.setLayout(layout);
		user = text(root, Messages.Preferences_user, store.getString(StudioPreferences.USER), "preferences.user");
		user.setMessage(NLS.bind(Messages.Preferences_userHint, System.getProperty("user.name")));
		userName = text(root, Messages.Preferences_userName, store.getString(StudioPreferences.USER_NAME), "preferences.userName");
		userName.setMessage(Messages.Preferences_userNameHint);
		label(root, Messages.Preferences_items);
		saveOnLeaving = button(root, SWT.CHECK, Messages.Preferences_saveOnLeaving, "preferences.saveOnLeaving");
		saveOnLeaving.setToolTipText(Messages.Preferences_saveOnLeavingHelp);
		saveOnLeaving.setSelection(store.getBoolean(StudioPreferences.SAVE_ON_LEAVING));
		label(root, "");
		nextWhenDone = button(root, SWT.CHECK, Messages.Preferences_nextWhenDone, "preferences.nextWhenDone");
		nextWhenDone.setSelection(store.getBoolean(StudioPreferences.NEXT_WHEN_DONE));
		label(root, Messages.Preferences_theme);
		Composite themes = new Composite(root, SWT.NONE);
		GridLayout themeLayout = new GridLayout(2, false);
		themeLayout.marginWidth = 0;
		themeLayout.marginHeight = 0;
		themes.setLayout(themeLayout);
		light = button(themes, SWT.RADIO, Messages.Preferences_light, "preferences.light");
		dark = button(themes, SWT.RADIO, Messages.Preferences_dark, "preferences.dark");
		(Themes.isDark() ? dark : light).setSelection(true);
		return root;
	}

	private static Text text(Composite parent, String title, String value, String testId) {
		label(parent, title);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setText(value);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		TestIds.set(text, testId);
		return text;
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private static Button button(Composite parent, int style, String text, String testId) {
		Button button = new Button(parent, style);
		button.setText(text);
		TestIds.set(button, testId);
		return button;
	}

	private boolean isOther() {
		return !store.getString(StudioPreferences.USER).equals(user.getText().strip())
				|| !store.getString(StudioPreferences.USER_NAME).equals(userName.getText().strip());
	}

	/** False when what is open was neither saved nor given up: the same person works on it then. */
	private boolean switchUser() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			StudioWorkspace.get().switchUser(user.getText(), userName.getText());
			return true;
		}
		return UserSwitch.to(window.getActivePage(), user.getText(), userName.getText());
	}

	@Override
	public boolean performOk() {
		if (isOther() && !switchUser()) {
			user.setText(store.getString(StudioPreferences.USER));
			userName.setText(store.getString(StudioPreferences.USER_NAME));
			setErrorMessage(Messages.Preferences_userKept);
			return false;
		}
		store.setValue(StudioPreferences.SAVE_ON_LEAVING, saveOnLeaving.getSelection());
		store.setValue(StudioPreferences.NEXT_WHEN_DONE, nextWhenDone.getSelection());
		if (dark.getSelection() != Themes.isDark()) {
			Themes.use(dark.getSelection());
		}
		try {
			store.save();
			return true;
		} catch (IOException e) {
			ILog.of(StudioPreferencePage.class).error(e.getMessage(), e);
			setErrorMessage(NLS.bind(Messages.Preferences_notSaved, e.getMessage()));
			return false;
		}
	}
}
