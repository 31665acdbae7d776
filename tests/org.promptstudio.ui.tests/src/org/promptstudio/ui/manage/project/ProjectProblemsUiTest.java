package org.promptstudio.ui.manage.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.swt.graphics.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.team.Action;
import org.promptstudio.ui.ChangedOutsideCheck;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.manage.project.ProjectEditor.Page;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.user.UserSwitch;

/** A project that others have written: with people who are not there or there twice, of a newer version, or not readable. */
class ProjectProblemsUiTest {

	@RegisterExtension
	final ProjectEditing editing = new ProjectEditing();

	private void replace(String text, String by) throws IOException {
		String before = Files.readString(editing.file());
		assertTrue(before.contains(text), before);
		Files.writeString(editing.file(), before.replace(text, by));
	}

	private String notice() {
		return editing.label("project.notice.text");
	}

	@Test
	void peopleTwiceOrMissing_areTold_andMarkedOnTheirPages() throws IOException {
		replace("</project:Project>", """
				<members name="Second" mail="Anna@example.org"/>
				<tasks id="t" title="Rank"><assignees>eve@example.org</assignees></tasks></project:Project>""");
		editing.open();
		assertEquals("Member 4: Anna@example.org is a member already, number 2; the first one counts."
				+ " Remove this one, or correct its mail address. Problems besides this one: 1.", notice());
		editing.press("project.notice.choice");
		assertEquals(Page.MEMBERS, editing.editor().page());
		Image warning = Icons.WARNING.image();
		assertEquals(warning, editing.table("project.members").getItem(3).getImage());
		assertFalse(warning.equals(editing.table("project.members").getItem(1).getImage()));
		editing.select("project.members", 3);
		assertTrue(editing.label("project.field.mail.message").startsWith("Anna@example.org is a member already"));
		editing.type("project.field.mail", "second@example.org");
		assertTrue(editing.label("project.field.mail.message").startsWith("Files name the person"), "nothing is wrong any more");
		assertFalse(warning.equals(editing.table("project.members").getItem(3).getImage()));
		editing.show(Page.TASKS);
		assertEquals(warning, editing.table("project.tasks").getItem(0).getImage());
		assertEquals("This task is given to eve@example.org, who is no member of the project."
				+ " Add the person to the members, or give the task to somebody else.", editing.label("project.task.reason"));
	}

	@Test
	void newerRevision_isTold_canBeEdited_andKeepsWhatIsUnknown() throws IOException {
		replace("title=\"Rivers\"", "title=\"Rivers\" version=\"9\" color=\"blue\"");
		editing.open();
		assertTrue(notice().contains("newer version of Prompt Studio (revision 9"), notice());
		assertTrue(notice().endsWith("Use a newer version of Prompt Studio for this project."), notice());
		editing.type("project.field.title", "Lakes");
		editing.save();
		String saved = Files.readString(editing.file());
		assertTrue(saved.contains("color=\"blue\"") && saved.contains("version=\"9\"") && saved.contains("Lakes"), saved);
	}

	@Test
	void whatIsOnlyTold_keepsNoChangeFromOutsideFromBeingSeen() throws IOException {
		replace("title=\"Rivers\"", "title=\"Rivers\" version=\"9\"");
		editing.open();
		assertTrue(editing.isShown("project.notice"));
		replace("Rivers", "Longer than before");
		editing.editor().getAdapter(ChangedOutsideCheck.class).checkChangedOutside();
		UiPump.events();
		assertEquals("Longer than before", editing.project().getTitle());
	}

	@Test
	void newerNamespace_isToldInTheEditorAndTheWindow_andOpensOnceItIsMended() throws IOException {
		replace("model/project/1", "model/project/2");
		editing.open();
		String text = editing.label("project.message.text");
		assertTrue(text.startsWith(editing.file() + ":"), text);
		assertTrue(text.contains("another version of Prompt Studio"), text);
		assertTrue(text.endsWith("Open it with that version, or with a newer one."), text);
		assertToldInTheWindow("another version of Prompt Studio", "Open it with that version, or with a newer one.");
		replace("model/project/2", "model/project/1");
		editing.press("project.tryAgain");
		assertEquals("Rivers", editing.project().getTitle());
	}

	@Test
	void projectThatCannotBeRead_isToldInTheEditorAndTheWindow() throws IOException {
		Files.delete(editing.file());
		Files.createDirectory(editing.file());
		editing.open();
		assertEquals(editing.file() + " is a folder, where a file is expected. Move it away, or restore the file from a copy.",
				editing.label("project.message.text"));
		assertToldInTheWindow(editing.file().toString(), "Then refresh the dataset.");
	}

	private static void assertToldInTheWindow(String what, String advice) {
		assertTrue(StudioWorkspace.get().permissions().refusal(Action.MANAGE_MEMBERS).isPresent());
		String told = UserSwitch.explain(StudioWorkspace.get());
		assertTrue(told.contains(what) && told.endsWith(advice), told);
		assertEquals(told, ((IconButton) Widgets.shown(Workbench.shell(), "status.user").getFirst()).getLabel());
		assertTrue(UserSwitch.isStranger(StudioWorkspace.get()));
	}
}
