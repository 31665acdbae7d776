package org.promptstudio.core.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.promptstudio.core.internal.Messages;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.Task;

/** Looks for people that a project names, and who are not there or there twice. The editor makes no such projects, but other tools and hands do. */
public final class ProjectCheck {

	private final Project project;
	private final List<ProjectProblem> problems = new ArrayList<>();

	private ProjectCheck(Project project) {
		this.project = project;
	}

	/** What is odd, in the order of the file. */
	public static List<ProjectProblem> check(Project project) {
		ProjectCheck check = new ProjectCheck(project);
		check.checkMembers();
		project.getTasks().forEach(check::checkPeople);
		return List.copyOf(check.problems);
	}

	private void checkMembers() {
		Map<String, Integer> places = new HashMap<>();
		int number = 0;
		for (Member member : project.getMembers()) {
			number++;
			String place = NLS.bind(Messages.ProjectCheck_member, number);
			if (isBlank(member.getMail())) {
				String name = isBlank(member.getName()) ? place : member.getName().strip();
				problems.add(new ProjectProblem(member, place, NLS.bind(Messages.ProjectCheck_noMail, name), Messages.ProjectCheck_noMailAdvice));
				continue;
			}
			Integer first = places.putIfAbsent(key(member.getMail()), number);
			if (first != null) {
				problems.add(new ProjectProblem(member, place, NLS.bind(Messages.ProjectCheck_memberTwice, member.getMail().strip(), first),
						Messages.ProjectCheck_memberTwiceAdvice));
			}
		}
	}

	private void checkPeople(Task task) {
		String title = isBlank(task.getTitle()) ? String.valueOf(task.getId()) : task.getTitle();
		String place = NLS.bind(Messages.ProjectCheck_task, title);
		Set<String> seen = new HashSet<>();
		for (String person : task.getAssignees()) {
			if (isBlank(person)) {
				continue;
			}
			if (!seen.add(key(person))) {
				problems.add(new ProjectProblem(task, place, NLS.bind(Messages.ProjectCheck_personTwice, person),
						Messages.ProjectCheck_personTwiceAdvice));
			} else if (Members.find(project, person).isEmpty()) {
				problems.add(new ProjectProblem(task, place, NLS.bind(Messages.ProjectCheck_stranger, person), Messages.ProjectCheck_strangerAdvice));
			}
		}
	}

	private static String key(String mail) {
		return mail.strip().toLowerCase(Locale.ROOT);
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
