package org.promptstudio.ui.manage.project.wizard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.project.TaskTexts;
import org.promptstudio.ui.manage.project.internal.Messages;

/** What the task is: its title, kind, due day, recipe, and a note for those who do it. */
final class AboutPage extends TaskPage {

	private static final int NOTE_HEIGHT = 96;
	private static final int DAYS = 14;

	private Text title;
	private Label kindHelp;

	AboutPage(TaskWizard wizard) {
		super(wizard, "about", Messages.About_title, Messages.About_message);
	}

	@Override
	void create(Composite content) {
		label(content, Messages.Tasks_title);
		title = named(new Text(content, SWT.BORDER | SWT.SINGLE), Messages.Tasks_title, "task.title");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		title.setText(task().getTitle() == null ? "" : task().getTitle());
		title.addListener(SWT.Modify, event -> {
			task().setTitle(nullIfBlank(title.getText()));
			changed();
		});
		createKind(content);
		createDue(content);
		createRecipe(content);
		Label noteLabel = label(content, Messages.About_note);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(noteLabel);
		Text note = named(new Text(content, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), Messages.About_note, "task.note");
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, NOTE_HEIGHT).applyTo(note);
		note.setText(task().getGuidelineNote() == null ? "" : task().getGuidelineNote());
		note.addListener(SWT.Modify, event -> task().setGuidelineNote(nullIfBlank(note.getText())));
		note.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		help(content, Messages.About_noteHelp, "task.note.help");
	}

	private void createKind(Composite content) {
		label(content, Messages.Tasks_kind);
		Combo kind = named(new Combo(content, SWT.DROP_DOWN | SWT.READ_ONLY), Messages.Tasks_kind, "task.kind");
		for (TaskKind each : TaskKind.VALUES) {
			kind.add(TaskTexts.of(each));
		}
		kind.select(TaskKind.VALUES.indexOf(task().getKind()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(kind);
		kindHelp = help(content, TaskTexts.help(task().getKind()), "task.kind.help");
		kind.addListener(SWT.Selection, event -> {
			task().setKind(TaskKind.VALUES.get(kind.getSelectionIndex()));
			draft().draw();
			kindHelp.setText(TaskTexts.help(task().getKind()));
			content.layout(true, true);
			check();
		});
	}

	private void createDue(Composite content) {
		label(content, Messages.Tasks_due);
		Composite row = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
		Button isDue = button(row, SWT.CHECK, Messages.About_isDue, "task.isDue");
		DateTime day = named(new DateTime(row, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER), Messages.Tasks_due, "task.due");
		LocalDate shown = due().orElseGet(() -> LocalDate.now().plusDays(DAYS));
		day.setDate(shown.getYear(), shown.getMonthValue() - 1, shown.getDayOfMonth());
		isDue.setSelection(task().getDue() != null);
		day.setEnabled(task().getDue() != null);
		isDue.addListener(SWT.Selection, event -> {
			day.setEnabled(isDue.getSelection());
			setDue(isDue.getSelection() ? day : null);
		});
		day.addListener(SWT.Selection, event -> {
			if (isDue.getSelection()) { // it tells of the day that it begins with, too
				setDue(day);
			}
		});
	}

	private Optional<LocalDate> due() {
		try {
			return Optional.ofNullable(task().getDue()).map(LocalDate::parse);
		} catch (DateTimeParseException e) {
			return Optional.empty(); // the page says so, until another day is chosen
		}
	}

	private void setDue(DateTime day) {
		task().setDue(day == null ? null : LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay()).toString());
		changed();
	}

	private void createRecipe(Composite content) {
		label(content, Messages.Recipes_recipe);
		List<String> names = new ArrayList<>(StudioWorkspace.get().recipes().stream().map(file -> file.getFileName().toString()).toList());
		if (task().getRecipe() != null && !names.contains(task().getRecipe())) {
			names.add(task().getRecipe());
		}
		Combo recipe = named(new Combo(content, SWT.DROP_DOWN | SWT.READ_ONLY), Messages.Recipes_recipe, "task.recipe");
		recipe.add(Messages.About_folderRecipe);
		names.forEach(recipe::add);
		recipe.select(names.indexOf(task().getRecipe()) + 1);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(recipe);
		recipe.addListener(SWT.Selection,
				event -> task().setRecipe(recipe.getSelectionIndex() == 0 ? null : names.get(recipe.getSelectionIndex() - 1)));
	}

	@Override
	Control first() {
		return title;
	}

	@Override
	Optional<String> problem() {
		return draft().problemOfTask();
	}
}
