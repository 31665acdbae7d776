package org.promptstudio.ui.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
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
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.testing.WorkbenchStage;
import org.promptstudio.ui.widgets.OneLine;

/** A copy of the sample dataset with a team of three and a task of two annotators, and what people do in the views. */
final class TeamStage extends WorkbenchStage {

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

	@Override
	protected Path makeDataset(Path parent) throws IOException {
		Path root = super.makeDataset(parent);
		Files.writeString(root.resolve("studio.project"), PROJECT, StandardCharsets.UTF_8);
		return root;
	}

	@Override
	protected void begin() {
		StudioWorkspace.get().setUser(MIA);
	}

	@Override
	protected void end() {
		hide("org.promptstudio.ui.manage.progress");
		hide("org.promptstudio.ui.manage.adjudication");
	}

	/** An item in the dataset's own annotations. */
	ItemLocation location(String item) throws IOException {
		return Dataset.find(root()).location(item + ".json");
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
	@Override
	public void run(String command, String... parameter) {
		super.run(command.startsWith("org.") ? command : "org.promptstudio.ui.manage." + command, parameter);
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
		return Workbench.control(testId) instanceof OneLine line ? line.getText() : ((Label) Workbench.control(testId)).getText();
	}

	static String toast() {
		UiPump.until("a toast", () -> isShown("toast.text"));
		return text("toast.text");
	}
}
