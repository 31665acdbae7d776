package org.promptstudio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.Problem;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.ProjectPackage.Literals;
import org.promptstudio.model.project.Role;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.store.ItemSession.Overwrite;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Project files; what makes reading them safe is tested with recipes, which are read by the same code. */
class ProjectFileTest {

	/** Of a version to come: the same namespace, more to tell. */
	private static final String NEWER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:project="https://promptstudio.org/model/project/1" version="7" title="Cities" color="blue">
			  <settings annotatorsReportIssues="false" shift="night"/>
			  <members name="Mia" mail="mia@example.org" role="manager" team="north"/>
			  <tasks id="t1" title="Rank" kind="review" overlap="2" price="5"><steps n="1"/><assignees>anna@example.org</assignees></tasks>
			</project:Project>
			""";

	@TempDir
	private Path folder;

	private static Project read(String xml) throws FormatException {
		return ProjectFile.read("studio.project", xml.getBytes(StandardCharsets.UTF_8));
	}

	@Property(tries = 300, seed = "20261123", shrinking = ShrinkingMode.OFF)
	void anyProject_readsBackAsTheSame(@ForAll long seed) throws FormatException {
		Project project = new RandomProjects(new Random(seed)).project();
		byte[] bytes = ProjectFile.write(project);
		Project back = ProjectFile.read("studio.project", bytes);
		assertTrue(EcoreUtil.equals(project, back), () -> new String(bytes, StandardCharsets.UTF_8));
		assertArrayEquals(bytes, ProjectFile.write(back));
	}

	@Test
	void read_whatIsThere() throws FormatException {
		Project project = read(NEWER);
		assertEquals("Cities", project.getTitle());
		assertFalse(project.getSettings().isAnnotatorsReportIssues());
		assertEquals(Role.MANAGER, project.getMembers().getFirst().getRole());
		assertEquals(TaskKind.REVIEW, project.getTasks().getFirst().getKind());
		assertEquals(2, project.getTasks().getFirst().getOverlap());
		assertEquals("anna@example.org", project.getTasks().getFirst().getAssignees().getFirst());
	}

	@Test
	void newProject_isOfThisRevision_andSmallest() {
		Project project = ProjectFactory.eINSTANCE.createProject();
		assertEquals(ProjectFile.REVISION, project.getVersion());
		assertTrue(ProjectFile.newer(Path.of(ProjectFile.NAME), project).isEmpty());
		assertEquals(Role.ANNOTATOR, ProjectFactory.eINSTANCE.createMember().getRole(), "a role that is not there allows the least");
	}

	@Test
	void newerRevision_isReadWithAWarning_andKept() throws FormatException {
		Project project = read(NEWER);
		Problem warning = ProjectFile.newer(Path.of(ProjectFile.NAME), project).orElseThrow();
		assertEquals(Problem.Severity.WARNING, warning.severity());
		assertTrue(warning.message().contains("revision 7"), warning.message());
		project.getMembers().getFirst().setRole(Role.OWNER);
		String written = new String(ProjectFile.write(project), StandardCharsets.UTF_8);
		for (String kept : new String[] { "version=\"7\"", "color=\"blue\"", "shift=\"night\"", "team=\"north\"", "price=\"5\"", "<steps n=\"1\"/>",
				"role=\"owner\"" }) {
			assertTrue(written.contains(kept), () -> kept + " is not in " + written);
		}
	}

	@Test
	void newerNamespace_isRefusedInWords() {
		FormatException failure = assertThrows(FormatException.class, () -> read(NEWER.replace("project/1", "project/2")));
		assertTrue(failure.reason().contains("another version of Prompt Studio"), failure.getMessage());
		assertEquals("Open it with that version, or with a newer one.", failure.advice());
	}

	@Test
	void unknownRole_isRefusedWithItsPlace() {
		FormatException failure = assertThrows(FormatException.class, () -> read(NEWER.replace("\"manager\"", "\"emperor\"")));
		assertEquals("\"emperor\" is no value for \"role\".", failure.reason());
		assertEquals(5, failure.line());
	}

	@Test
	void recipe_isNoProject() {
		String recipe = "<recipe:Recipe xmlns:recipe=\"https://promptstudio.org/model/recipe/1\"/>";
		FormatException failure = assertThrows(FormatException.class, () -> read(recipe));
		assertEquals("The file holds something else than a project (Recipe).", failure.reason());
	}

	@Test
	void documentType_andReferences_areRefused() {
		assertThrows(FormatException.class, () -> read("<!DOCTYPE r SYSTEM \"evil.dtd\">" + NEWER.substring(NEWER.indexOf('\n') + 1)));
		assertThrows(FormatException.class, () -> read(NEWER.replace("<steps n=\"1\"/>", "<steps href=\"other.project#/\"/>")));
	}

	@Test
	void missing_saysSo() {
		NoSuchFileException failure = assertThrows(NoSuchFileException.class, () -> ProjectFile.read(folder.resolve(ProjectFile.NAME)));
		assertTrue(failure.getMessage().startsWith("There is no project file "), failure.getMessage());
	}

	@Test
	void session_editsAndSaves_andRefusesToOverwriteWhatChangedOutside() throws IOException, FormatException {
		Path file = Files.writeString(folder.resolve(ProjectFile.NAME), NEWER);
		try (ProjectSession session = ProjectSession.open(file); ProjectSession other = ProjectSession.open(file)) {
			rename(session, "Towns");
			assertTrue(session.isDirty());
			session.save(Overwrite.NO);
			assertFalse(session.isDirty());
			assertEquals("Towns", ProjectFile.read(file).getTitle());
			rename(other, "Villages");
			assertThrows(ChangedOutsideException.class, () -> other.save(Overwrite.NO));
			assertEquals("Towns", ProjectFile.read(file).getTitle());
			other.reload();
			assertEquals("Towns", other.project().getTitle());
		}
	}

	private static void rename(ProjectSession session, String title) {
		session.commandStack().execute(SetCommand.create(session.editingDomain(), session.project(), Literals.PROJECT__TITLE, title));
	}
}
