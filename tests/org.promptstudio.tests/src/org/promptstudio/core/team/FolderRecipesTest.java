package org.promptstudio.core.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.promptstudio.core.conversation.CommandHarness;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.provider.ProjectItemProviderAdapterFactory;

class FolderRecipesTest {

	private final Project project = ProjectFactory.eINSTANCE.createProject();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ProjectItemProviderAdapterFactory(),
			new BasicCommandStack());
	private final CommandHarness harness = new CommandHarness(domain, project);
	private final ProjectCommands commands = new ProjectCommands(domain, Permissions.ALL, new Editor("mia@example.org"));

	@Test
	void of_longestFolderWins() {
		assertEquals(Optional.empty(), FolderRecipes.of(project, "math/hard/q1.json"));
		harness.run(commands.addRecipe(project, null, "all.recipe"));
		harness.run(commands.addRecipe(project, " /math/hard/ ", "hard.recipe"));
		harness.run(commands.addRecipe(project, "math", "math.recipe"));
		assertEquals(Optional.of("hard.recipe"), FolderRecipes.of(project, "math/hard/q1.json"));
		assertEquals(Optional.of("math.recipe"), FolderRecipes.of(project, "math/harder/q1.json"));
		assertEquals(Optional.of("all.recipe"), FolderRecipes.of(project, "mathematics/q1.json"));
		assertEquals("math/hard", project.getRecipes().get(1).getFolder());
	}

	@Test
	void sameFolderTwice_isRefused() {
		harness.run(commands.addRecipe(project, "math", "math.recipe"));
		harness.run(commands.addRecipe(project, "", "all.recipe"));
		assertEquals("There is a recipe for the folder math already. Choose another folder, or change that one.",
				RefusedCommand.reason(commands.addRecipe(project, "math/", "b.recipe")).orElseThrow());
		assertTrue(RefusedCommand.reason(commands.addRecipe(project, null, "b.recipe")).orElseThrow().startsWith("There is a recipe for all items"));
		assertTrue(RefusedCommand.reason(commands.addRecipe(project, "a", " ")).orElseThrow().startsWith("Choose the recipe"));
		harness.run(commands.changeRecipe(project.getRecipes().getFirst(), "math", "other.recipe"));
		assertTrue(RefusedCommand.reason(commands.changeRecipe(project.getRecipes().getFirst(), "", "b.recipe")).isPresent());
		harness.run(commands.removeRecipe(project.getRecipes().getFirst()));
	}

	@Test
	void settings_areMadeWhenNeeded() {
		assertTrue(!commands.idleAfter(project, 2).canExecute(), "that holds without settings");
		harness.run(commands.letAnnotatorsReport(project, false));
		harness.run(commands.idleAfter(project, 5));
		assertEquals("Enter a whole number of minutes from 1 to 60.", RefusedCommand.reason(commands.idleAfter(project, 0)).orElseThrow());
		harness.run(commands.changeTitle(project, " Rivers "));
		assertEquals("Rivers", project.getTitle());
		harness.run(commands.changeTitle(project, ""));
		assertNull(project.getTitle());
	}

	@Test
	void changeMail_followsIntoTasks() {
		harness.run(commands.addMember(project, "Anna", "anna@example.org", Role.OWNER));
		harness.run(commands.addMember(project, "Bo", "bo@example.org", Role.ANNOTATOR));
		Task task = ProjectFactory.eINSTANCE.createTask();
		task.getAssignees().add("Anna@example.org");
		task.getAssignments().add(ProjectFactory.eINSTANCE.createAssignment());
		task.getAssignments().getFirst().setAssignee("anna@example.org");
		project.getTasks().add(task);
		assertEquals("bo@example.org is a member already.",
				RefusedCommand.reason(commands.changeMail(project.getMembers().getFirst(), "bo@example.org")).orElseThrow());
		harness.run(commands.changeMail(project.getMembers().getFirst(), "anne@example.org"));
		assertEquals("anne@example.org", task.getAssignees().getFirst());
		assertEquals("anne@example.org", task.getAssignments().getFirst().getAssignee());
		harness.run(commands.changeName(project.getMembers().getFirst(), " Anne "));
		assertEquals("Anne", project.getMembers().getFirst().getName());
	}
}
