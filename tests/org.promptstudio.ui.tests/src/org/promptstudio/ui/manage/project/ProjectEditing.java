package org.promptstudio.ui.manage.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Project;
import org.promptstudio.store.ProjectFile;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.StudioPreferences;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.DatasetStage;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/**
 * A copy of the sample dataset for each test with a team in it, opened in the running workbench as its owner, and what people do in the project
 * editor.
 */
public final class ProjectEditing extends DatasetStage {

	static final String MIA = "mia@example.org";
	static final String ANNA = "anna@example.org";
	static final String BO = "bo@example.org";
	private static final String PROJECT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1"
			    title="Rivers">
			  <members name="Mia" mail="mia@example.org" role="owner"/>
			  <members name="Anna" mail="anna@example.org"/>
			  <members mail="bo@example.org"/>
			</project:Project>
			""";

	@Override
	protected Path makeDataset(Path parent) throws IOException {
		Path root = super.makeDataset(parent);
		Files.writeString(root.resolve(ProjectFile.NAME), PROJECT);
		return root;
	}

	@Override
	protected void begin() {
		StudioWorkspace.get().setUser(MIA);
	}

	@Override
	protected void end() {
		StudioPreferences.store().setValue(StudioPreferences.USER, "");
		StudioPreferences.store().setValue(StudioPreferences.USER_NAME, "");
	}

	@Override
	protected void deleted() {
		StudioWorkspace.get().refreshProject();
	}

	Path file() {
		return root().resolve(ProjectFile.NAME);
	}

	Project onDisk() throws IOException, FormatException {
		return ProjectFile.read(file());
	}

	/** Opens the dataset as people do. */
	public void openDataset() {
		StudioWorkspace.get().open(root());
		UiPump.events();
		Workbench.untilIndexed();
	}

	/** Opens the dataset and its project. */
	ProjectEditor open() {
		openDataset();
		run(ProjectCommandIds.EDIT, Map.of());
		return editor();
	}

	ProjectEditor editor() {
		return (ProjectEditor) Workbench.page().getActiveEditor();
	}

	ProjectModel model() {
		return editor().model().orElseThrow();
	}

	Project project() {
		return model().project();
	}

	void show(ProjectEditor.Page page) {
		run(ProjectCommandIds.PAGE, Map.of(ProjectCommandIds.PAGE_NAME, page.id()));
		assertEquals(page, editor().page());
	}

	/** Runs a command of the workbench, as its key or menu would. */
	public void run(String commandId, Map<String, String> parameters) {
		Command command = Workbench.window().getService(ICommandService.class).getCommand(commandId);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(commandId, e);
		}
		UiPump.events();
	}

	void undo() {
		run("org.eclipse.ui.edit.undo", Map.of());
	}

	void redo() {
		run("org.eclipse.ui.edit.redo", Map.of());
	}

	void save() {
		run("org.eclipse.ui.file.save", Map.of());
	}

	/** The first control of the window with a test id that is to be seen. */
	Control control(String id) {
		return Widgets.shown(Workbench.shell(), id).stream().findFirst()
				.orElseThrow(() -> new AssertionError("Nothing to be seen with the id " + id));
	}

	boolean isShown(String id) {
		return !Widgets.shown(Workbench.shell(), id).isEmpty();
	}

	IconButton button(String id) {
		return (IconButton) control(id);
	}

	void press(String id) {
		button(id).press();
		UiPump.events();
	}

	String label(String id) {
		return ((Label) control(id)).getText();
	}

	Table table(String id) {
		return (Table) control(id);
	}

	/** Selects a row as a click does. */
	void select(String tableId, int row) {
		Table table = table(tableId);
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
		UiPump.events();
	}

	/** Types a text into a field in place of what is there, and leaves it. */
	void type(String id, String text) {
		StyledText field = (StyledText) control(id);
		field.setText(text);
		field.notifyListeners(SWT.FocusOut, new Event());
		UiPump.events();
	}
}
