package org.promptstudio.ui.user;

import org.promptstudio.model.project.Role;

/** What people call the roles. */
public final class Roles {

	private Roles() {
	}

	/** The word for a role, as it stands within a sentence. */
	public static String word(Role role) {
		return switch (role) {
			case OWNER -> Messages.Role_owner;
			case MANAGER -> Messages.Role_manager;
			case ANNOTATOR -> Messages.Role_annotator;
		};
	}
}
