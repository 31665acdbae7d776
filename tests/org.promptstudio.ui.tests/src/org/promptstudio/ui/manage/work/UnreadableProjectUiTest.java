package org.promptstudio.ui.manage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.promptstudio.core.team.Action;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.conversation.ConversationEditor;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.user.UserSwitch;

/** Anna does q1 in a layer of her own, as the project says; so nobody may open it while the project is unknown. */
class UnreadableProjectUiTest {

	@RegisterExtension
	final TaskStage stage = new TaskStage();

	private final StudioWorkspace workspace = StudioWorkspace.get();

	private Path file() {
		return stage.root().resolve("studio.project");
	}

	/** Makes the file unreadable; gives what was in it. */
	private String damage() throws IOException {
		String text = Files.readString(file());
		Files.writeString(file(), text.substring(0, text.length() / 2));
		return text;
	}

	private void openDataset() {
		workspace.open(stage.root().resolve("items/q1.json"));
		Workbench.untilIndexed();
	}

	private static ConversationEditor editor() {
		return (ConversationEditor) ItemNavigation.editor(Workbench.page()).orElseThrow();
	}

	private void untilInLayer() {
		UiPump.until("the item is open in Anna's layer", () -> editor().session().filter(session -> session.location().isLayer()).isPresent());
	}

	@Test
	void item_waitsUntilTheProjectCanBeRead() throws IOException {
		String text = damage();
		openDataset();
		assertTrue(editor().session().isEmpty());
		String why = AccessibleNames.of(Widgets.shown(Workbench.shell(), "message.text").getFirst());
		assertTrue(why.contains("(studio.project, line "), why);
		assertTrue(UserSwitch.explain(workspace).contains("its items are not opened"), UserSwitch.explain(workspace));
		stage.open("q2");
		assertTrue(editor().session().isEmpty());
		Files.writeString(file(), text);
		stage.press("message.action");
		untilInLayer();
		assertEquals("q2.json", editor().location().displayPath());
	}

	@Test
	void item_isOpenedByItself_whenTheProjectWasMended() throws IOException {
		String text = damage();
		openDataset();
		assertTrue(editor().session().isEmpty());
		Files.writeString(file(), text);
		workspace.refreshProject(); // as when the window comes to the front
		untilInLayer();
	}

	@Test
	void project_thatCannotBeReadAnyMore_goesOnAsItWas() throws IOException {
		stage.open();
		untilInLayer();
		damage();
		workspace.refreshProject();
		assertTrue(workspace.projectProblem().isPresent());
		assertTrue(UserSwitch.explain(workspace).contains("what it last said goes on"), UserSwitch.explain(workspace));
		assertFalse(workspace.permissions().may(Action.APPROVE));
		workspace.setUser(TaskStage.MIA);
		assertTrue(workspace.permissions().may(Action.APPROVE));
		workspace.setUser(TaskStage.ANNA);
		stage.open("q2");
		untilInLayer();
		assertEquals("q2.json", editor().location().displayPath());
	}
}
