package org.promptstudio.ui.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.promptstudio.core.conversation.ConversationCommands;
import org.promptstudio.core.conversation.DisplayOrder;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.Permissions;
import org.promptstudio.core.team.TeamCommands;
import org.promptstudio.dataloop.FormatException;
import org.promptstudio.model.studio.Attribute;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioFactory;
import org.promptstudio.model.studio.StudioPackage.Literals;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.ItemSession;
import org.promptstudio.store.Layers;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.OpenItem;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.Toasts;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;

/** A copy of the sample dataset with a team of three and a task of two annotators, and what people do in the views. A logged error fails the test. */
final class TeamStage implements BeforeEachCallback, AfterEachCallback {

	static final String ANNA = "anna@example.org";
	static final String BO = "bo@example.org";
	static final String MIA = "mia@example.org";
	/** Without ranks of the sample's own; three responses. */
	static final String ITEM = "1-first-steps/03-half-finished";
	static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");

	private static final String PROJECT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1" title="Team">
			  <members name="Mia" mail="mia@example.org" role="manager"/>
			  <members name="Olga" mail="olga@example.org" role="owner"/>
			  <members name="Anna" mail="anna@example.org" role="annotator"/>
			  <members name="Bo" mail="bo@example.org" role="annotator"/>
			  <tasks id="t1" title="Rank &amp; crown" overlap="2">
			    <items>1-first-steps/03-half-finished.json</items><items>1-first-steps/01-welcome.json</items>
			    <assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			    <assignments id="a1" assignee="anna@example.org"><items>1-first-steps/03-half-finished.json</items><items>1-first-steps/01-welcome.json</items></assignments>
			    <assignments id="a2" assignee="bo@example.org"><items>1-first-steps/03-half-finished.json</items><items>1-first-steps/01-welcome.json</items></assignments>
			  </tasks>
			</project:Project>
			""";

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener errorListener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(plugin + ": " + status.getMessage() + " " + status.getException());
		}
	};
	private Path folder;
	private Path root;
	private String userBefore;

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		folder = Files.createTempDirectory("team").toRealPath();
		root = Datasets.sample(folder);
		Files.writeString(root.resolve("studio.project"), PROJECT, StandardCharsets.UTF_8);
		userBefore = StudioWorkspace.get().user();
		StudioWorkspace.get().setUser(MIA);
		Workbench.shell().forceActive();
		Platform.addLogListener(errorListener);
	}

	@Override
	public void afterEach(ExtensionContext context) throws IOException {
		Toasts.hide(Workbench.shell());
		Workbench.page().closeAllEditors(false);
		hide("org.promptstudio.ui.manage.progress");
		hide("org.promptstudio.ui.manage.adjudication");
		StudioWorkspace.get().setUser(userBefore);
		Workbench.untilIndexed();
		Platform.removeLogListener(errorListener);
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(TeamStage::delete);
		}
		assertEquals(List.of(), errors, "in the log of the workbench");
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path root() {
		return root;
	}

	private ItemLocation location(String item) throws IOException {
		return Dataset.find(root).location(item + ".json");
	}

	/** Lets somebody work on an item in a layer: ranks the responses, crowns the first of rank 0, says of the first whether it is fit, and completes it. */
	void work(String person, String item, int... ranks) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(location(item), person))) {
			session.setEditor(InstantSource.fixed(MORNING), person);
			ConversationCommands commands = new ConversationCommands(session.editingDomain(), DisplayOrder.FILE);
			List<Response> responses = session.item().getPrompts().getFirst().getResponses();
			for (int i = 0; i < ranks.length; i++) {
				session.commandStack().execute(commands.rank(responses.get(i), ranks[i]));
				if (ranks[i] == 0 && responses.stream().noneMatch(Response::isBest)) {
					session.commandStack().execute(commands.crown(responses.get(i)));
				}
			}
			TeamCommands team = new TeamCommands(session.editingDomain(), Permissions.ALL,
					new Editor(person, "t1", null, InstantSource.fixed(MORNING), () -> "id"), DisplayOrder.FILE);
			session.commandStack().execute(team.complete(session.item(), List.of()));
			session.save();
		}
	}

	/** Lets somebody answer a question about the first response. */
	void answer(String person, String item, String key, Object value) throws IOException, FormatException {
		try (ItemSession session = ItemSession.open(Layers.location(location(item), person))) {
			Attribute answer = StudioFactory.eINSTANCE.createAttribute();
			answer.setKey(key);
			answer.setValue(value);
			session.commandStack()
					.execute(AddCommand.create(session.editingDomain(), session.item().getPrompts().getFirst().getResponses().getFirst(),
							Literals.ANSWER_HOLDER__ATTRIBUTES, answer));
			session.save();
		}
	}

	void open(String item) {
		StudioWorkspace.get().open(root.resolve("items/" + item + ".json"));
		UiPump.until("the recipe is read", () -> !StudioWorkspace.get().isReadingRecipe());
		UiPump.until("the item is shown", () -> item().item().isPresent());
	}

	OpenItem item() {
		return Adapters.adapt(ItemNavigation.editor(Workbench.page()).orElseThrow(), OpenItem.class);
	}

	/** A response of the first prompt of the result, from 0. */
	Response response(int index) {
		return item().item().orElseThrow().getPrompts().getFirst().getResponses().get(index);
	}

	IViewPart show(String viewId) throws PartInitException {
		IViewPart view = Workbench.page().showView(viewId, null, IWorkbenchPage.VIEW_ACTIVATE);
		UiPump.events();
		return view;
	}

	void hide(String viewId) {
		IViewPart view = Workbench.page().findView(viewId);
		if (view != null) {
			Workbench.page().hideView(view);
			UiPump.events();
		}
	}

	/** Runs a command of team work, or another one by its whole id, as its key does. */
	void run(String command, String... parameter) {
		String id = command.startsWith("org.") ? command : "org.promptstudio.ui.manage." + command;
		Command found = Workbench.window().getService(ICommandService.class).getCommand(id);
		Map<String, String> parameters = parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1]);
		try {
			Workbench.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
		UiPump.events();
	}

	/** Whether a control is to be seen. */
	static boolean isShown(String testId) {
		Control control = TestIds.find(Workbench.shell(), testId);
		return control != null && control.isVisible();
	}

	static Table table(String testId) {
		UiPump.until(testId + " is shown", () -> isShown(testId) && ((Table) Workbench.control(testId)).getItemCount() > 0);
		return (Table) Workbench.control(testId);
	}

	static String text(String testId) {
		return ((Label) Workbench.control(testId)).getText();
	}

	static String toast() {
		UiPump.until("a toast", () -> isShown("toast.text"));
		return text("toast.text");
	}
}
