package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.promptstudio.model.project.Member;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Task;

class ProjectCheckTest {

	private final Project project = ProjectFactory.eINSTANCE.createProject();

	private Member member(String name, String mail) {
		Member member = ProjectFactory.eINSTANCE.createMember();
		member.setName(name);
		member.setMail(mail);
		project.getMembers().add(member);
		return member;
	}

	private Task task(String title, String... assignees) {
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.setId("t" + project.getTasks().size());
		task.setTitle(title);
		task.getAssignees().addAll(List.of(assignees));
		project.getTasks().add(task);
		return task;
	}

	@Test
	void check_emptyProject_andOneThatFits_findsNothing() {
		assertEquals(List.of(), ProjectCheck.check(project));
		member("Mia", "mia@example.org");
		member("Bo", "bo@example.org");
		task("Rank", "bo@example.org", " MIA@example.org");
		assertEquals(List.of(), ProjectCheck.check(project));
	}

	@Test
	void check_severalThings_tellsEachWhereItIs_inTheOrderOfTheFile() {
		member("Mia", "mia@example.org");
		Member again = member("Mia again", " Mia@example.org");
		Member nameless = member(" ", null);
		Task task = task("", "mia@example.org", "MIA@example.org", "", "eve@example.org");
		List<ProjectProblem> problems = ProjectCheck.check(project);
		assertEquals(List.of("member 2", "member 3", "task t0", "task t0"), problems.stream().map(ProjectProblem::place).toList());
		assertSame(again, problems.get(0).where());
		assertSame(nameless, problems.get(1).where());
		assertEquals("member 3 has no mail address, so nothing in the files can name this member.", problems.get(1).message());
		assertSame(task, problems.get(2).where());
		assertEquals("This task is given to eve@example.org, who is no member of the project.", problems.get(3).message());
	}

	@Test
	void check_taskOfAProjectWithoutMembers_tellsThatNobodyIsOne() {
		task("Rank", "mia@example.org");
		assertEquals(1, ProjectCheck.check(project).size());
	}
}
