package org.promptstudio.ui.manage.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.promptstudio.core.team.ProjectProblem;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.ProjectFile;
import org.promptstudio.store.ProjectSession;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.models.ModelEditor;
import org.promptstudio.ui.models.ModelPage;
import org.promptstudio.ui.models.ModelTab;
import org.promptstudio.ui.widgets.Notice;

/** Edits the project of a dataset: its settings, members, recipes and tasks. */
public final class ProjectEditor extends ModelEditor<ProjectSession, ProjectEditor.Page, ModelPage> implements ProjectListener {

	/** The id of the editor. */
	public static final String ID = "org.promptstudio.ui.manage.project.editor";
	private static final String CONTEXT = "org.promptstudio.ui.manage.project.editorKeys";

	/** The pages, in order. */
	public enum Page implements ModelTab {
		OVERVIEW(Icons.SETTINGS), MEMBERS(Icons.MEMBERS), RECIPES(Icons.RECIPE), TASKS(Icons.TASK);

		private final Icons icon;

		Page(Icons icon) {
			this.icon = icon;
		}

		@Override
		public Icons icon() {
			return icon;
		}

		@Override
		public String label() {
			return switch (this) {
				case OVERVIEW -> Messages.Page_overview;
				case MEMBERS -> Messages.Page_members;
				case RECIPES -> Messages.Page_recipes;
				case TASKS -> Messages.Page_tasks;
			};
		}
	}

	private final Runnable userChanged = this::userChanged;
	private ProjectModel model;
	private String user;

	/** An editor without a file; the workbench gives it one. */
	public ProjectEditor() {
		super("project", CONTEXT, Page.class);
	}

	@Override
	protected ProjectSession openSession(Path file) throws IOException, FormatException {
		return StudioWorkspace.get().openProject(file);
	}

	@Override
	protected void opened(ProjectSession opened) {
		user = StudioWorkspace.get().user();
		model = new ProjectModel(opened, () -> StudioWorkspace.get().user());
		model.addListener(this);
		StudioWorkspace.get().addListener(userChanged);
	}

	@Override
	protected ModelPage makePage(Page wanted, Composite parent) {
		return switch (wanted) {
			case OVERVIEW -> new OverviewPage(parent, model, this::dirtyChanged);
			case MEMBERS -> new MembersPage(parent, model, this::dirtyChanged);
			case RECIPES -> new RecipesPage(parent, model);
			case TASKS -> new TasksPage(parent, model, shell());
		};
	}

	@Override
	protected void started() {
		projectChanged();
		ProjectFile.newer(file(), model.project()).ifPresentOrElse(newer -> say(Icons.WARNING, newer.message() + ' ' + newer.advice()),
				() -> model.problems().stream().findFirst().ifPresent(this::say));
	}

	/** The first of what is odd is told, and its page marks all of its kind. */
	private void say(ProjectProblem problem) {
		Page wanted = problem.where() instanceof Task ? Page.TASKS : Page.MEMBERS;
		String place = Character.toUpperCase(problem.place().charAt(0)) + problem.place().substring(1);
		int more = model.problems().size() - 1;
		String text = NLS.bind(more == 0 ? Messages.Problem_one : Messages.Problem_more, new Object[] { place, problem.text(), more });
		say(Icons.WARNING, text, new Notice.Choice(NLS.bind(Messages.Problem_show, wanted.label()), () -> show(wanted)));
	}

	@Override
	protected void closing() {
		StudioWorkspace.get().removeListener(userChanged);
		model.removeListener(this);
		model.dispose();
	}

	@Override
	protected String cannotOpen() {
		return Messages.Editor_cannotOpen;
	}

	private void userChanged() {
		if (!user.equals(StudioWorkspace.get().user())) {
			user = StudioWorkspace.get().user();
			model.changed();
		}
	}

	/** The page of the tasks, shown; empty when the file could not be read. */
	public Optional<TasksPage> tasks() {
		show(Page.TASKS);
		return page() == Page.TASKS ? Optional.of((TasksPage) current()) : Optional.empty();
	}

	/** What the editor shows; empty when the file could not be read. */
	public Optional<ProjectModel> model() {
		return Optional.ofNullable(model);
	}

	@Override
	public void projectChanged() {
		changed(model.project().getTitle());
	}

	@Override
	public String name() {
		return Messages.Editor_file;
	}

	@Override
	public void saved() {
		StudioWorkspace.get().refreshProject();
	}

	@Override
	public void reloaded() {
		super.reloaded();
		model.changed();
	}
}
