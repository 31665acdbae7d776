package org.promptstudio.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.promptstudio.model.studio.Prompt;
import org.promptstudio.model.studio.Response;
import org.promptstudio.store.ItemSession;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.AccessibleNames;
import org.promptstudio.ui.testing.DatasetStage;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;

/** A copy of the sample dataset for each test, the conversation editor of the running workbench on its items, and what people do there. */
final class SampleConversation extends DatasetStage {

	static final String WELCOME = "1-first-steps/01-welcome";
	static final String RANKS = "1-first-steps/02-ranks-ties-and-the-crown";
	static final String HALF_FINISHED = "1-first-steps/03-half-finished";
	static final String NO_RESPONSES = "1-first-steps/04-no-responses-yet";
	static final String THREE_TURNS = "3-conversations/15-three-turns";
	static final String TWELVE_TURNS = "3-conversations/17-twelve-turns";
	static final String EDITED = "4-review/23-edited-response";

	Path itemFile(String item) {
		return root().resolve("items/" + item + ".json");
	}

	Path annotationFile(String item) {
		return root().resolve("json/" + item + ".json");
	}

	String annotations(String item) throws IOException {
		return Files.readString(annotationFile(item), StandardCharsets.UTF_8);
	}

	/** Opens an item as people do, in the one editor. */
	ConversationEditor open(String item) {
		StudioWorkspace.get().open(itemFile(item));
		UiPump.events();
		return editor();
	}

	/** The editor, whether it shows an item or a message. */
	ConversationEditor editor() {
		return (ConversationEditor) ItemNavigation.editor(Workbench.page()).orElseThrow();
	}

	ItemSession session() {
		return editor().session().orElseThrow();
	}

	ConversationModel model() {
		return editor().model();
	}

	/** A prompt by its turn, from 0. */
	Prompt prompt(int turn) {
		return model().prompts().get(turn);
	}

	/** A response of the first prompt in the order shown, from 0. */
	Response response(int index) {
		return model().responses(prompt(0)).get(index);
	}

	/** Selects a response of the conversation by going there, the first with its letter. */
	Response select(String letter) {
		List<Response> all = model().prompts().stream().flatMap(prompt -> model().responses(prompt).stream()).toList();
		Response wanted = all.stream().filter(response -> letter.equals(model().letter(response))).findFirst().orElseThrow();
		int steps = all.indexOf(wanted) - all.indexOf(model().selected().orElseThrow());
		for (int i = 0; i < Math.abs(steps); i++) {
			run(steps > 0 ? Commands.NEXT_RESPONSE : Commands.PREVIOUS_RESPONSE);
		}
		assertSame(wanted, model().selected().orElseThrow());
		return wanted;
	}

	/** Runs a command of the workbench with the editor active, as its key or menu would. */
	void run(String commandId) {
		run(commandId, Map.of());
	}

	void run(String commandId, Map<String, String> parameters) {
		Workbench.page().activate(editor());
		Command command = Workbench.window().getService(ICommandService.class).getCommand(commandId);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(commandId, e);
		}
		UiPump.events();
	}

	/** Ranks the selected response through the command; "none" takes the rank away. */
	void rank(String value) {
		run(Commands.RANK, Map.of(Commands.RANK_VALUE, value));
	}

	void undo() {
		run("org.eclipse.ui.edit.undo");
	}

	void redo() {
		run("org.eclipse.ui.edit.redo");
	}

	void save() {
		run("org.eclipse.ui.file.save");
	}

	/** All that the editor is made of. */
	Control editorRoot() {
		return TestIds.find(Workbench.shell(), "bar.blind").getParent().getParent();
	}

	/** What the tab of the editor says: the item's name, after an asterisk when there is something to save. */
	String tab() {
		String name = editor().getPartName();
		return Widgets.all(Workbench.shell()).stream().filter(CTabFolder.class::isInstance).flatMap(tabs -> Stream.of(((CTabFolder) tabs).getItems()))
				.map(CTabItem::getText).filter(text -> text.endsWith(name)).findFirst().orElseThrow();
	}

	/** The controls of the window with a test id that are to be seen. */
	List<Control> shown(String id) {
		return Widgets.shown(Workbench.shell(), id);
	}

	/** The first control of the window with a test id that is to be seen. */
	Control first(String id) {
		return shown(id).stream().findFirst().orElseThrow(() -> new AssertionError("Nothing to be seen with the id " + id));
	}

	/** What assistants read of the responses in view: letter, author, rank and so on. */
	List<String> names() {
		return shown("response.text").stream().map(AccessibleNames::of).toList();
	}

	/** The card of a response that is in view, found by the letter; the first turn in view comes first. */
	Control card(String letter) {
		return shown("response").stream().filter(card -> AccessibleNames.of(in(card, "response.text")).startsWith("Response " + letter + ","))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No card " + letter + " in view"));
	}

	static Control in(Control card, String id) {
		return TestIds.find(card, id);
	}

	static StyledText text(Control card) {
		return (StyledText) in(card, "response.text");
	}

	void press(String id) {
		((IconButton) first(id)).press();
		UiPump.events();
	}
}
