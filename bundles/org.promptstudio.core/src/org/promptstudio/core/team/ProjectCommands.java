package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Assignment;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.ProjectPackage.Literals;
import org.promptstudio.model.project.RecipeAssignment;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.project.Task;

/**
 * Makes the commands by which people change a project, in the way of {@link TeamCommands}.
 *
 * @param domain      on which the commands will be executed
 * @param permissions of the person
 * @param editor      the person
 */
public record ProjectCommands(EditingDomain domain, Permissions permissions, Editor editor) {

	/** Takes somebody into the team. */
	public Command addMember(Project project, String name, String mail, Role role) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_MEMBERS).or(() -> mailRefusal(project, mail));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_addMember, refusal.get());
		}
		Member member = ProjectFactory.eINSTANCE.createMember();
		member.setName(name == null || name.isBlank() ? null : name.strip());
		member.setMail(mail.strip());
		member.setRole(role);
		return step(Messages.Project_addMember, AddCommand.create(domain, project, Literals.PROJECT__MEMBERS, member));
	}

	private static Optional<String> mailRefusal(Project project, String mail) {
		if (mail == null || mail.isBlank()) {
			return Optional.of(Messages.Project_noMail);
		}
		return Members.find(project, mail).map(member -> NLS.bind(Messages.Project_mailTwice, mail.strip()));
	}

	/** Takes somebody out of the team; his work stays. The last owner stays. */
	public Command removeMember(Member member) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_MEMBERS).or(() -> lastOwner(member));
		return refusal.isPresent()
				? new RefusedCommand(Messages.Project_removeMember, refusal.get())
				: step(Messages.Project_removeMember, RemoveCommand.create(domain, member.eContainer(), Literals.PROJECT__MEMBERS, member));
	}

	/** Changes what somebody may do. The last owner stays one. */
	public Command changeRole(Member member, Role role) {
		Optional<String> refusal = permissions.refusal(Action.CHANGE_ROLES)
				.or(() -> role == Role.OWNER ? Optional.empty() : lastOwner(member));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_changeRole, refusal.get());
		}
		return member.getRole() == role
				? UnexecutableCommand.INSTANCE
				: step(Messages.Project_changeRole, SetCommand.create(domain, member, Literals.MEMBER__ROLE, role));
	}

	private static Optional<String> lastOwner(Member member) {
		boolean isLast = member.getRole() == Role.OWNER && member.eContainer() instanceof Project project
				&& project.getMembers().stream().filter(other -> other.getRole() == Role.OWNER).count() == 1;
		return isLast ? Optional.of(Messages.Project_lastOwner) : Optional.empty();
	}

	/** Adds a task that was filled already, with an id, the person and the time. */
	public Command addTask(Project project, Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_addTask, refusal.get());
		}
		task.setId(task.getId() == null ? editor.ids().get() : task.getId());
		task.setCreator(editor.user());
		task.setCreatedAt(editor.now());
		return step(Messages.Project_addTask, AddCommand.create(domain, project, Literals.PROJECT__TASKS, task));
	}

	/** Removes a task; what was done in it stays. */
	public Command removeTask(Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS);
		return refusal.isPresent()
				? new RefusedCommand(Messages.Project_removeTask, refusal.get())
				: step(Messages.Project_removeTask, RemoveCommand.create(domain, task.eContainer(), Literals.PROJECT__TASKS, task));
	}

	/** Gives the items of a task that too few people have to its assignees, in equal parts; see {@link TaskPlan#evenly}. */
	public Command distribute(Task task) {
		Optional<String> refusal = permissions.refusal(Action.MANAGE_TASKS).or(() -> TaskPlan.problem(task));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_distribute, refusal.get());
		}
		CompoundCommand command = step(Messages.Project_distribute);
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
		CompoundCommand command = step(Messages.Project_assign);
		give(command, task, person, added);
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	/**
	 * Takes an item of a queue for the person who works; everybody may do that.
	 *
	 * @param taken as in {@link TaskPlan#next}
	 */
	public Command takeNext(Task task, Map<String, ? extends Collection<String>> taken) {
		CompoundCommand command = step(Messages.Project_takeNext);
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

	/**
	 * Sets a feature of the project, its settings, a recipe's assignment, a member's name or a task, asking for the permission that belongs to it.
	 * Roles are changed by {@link #changeRole}.
	 */
	public Command set(EObject object, EStructuralFeature feature, Object value) {
		Action action = switch (object) {
			case Member member -> Action.MANAGE_MEMBERS;
			case Task task -> Action.MANAGE_TASKS;
			case Assignment assignment -> Action.MANAGE_TASKS;
			case Project project when feature == Literals.PROJECT__TITLE -> Action.MANAGE_TASKS;
			case Project project when feature == Literals.PROJECT__RECIPES -> Action.SET_RECIPE_OPTIONS;
			case RecipeAssignment recipe -> Action.SET_RECIPE_OPTIONS;
			default -> Action.MANAGE_MEMBERS; // settings: the owner's
		};
		String label = NLS.bind(Messages.Project_set, feature.getName());
		Optional<String> refusal = feature == Literals.MEMBER__ROLE
				? permissions.refusal(Action.CHANGE_ROLES)
				: permissions.refusal(action);
		return refusal.isPresent() ? new RefusedCommand(label, refusal.get()) : step(label, SetCommand.create(domain, object, feature, value));
	}

	private static CompoundCommand step(String label, Command... commands) {
		CompoundCommand step = TeamCommands.step(label);
		List.of(commands).forEach(step::append);
		return step;
	}
}
