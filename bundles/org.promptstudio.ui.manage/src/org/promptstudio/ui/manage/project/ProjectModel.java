package org.promptstudio.ui.manage.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.ProjectCheck;
import org.promptstudio.core.team.ProjectCommands;
import org.promptstudio.core.team.ProjectProblem;
import org.promptstudio.core.team.RefusedCommand;
import org.promptstudio.core.team.TaskCommands;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;
import org.promptstudio.store.ProjectSession;

/** What the project editor shows, and what the present user may change of it. Knows nothing of windows; the editor's thread only. */
public final class ProjectModel {

	private final ProjectSession session;
	private final Supplier<String> user;
	private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
	private final CommandStackListener afterCommand = event -> changed();

	/** @param user tells who works here */
	public ProjectModel(ProjectSession session, Supplier<String> user) {
		this.session = session;
		this.user = user;
		session.commandStack().addCommandStackListener(afterCommand);
	}

	/** The project; another object after the file was read again. */
	public Project project() {
		return session.project();
	}

	/** What the present user may do, by what the project says now. */
	public Permissions permissions() {
		return Permissions.of(project(), user.get(), null);
	}

	/** Why the present user may not do something, a whole sentence; empty when that is allowed. */
	public Optional<String> refusal(Action action) {
		return permissions().refusal(action);
	}

	/** Who works here. */
	public String user() {
		return user.get();
	}

	/** Makes commands for the project. */
	public ProjectCommands commands() {
		return new ProjectCommands(session.editingDomain(), permissions(), new Editor(user.get()));
	}

	/** Makes commands for its tasks. */
	public TaskCommands tasks() {
		return new TaskCommands(session.editingDomain(), permissions(), new Editor(user.get()));
	}

	/** What is odd in the project, in the order of the file. */
	public List<ProjectProblem> problems() {
		return ProjectCheck.check(project());
	}

	/** What is odd in a member or task, and what to do about it; empty when nothing is. */
	public Optional<String> problem(EObject element) {
		return problems().stream().filter(problem -> problem.where() == element).map(ProjectProblem::text).findFirst();
	}

	/** The task with an id. */
	public Optional<Task> task(String id) {
		return project().getTasks().stream().filter(task -> Objects.equals(id, task.getId())).findFirst();
	}

	/**
	 * Carries a command out.
	 *
	 * @return why it is refused, a whole sentence; empty when it was carried out, and when there is nothing to change
	 */
	public Optional<String> execute(Command command) {
		if (command.canExecute()) {
			session.commandStack().execute(command);
			return Optional.empty();
		}
		return RefusedCommand.reason(command);
	}

	/** To be told after the file was read again, and after somebody else sat down here. */
	public void changed() {
		listeners.forEach(ProjectListener::projectChanged);
	}

	/** Tells a listener of everything, until {@link #removeListener}. */
	public void addListener(ProjectListener listener) {
		listeners.add(listener);
	}

	/** Ends {@link #addListener}. */
	public void removeListener(ProjectListener listener) {
		listeners.remove(listener);
	}

	/** How many listeners there are; for tests that look for leaks. */
	public int listenerCount() {
		return listeners.size();
	}

	/** Ends the model; the session stays open. */
	public void dispose() {
		session.commandStack().removeCommandStackListener(afterCommand);
	}
}
