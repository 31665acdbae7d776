package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.ProjectPackage.Literals;
import org.promptstudio.model.project.Task;

/**
 * Makes the commands by which people make tasks and give work to each other, in the way of {@link TeamCommands}.
 *
 * @param domain      on which the commands will be executed
 * @param permissions of the person
 * @param editor      the person
 */
public record TaskCommands(EditingDomain domain, Permissions permissions, Editor editor) {

	private static final Set<EAttribute> KEPT = Set.of(Literals.TASK__ID, Literals.TASK__CREATOR, Literals.TASK__CREATED_AT);

	/** Adds a task that was filled already, with an id, the person and the time. */
	public Command addTask(Project project, Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_addTask, refusal.get());
		}
		task.setId(task.getId() == null ? editor.ids().get() : task.getId());
		task.getAssignments().stream().filter(assignment -> assignment.getId() == null).forEach(made -> made.setId(editor.ids().get()));
		task.setCreator(editor.user());
		task.setCreatedAt(editor.now());
		return ProjectCommands.step(Messages.Project_addTask, AddCommand.create(domain, project, Literals.PROJECT__TASKS, task));
	}

	/**
	 * Makes a task as an edited copy of it is: what it asks for, its items, and who has which. Id, creator and time stay, as does what other versions of
	 * the studio have written into it.
	 *
	 * @param edited with assignments that have the ids of those of the task that they are copies of, and none where they are new
	 */
	public Command changeTask(Task task, Task edited) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_changeTask, refusal.get());
		}
		CompoundCommand command = ProjectCommands.step(Messages.Project_changeTask);
		for (EAttribute attribute : Literals.TASK.getEAllAttributes()) {
			if (!KEPT.contains(attribute)) {
				append(command, task, attribute, edited.eGet(attribute));
			}
		}
		appendAssignments(command, task, edited);
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	private void append(CompoundCommand command, Task task, EAttribute attribute, Object value) {
		if (attribute.isMany()) {
			ListCommand.append(command, task, attribute, (List<?>) value);
		} else if (!Objects.equals(value, task.eGet(attribute))) {
			command.append(SetCommand.create(domain, task, attribute, value));
		}
	}

	private void appendAssignments(CompoundCommand command, Task task, Task edited) {
		Map<String, Assignment> wanted = new HashMap<>();
		for (Assignment assignment : edited.getAssignments()) {
			if (assignment.getId() == null) {
				Assignment made = EcoreUtil.copy(assignment);
				made.setId(editor.ids().get());
				command.append(AddCommand.create(domain, task, Literals.TASK__ASSIGNMENTS, made));
			} else {
				wanted.put(assignment.getId(), assignment);
			}
		}
		for (Assignment assignment : task.getAssignments()) {
			Assignment like = wanted.get(assignment.getId());
			if (like == null) {
				command.append(RemoveCommand.create(domain, task, Literals.TASK__ASSIGNMENTS, assignment));
			} else {
				ListCommand.append(command, assignment, Literals.ASSIGNMENT__ITEMS, like.getItems());
			}
		}
	}

	/** Removes a task; what was done in it stays. */
	public Command removeTask(Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		return refusal.isPresent()
				? new RefusedCommand(Messages.Project_removeTask, refusal.get())
				: ProjectCommands.step(Messages.Project_removeTask, RemoveCommand.create(domain, task.eContainer(), Literals.PROJECT__TASKS, task));
	}

	/** Gives the items of a task that too few people have to its assignees, in equal parts; see {@link TaskPlan#evenly}. */
	public Command distribute(Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS).or(() -> TaskPlan.problem(task));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_distribute, refusal.get());
		}
		CompoundCommand command = ProjectCommands.step(Messages.Project_distribute);
		TaskPlan.evenly(task).forEach((person, items) -> give(command, task, person, items));
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	/** Gives items of a task to somebody by hand, beside those that he has. */
	public Command assign(Task task, String person, List<String> items) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_assign, refusal.get());
		}
		List<String> added = new ArrayList<>(items);
		added.removeAll(TaskPlan.shares(task).getOrDefault(person, Set.of()));
		CompoundCommand command = ProjectCommands.step(Messages.Project_assign);
		give(command, task, person, added);
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	/**
	 * Takes an item of a queue for the person who works; everybody may do that.
	 *
	 * @param taken as in {@link TaskPlan#next}
	 */
	public Command takeNext(Task task, Map<String, ? extends Collection<String>> taken) {
		CompoundCommand command = ProjectCommands.step(Messages.Project_takeNext);
		TaskPlan.next(task, editor.user(), taken).ifPresent(item -> give(command, task, editor.user(), List.of(item)));
		return command.isEmpty() ? new RefusedCommand(Messages.Project_takeNext, Messages.Task_queueEmpty) : command;
	}

	private void give(CompoundCommand command, Task task, String person, List<String> items) {
		if (items.isEmpty()) {
			return;
		}
		Optional<Assignment> own = task.getAssignments().stream().filter(assignment -> Members.isSame(assignment.getAssignee(), person)).findFirst();
		if (own.isPresent()) {
			command.append(AddCommand.create(domain, own.get(), Literals.ASSIGNMENT__ITEMS, items));
			return;
		}
		Assignment assignment = ProjectFactory.eINSTANCE.createAssignment();
		assignment.setId(editor.ids().get());
		assignment.setAssignee(person);
		assignment.getItems().addAll(items);
		command.append(AddCommand.create(domain, task, Literals.TASK__ASSIGNMENTS, assignment));
	}
}
