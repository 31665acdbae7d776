package org.promptstudio.core.team;

import java.util.Comparator;
import java.util.Optional;

import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Role;

/** What can be told of the people of a project by looking at it. Mail addresses are compared whatever the case. */
public final class Members {

	private Members() {
	}

	/** The member with a mail address; the first one where the file has several. */
	public static Optional<Member> find(Project project, String mail) {
		return project.getMembers().stream().filter(member -> isSame(member.getMail(), mail)).findFirst();
	}

	/** Whether two mail addresses mean the same person; nobody is never the same. */
	public static boolean isSame(String mail, String other) {
		return mail != null && other != null && !mail.isBlank() && mail.strip().equalsIgnoreCase(other.strip());
	}

	/**
	 * What somebody may do. Somebody who is no member counts as an annotator. Where there is no owner (a file edited by hand), those with
	 * the highest role that there is can do what an owner can, and without any member everybody: no project can be locked for good.
	 */
	public static Role role(Project project, String mail) {
		Role highest = project.getMembers().stream().map(Member::getRole).max(Comparator.naturalOrder()).orElse(Role.ANNOTATOR);
		Role role = find(project, mail).map(Member::getRole).orElse(Role.ANNOTATOR);
		boolean isMember = find(project, mail).isPresent() || project.getMembers().isEmpty();
		return isMember && role == highest ? Role.OWNER : role;
	}

	/** What people see: the name of the member, or the mail address where the member has none or there is no such member; never null. */
	public static String name(Project project, String mail) {
		if (mail == null) {
			return "";
		}
		if (project == null) {
			return mail;
		}
		return find(project, mail).map(Member::getName).filter(name -> !name.isBlank()).orElse(mail);
	}
}
