package org.promptstudio.ui.conversation;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import org.promptstudio.model.studio.ModelInfo;
import org.promptstudio.model.studio.Response;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.widgets.Spoken;

/** Asks who wrote a response: a model, of which those of the item are offered, or a person. */
final class AuthorDialog extends TitleAreaDialog {

	private final Response response;
	private final String letter;
	private final Set<String> known = new LinkedHashSet<>();
	private Button byModel;
	private Button byPerson;
	private Combo model;
	private Text person;
	private String name = "";
	private boolean isModel;

	AuthorDialog(Shell parent, Response response, String letter, ConversationModel conversation) {
		super(parent);
		this.response = response;
		this.letter = letter;
		conversation.prompts().stream().flatMap(prompt -> prompt.getResponses().stream()).map(Response::getModel).filter(Objects::nonNull)
				.map(ModelInfo::getName).filter(Objects::nonNull).forEach(known::add);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** The name entered, without white space around it. */
	String name() {
		return name;
	}

	/** Whether it is that of a model. */
	boolean isModel() {
		return isModel;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.Author_title, letter));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(NLS.bind(Messages.Author_title, letter));
		setMessage(Messages.Author_message);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite content = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(content);
		byModel = radio(content, Messages.Author_model, "author.byModel");
		model = new Combo(content, SWT.BORDER);
		model.setItems(known.toArray(String[]::new));
		Spoken.of(model).name(Messages.Author_modelName);
		TestIds.set(model, "author.model");
		byPerson = radio(content, Messages.Author_person, "author.byPerson");
		person = new Text(content, SWT.BORDER | SWT.SINGLE);
		Spoken.of(person).name(Messages.Author_personName);
		TestIds.set(person, "author.person");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(model);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(person);
		boolean written = response.getModel() != null;
		byModel.setSelection(written);
		byPerson.setSelection(!written);
		model.setText(written && response.getModel().getName() != null ? response.getModel().getName() : "");
		person.setText(!written && response.getAuthor() != null ? response.getAuthor() : StudioWorkspace.get().user());
		model.addListener(SWT.Modify, event -> check());
		person.addListener(SWT.Modify, event -> check());
		byModel.addListener(SWT.Selection, event -> choose());
		return area;
	}

	private static Button radio(Composite parent, String text, String id) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		TestIds.set(button, id);
		return button;
	}

	private void choose() {
		check();
		(isModel ? model : person).setFocus();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Author_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		choose();
	}

	private void check() {
		isModel = byModel.getSelection();
		name = (isModel ? model.getText() : person.getText()).strip();
		model.setEnabled(isModel);
		person.setEnabled(!isModel);
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!name.isEmpty());
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
