package org.promptstudio.core.team;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.recipe.Recipe;

/**
 * Answers every question about who may do what: commands ask it, and so do menus, the command line and importers. Immutable; any thread.
 * <p>
 * It helps honest people not to do by accident what is not theirs. In a folder on a disk it cannot stop anybody who edits the files.
 *
 * @param role what the person is in the project
 * @param isEditingAllowed whether the recipe lets annotators edit, add and delete responses
 * @param isReportingAllowed whether the project lets annotators report issues
 */
public record Permissions(Role role, boolean isEditingAllowed, boolean isReportingAllowed) {

	/** Of somebody who works alone, without a project. */
	public static final Permissions ALL = new Permissions(Role.OWNER, true, true);

	/**
	 * What a person may do.
	 *
	 * @param project null where there is none: everybody may do everything then
	 * @param user    mail address of the person; somebody who is no member may do what an annotator may
	 * @param recipe  the one that applies to the item at hand; null for none, which allows editing
	 */
	public static Permissions of(Project project, String user, Recipe recipe) {
		boolean editing = recipe == null || recipe.isAllowEditing();
		if (project == null) {
			return new Permissions(Role.OWNER, editing, true);
		}
		boolean reporting = project.getSettings() == null || project.getSettings().isAnnotatorsReportIssues();
		return new Permissions(Members.role(project, user), editing, reporting);
	}

	/** Whether the person may do it. */
	public boolean may(Action action) {
		return switch (action.rule()) {
			case EVERYBODY -> true;
			case WHERE_EDITING_IS_ALLOWED -> isEditingAllowed || role != Role.ANNOTATOR;
			case WHERE_REPORTING_IS_ALLOWED -> isReportingAllowed || role != Role.ANNOTATOR;
			case MANAGERS -> role != Role.ANNOTATOR;
			case OWNERS -> role == Role.OWNER;
		};
	}

	/** Why the person may not do it: a whole sentence that says who may; empty when the person may. */
	public Optional<String> refusal(Action action) {
		if (may(action)) {
			return Optional.empty();
		}
		String sentence = switch (action.rule()) {
			case EVERYBODY -> throw new IllegalStateException(action.name());
			case WHERE_EDITING_IS_ALLOWED -> Messages.Permissions_recipe;
			case WHERE_REPORTING_IS_ALLOWED -> Messages.Permissions_setting;
			case MANAGERS -> Messages.Permissions_managers;
			case OWNERS -> Messages.Permissions_owners;
		};
		return Optional.of(NLS.bind(sentence, words(action)));
	}

	/** What the person may not do, as the end of "… may". */
	private static String words(Action action) {
		return switch (action) {
			case VERIFY -> Messages.Action_verify;
			case RANK -> Messages.Action_rank;
			case CROWN -> Messages.Action_crown;
			case ANSWER -> Messages.Action_answer;
			case COMMENT -> Messages.Action_comment;
			case SEND_FOR_REVIEW -> Messages.Action_sendForReview;
			case EDIT_RESPONSE -> Messages.Action_editResponse;
			case ADD_RESPONSE -> Messages.Action_addResponse;
			case DELETE_RESPONSE -> Messages.Action_deleteResponse;
			case REPORT_ISSUE -> Messages.Action_reportIssue;
			case UPLOAD_ITEMS -> Messages.Action_uploadItems;
			case SET_QUESTIONS -> Messages.Action_setQuestions;
			case SET_RECIPE_OPTIONS -> Messages.Action_setRecipeOptions;
			case APPROVE -> Messages.Action_approve;
			case MANAGE_TASKS -> Messages.Action_manageTasks;
			case ADJUDICATE -> Messages.Action_adjudicate;
			case SEE_PROGRESS -> Messages.Action_seeProgress;
			case MANAGE_MEMBERS -> Messages.Action_manageMembers;
			case CHANGE_ROLES -> Messages.Action_changeRoles;
			case CHANGE_SETTINGS -> Messages.Action_changeSettings;
			case DELETE_ITEMS -> Messages.Action_deleteItems;
		};
	}
}
