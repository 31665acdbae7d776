package org.promptstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} and {@code status} tell of a project that names people who are not there, is newer, or cannot be read. */
class ValidateProjectTest {

	private static final String TEAM = """
			<project:Project xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0" xmlns:project="https://promptstudio.org/model/project/1"%s>
			  <members name="Mia" mail="mia@example.org" role="owner"/>
			%s</project:Project>
			""";

	@TempDir
	private Path root;
	private TestDataset dataset;
	private String file;

	@BeforeEach
	void makeDataset() throws IOException {
		dataset = new TestDataset(root.resolve("ds"));
		dataset.item("a.json", "?");
		file = dataset.root().resolve("studio.project").toString();
	}

	private void project(String attributes, String content) throws IOException {
		dataset.write("studio.project", TEAM.formatted(attributes, content));
	}

	private void assertTold(int statusExit, String line) {
		Cli.Run validate = Cli.run("validate", dataset.root());
		assertEquals(1, validate.exitCode());
		assertTrue(validate.out().lines().anyMatch(line::equals), () -> line + " is not in " + validate.out());
		assertTrue(validate.out().contains("Items checked: 1,"), "the items are looked at all the same");
		Cli.Run status = Cli.run("status", dataset.root());
		assertEquals(statusExit, status.exitCode());
		assertTrue(status.err().lines().anyMatch(line::equals), () -> line + " is not in " + status.err());
		assertTrue(status.out().startsWith("Items: 1 "), status.out());
	}

	@Test
	void goodProject_isNoNews() throws IOException {
		project("", "<tasks id='t' title='Rank'><assignees>MIA@example.org</assignees></tasks>");
		assertEquals(new Cli.Run(0, "Items checked: 1. No problems.\n", "", ""), Cli.run("validate", dataset.root()));
		assertEquals("", Cli.run("status", dataset.root()).err());
	}

	@Test
	void itemsOfATaskThatAreGone_areTold() throws IOException {
		project("", """
				  <tasks id='t' title='Rank'><items>a.json</items><items>gone.json</items>
				    <assignments id='t1' assignee='mia@example.org'><items>gone.json</items><items>far/off.json</items></assignments>
				  </tasks>
				""");
		assertTold(0, file + ": warning: task Rank: 2 items of this task are not in the dataset, such as gone.json, and are not counted."
				+ " Bring back what is missing, or edit the task.");
	}

	@Test
	void memberTwice_isTold() throws IOException {
		project("", "<members mail=' Mia@Example.org '/>");
		assertTold(0, file + ": warning: member 2: Mia@Example.org is a member already, number 1; the first one counts."
				+ " Remove this one, or correct its mail address.");
	}

	@Test
	void memberWithoutMail_isTold() throws IOException {
		project("", "<members name='Bo'/>");
		assertTold(0, file + ": warning: member 2: Bo has no mail address, so nothing in the files can name this member."
				+ " Enter the mail address, or remove the member.");
	}

	@Test
	void taskOfSomebodyWhoIsNoMember_isTold() throws IOException {
		project("", "<tasks id='t' title='Rank'><assignees>mia@example.org</assignees><assignees>eve@example.org</assignees></tasks>");
		assertTold(0, file + ": warning: task Rank: This task is given to eve@example.org, who is no member of the project."
				+ " Add the person to the members, or give the task to somebody else.");
	}

	@Test
	void taskOfSomebodyTwice_isTold() throws IOException {
		project("", "<tasks id='t7'><assignees>mia@example.org</assignees><assignees>Mia@example.org</assignees></tasks>");
		assertTold(0, file + ": warning: task t7: Mia@example.org is given this task twice; that counts once. Name the person once.");
	}

	@Test
	void newerRevision_isAWarning() throws IOException {
		project(" version='9'", "");
		assertTold(0, file + ": warning: The file was written by a newer version of Prompt Studio (revision 9 of the format, this one knows 1)."
				+ " What is unknown is kept, but not shown. Use a newer version of Prompt Studio for this project.");
	}

	@Test
	void newerNamespace_isAnErrorWithItsPlace() throws IOException {
		dataset.write("studio.project", TEAM.formatted("", "").replace("project/1", "project/2"));
		assertTold(1,
				file + ":1:128: error: The file was written by another version of Prompt Studio (format https://promptstudio.org/model/project/2)."
						+ " Open it with that version, or with a newer one.");
	}

	@Test
	void brokenProject_isAnErrorWithItsPlace() throws IOException {
		dataset.write("studio.project", TEAM.formatted("", "  <members"));
		Cli.Run run = Cli.run("validate", dataset.root());
		assertEquals(1, run.exitCode());
		assertTrue(run.out().startsWith(file + ":3:"), run.out());
		assertEquals(1, Cli.run("status", dataset.root()).exitCode());
	}

	@Test
	void projectThatCannotBeRead_isTold_withWhatToDoAboutThatFile() throws IOException {
		Files.createDirectory(Path.of(file));
		assertTold(1, file + ": error: " + file + " is a folder, where a file is expected. Move it away, or restore the file from a copy."
				+ " The rest was looked at as if there were no project.");
	}
}
