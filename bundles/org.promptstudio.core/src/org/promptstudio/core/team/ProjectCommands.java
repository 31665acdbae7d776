package org.promptstudio.core.team;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
import org.promptstudio.model.project.Settings;
import org.promptstudio.model.project.Task;

/**
 * Makes the commands by which people change a project, in the way of {@link TeamCommands}. Those of its tasks are in {@link TaskCommands}.
 *
 * @param domain      on which the commands will be executed
 * @param permissions of the person
 * @param editor      the person
 */
public record ProjectCommands(EditingDomain domain, Permissions permissions, Editor editor) {

	/** Nobody reads and thinks for longer without an action. */
	public static final int MOST_IDLE_MINUTES = 60;

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

	/** Changes how people call a member; null or blank for no name. */
	public Command changeName(Member member, String name) {
		String wanted = name == null || name.isBlank() ? null : name.strip();
		return Objects.equals(wanted, member.getName()) ? UnexecutableCommand.INSTANCE : set(member, Literals.MEMBER__NAME, wanted);
	}

	/** Changes the mail address of a member, also where tasks name him; what is in the files of items stays under the old one. */
	public Command changeMail(Member member, String mail) {
		Project project = (Project) member.eContainer();
		String old = member.getMail();
		Optional<String> refusal = permissions.refusal(Action.MANAGE_MEMBERS)
				.or(() -> mail != null && Members.isSame(mail, old) ? Optional.empty() : mailRefusal(project, mail));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_changeMail, refusal.get());
		}
		if (mail.strip().equals(old)) {
			return UnexecutableCommand.INSTANCE;
		}
		CompoundCommand command = step(Messages.Project_changeMail, SetCommand.create(domain, member, Literals.MEMBER__MAIL, mail.strip()));
		for (Task task : project.getTasks()) {
			List<String> people = task.getAssignees().stream().map(person -> Members.isSame(person, old) ? mail.strip() : person).toList();
			ListCommand.append(command, task, Literals.TASK__ASSIGNEES, people);
			task.getAssignments().stream().filter(assignment -> Members.isSame(assignment.getAssignee(), old))
					.forEach(own -> command.append(SetCommand.create(domain, own, Literals.ASSIGNMENT__ASSIGNEE, mail.strip())));
		}
		return command;
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

	/**
	 * Has the items of a folder answered by a recipe.
	 *
	 * @param folder as {@link RecipeAssignment#getFolder()} has it; null or blank for all items
	 * @param recipe the name of a file in the folder of recipes
	 */
	public Command addRecipe(Project project, String folder, String recipe) {
		Optional<String> refusal = permissions.refusal(Action.SET_RECIPE_OPTIONS).or(() -> recipeRefusal(project, null, folder, recipe));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_addRecipe, refusal.get());
		}
		RecipeAssignment assignment = ProjectFactory.eINSTANCE.createRecipeAssignment();
		assignment.setFolder(FolderRecipes.normal(folder));
		assignment.setRecipe(recipe);
		return step(Messages.Project_addRecipe, AddCommand.create(domain, project, Literals.PROJECT__RECIPES, assignment));
	}

	/** Changes the folder or the recipe of an assignment; see {@link #addRecipe}. */
	public Command changeRecipe(RecipeAssignment assignment, String folder, String recipe) {
		Optional<String> refusal = permissions.refusal(Action.SET_RECIPE_OPTIONS)
				.or(() -> recipeRefusal((Project) assignment.eContainer(), assignment, folder, recipe));
		if (refusal.isPresent()) {
			return new RefusedCommand(Messages.Project_changeRecipe, refusal.get());
		}
		CompoundCommand command = step(Messages.Project_changeRecipe);
		appendSet(command, assignment, Literals.RECIPE_ASSIGNMENT__FOLDER, FolderRecipes.normal(folder));
		appendSet(command, assignment, Literals.RECIPE_ASSIGNMENT__RECIPE, recipe);
		return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
	}

	private static Optional<String> recipeRefusal(Project project, RecipeAssignment own, String folder, String recipe) {
		if (recipe == null || recipe.isBlank()) {
			return Optional.of(Messages.Project_noRecipe);
		}
		String wanted = FolderRecipes.normal(folder);
		boolean isTaken = project.getRecipes().stream()
				.anyMatch(other -> other != own && Objects.equals(FolderRecipes.normal(other.getFolder()), wanted));
		if (!isTaken) {
			return Optional.empty();
		}
		return Optional.of(wanted == null ? Messages.Project_allFoldersTwice : NLS.bind(Messages.Project_folderTwice, wanted));
	}

	/** Lets the items of a folder be answered by what holds for the folder around it, or by the recipe chosen in the window. */
	public Command removeRecipe(RecipeAssignment assignment) {
		Optional<String> refusal = permissions.refusal(Action.SET_RECIPE_OPTIONS);
		return refusal.isPresent()
				? new RefusedCommand(Messages.Project_removeRecipe, refusal.get())
				: step(Messages.Project_removeRecipe, RemoveCommand.create(domain, assignment.eContainer(), Literals.PROJECT__RECIPES, assignment));
	}

	/** Says whether annotators may report issues. */
	public Command letAnnotatorsReport(Project project, boolean isAllowed) {
		return setting(project, Literals.SETTINGS__ANNOTATORS_REPORT_ISSUES, isAllowed, Messages.Project_reporting);
	}

	/**
	 * Says after how long somebody counts as idle.
	 *
	 * @param minutes 1 to {@value #MOST_IDLE_MINUTES}
	 */
	public Command idleAfter(Project project, int minutes) {
		return minutes < 1 || minutes > MOST_IDLE_MINUTES
				? new RefusedCommand(Messages.Project_idle, NLS.bind(Messages.Project_idleRange, MOST_IDLE_MINUTES))
				: setting(project, Literals.SETTINGS__IDLE_MINUTES, minutes, Messages.Project_idle);
	}

	private Command setting(Project project, EStructuralFeature feature, Object value, String label) {
		Optional<String> refusal = permissions.refusal(Action.CHANGE_SETTINGS);
		if (refusal.isPresent()) {
			return new RefusedCommand(label, refusal.get());
		}
		Settings settings = project.getSettings();
		if (settings != null) {
			CompoundCommand command = step(label);
			appendSet(command, settings, feature, value);
			return command.isEmpty() ? UnexecutableCommand.INSTANCE : command;
		}
		Settings made = ProjectFactory.eINSTANCE.createSettings();
		if (value.equals(made.eGet(feature))) {
			return UnexecutableCommand.INSTANCE;
		}
		made.eSet(feature, value);
		return step(label, SetCommand.create(domain, project, Literals.PROJECT__SETTINGS, made));
	}

	/** Changes the title of the project; null or blank takes it away. */
	public Command changeTitle(Project project, String title) {
		String wanted = title == null || title.isBlank() ? null : title.strip();
		return Objects.equals(wanted, project.getTitle()) ? UnexecutableCommand.INSTANCE : set(project, Literals.PROJECT__TITLE, wanted);
	}

	private void appendSet(CompoundCommand command, EObject object, EStructuralFeature feature, Object value) {
		if (!Objects.equals(value, object.eGet(feature))) {
			command.append(SetCommand.create(domain, object, feature, value));
		}
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
			case Project project when feature == Literals.PROJECT__RECIPES -> Action.SET_RECIPE_OPTIONS;
			case RecipeAssignment recipe -> Action.SET_RECIPE_OPTIONS;
			default -> Action.CHANGE_SETTINGS;
		};
		String label = NLS.bind(Messages.Project_set, feature.getName());
		Optional<String> refusal = feature == Literals.MEMBER__ROLE
				? permissions.refusal(Action.CHANGE_ROLES)
				: permissions.refusal(action);
		return refusal.isPresent() ? new RefusedCommand(label, refusal.get()) : step(label, SetCommand.create(domain, object, feature, value));
	}

	static CompoundCommand step(String label, Command... commands) {
		CompoundCommand step = TeamCommands.step(label);
		List.of(commands).forEach(step::append);
		return step;
	}
}
