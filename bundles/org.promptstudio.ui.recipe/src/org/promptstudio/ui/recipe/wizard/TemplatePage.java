package org.promptstudio.ui.recipe.wizard;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.store.Dataset;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.recipe.RecipeNames;
import org.promptstudio.ui.recipe.internal.Messages;

/** Asks what a new recipe begins with, what it is called, and where its file goes: the dataset's folder of recipes unless somebody wants another. */
final class TemplatePage extends WizardPage {

	private static final int WIDTH = 520;

	private Template template = Template.QUALITY;
	private Path folder = StudioWorkspace.get().dataset().map(Dataset::recipeFolder).orElse(null);
	private Text name;
	private Label place;
	private Path file;
	private boolean named;

	TemplatePage() {
		super("template", Messages.New_title, null);
		setDescription(Messages.New_message);
	}

	Template template() {
		return template;
	}

	/** What the recipe is called. */
	String recipeName() {
		return name.getText().strip();
	}

	/** The file to write. */
	Path file() {
		return file;
	}

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(content);
		List<Template> templates = Arrays.asList(Template.values());
		for (Template each : templates) {
			Button button = new Button(content, SWT.RADIO);
			button.setText(each.label());
			button.setSelection(each == template);
			TestIds.set(button, "newRecipe." + each.name().toLowerCase(java.util.Locale.ROOT));
			GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					choose(each);
				}
			});
			Label help = new Label(content, SWT.WRAP);
			help.setText(each.description());
			GridDataFactory.fillDefaults().span(3, 1).hint(WIDTH, SWT.DEFAULT).indent(24, -6).applyTo(help);
		}
		((GridData) label(content, Messages.New_name).getLayoutData()).verticalIndent = 12;
		name = new Text(content, SWT.BORDER);
		TestIds.set(name, "newRecipe.name");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 12).applyTo(name);
		label(content, Messages.New_place);
		place = new Label(content, SWT.NONE);
		TestIds.set(place, "newRecipe.place");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(place);
		Button change = new Button(content, SWT.PUSH);
		change.setText(Messages.New_change);
		TestIds.set(change, "newRecipe.folder");
		change.addListener(SWT.Selection, event -> chooseFolder());
		name.setText(template.label());
		name.addListener(SWT.Modify, event -> {
			named = true;
			check();
		});
		setControl(content);
		check();
		setErrorMessage(null);
		name.selectAll();
		name.setFocus();
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private void choose(Template chosen) {
		template = chosen;
		if (!named) {
			name.setText(chosen.label());
			named = false;
		}
		check();
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText(Messages.New_place);
		if (folder != null) {
			dialog.setFilterPath(folder.toString());
		}
		String chosen = dialog.open();
		if (chosen != null) {
			folder = Path.of(chosen);
			check();
		}
	}

	private void check() {
		file = folder == null || recipeName().isEmpty() ? null : RecipeNames.newFile(folder, recipeName());
		place.setText(folder == null ? Messages.New_noPlace : file == null ? folder.toString() : file.toString());
		place.setToolTipText(place.getText());
		setErrorMessage(recipeName().isEmpty() ? Messages.New_noName : folder == null ? Messages.New_noFolder : null);
		setPageComplete(file != null);
	}
}
