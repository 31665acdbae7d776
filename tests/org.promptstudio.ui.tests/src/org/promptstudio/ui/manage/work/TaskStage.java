package org.promptstudio.ui.manage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.promptstudio.model.studio.Response;
import org.promptstudio.model.studio.StudioPackage.Literals;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.WorkLog;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.ItemNavigation;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.testing.Datasets;
import org.promptstudio.ui.testing.UiPump;
import org.promptstudio.ui.testing.Widgets;
import org.promptstudio.ui.testing.Workbench;
import org.promptstudio.ui.testing.WorkbenchStage;

/** A dataset of six items with a team and four tasks for each test, and Anna at work in the running workbench. */
final class TaskStage extends WorkbenchStage {

	static final String ANNA = "anna@example.org";
	static final String BO = "bo@example.org";
	static final String MIA = "mia@example.org";

	/** Both do q2 and q1 in this order; q5 has a known answer; q3 and q4 are in a queue; Mia reviews q6. */
	private static final String PROJECT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:project="https://promptstudio.org/model/project/1" title="Team">
			  <members name="Mia" mail="mia@example.org" role="owner"/>
			  <members name="Anna" mail="anna@example.org" role="annotator"/>
			  <members name="Bo" mail="bo@example.org" role="annotator"/>
			  <tasks id="both" title="Two &amp; two" overlap="2" distribution="evenly" due="2020-01-31" guidelineNote="Read *twice*.">
			    <items>q1.json</items><items>q2.json</items>
			    <assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			    <assignments id="bothA" assignee="anna@example.org"><items>q2.json</items><items>q1.json</items></assignments>
			    <assignments id="bothB" assignee="bo@example.org"><items>q2.json</items><items>q1.json</items></assignments>
			  </tasks>
			  <tasks id="known" title="Known" kind="honeypot" overlap="1" distribution="evenly">
			    <items>q5.json</items><knownItems>q5.json</knownItems>
			    <assignees>anna@example.org</assignees>
			    <assignments id="knownA" assignee="anna@example.org"><items>q5.json</items></assignments>
			  </tasks>
			  <tasks id="queue" title="Queue" overlap="1" distribution="queue">
			    <items>q3.json</items><items>q4.json</items>
			    <assignees>anna@example.org</assignees><assignees>bo@example.org</assignees>
			  </tasks>
			  <tasks id="review" title="Review" kind="review" overlap="1" distribution="evenly">
			    <items>q6.json</items>
			    <assignees>mia@example.org</assignees>
			    <assignments id="reviewM" assignee="mia@example.org"><items>q6.json</items></assignments>
			  </tasks>
			</project:Project>
			""";

	private static final Duration LIMIT = Duration.ofSeconds(15);

	@Override
	protected Path makeDataset(Path parent) throws IOException {
		Path root = parent.resolve("set");
		for (int i = 1; i <= 6; i++) {
			Datasets.writeItem(root, "q%d.json".formatted(i), "Question " + i);
			Datasets.writeResponse(root, "q%d.json".formatted(i), i == 5);
		}
		Files.writeString(root.resolve("studio.project"), PROJECT, StandardCharsets.UTF_8);
		return root;
	}

	@Override
	protected void begin() {
		StudioWorkspace.get().setUser(ANNA);
	}

	@Override
	protected void end() {
		if (StudioWorkspace.get().dataset().isPresent()) {
			StudioWorkspace.get().work().stop();
		}
		untilNothingRuns();
	}

	/** Opens the dataset, and so its first item. */
	void open() {
		super.open("q1");
		Workbench.untilIndexed();
	}

	/** Opens an item of the open dataset by its name. */
	@Override
	public void open(String name) {
		ItemNavigation.open(Workbench.page(), StudioWorkspace.get().dataset().orElseThrow().location(name + ".json"));
		UiPump.events();
	}

	MyWorkView view() {
		try {
			MyWorkView view = (MyWorkView) Workbench.page().showView(MyWorkView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			UiPump.events();
			return view;
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	/** Starts a task in the view, and waits until its item is shown. */
	void start(String taskId) {
		view();
		press("work.main." + taskId);
		untilNothingRuns();
	}

	/** Runs a command, and waits until nothing comes of it any more. */
	@Override
	public void run(String command, String... parameter) {
		super.run(command, parameter);
		untilNothingRuns();
	}

	private static void untilNothingRuns() {
		UiPump.until("no job looks for an item, or writes a time",
				() -> Job.getJobManager().find(WorkHandler.FAMILY).length == 0 && Job.getJobManager().find(WorkLog.class).length == 0);
		UiPump.events();
	}

	void press(String id) {
		UiPump.until(id, () -> shown(id));
		((IconButton) Widgets.shown(Workbench.shell(), id).getFirst()).press();
		UiPump.events();
	}

	boolean shown(String id) {
		return !Widgets.shown(Workbench.shell(), id).isEmpty();
	}

	/** Waits until a label of the view of the tasks says something. */
	void untilView(String id, String text) {
		view();
		until(id, text);
	}

	/** What a label of the window says; empty while there is no such. */
	String text(String id) {
		List<Control> controls = Widgets.shown(Workbench.shell(), id);
		return controls.isEmpty()
				? ""
				: controls.getFirst() instanceof Label label ? label.getText().replace("&&", "&") : ((IconButton) controls.getFirst()).getText();
	}

	void until(String id, String text) {
		if (!UiPump.within(LIMIT, () -> text.equals(text(id)))) {
			assertEquals(text, text(id), id);
		}
	}

	ItemLocation location() {
		return ItemNavigation.current(Workbench.page()).orElseThrow();
	}

	String shownItem() {
		return location().name();
	}

	Response response() {
		return item().item().orElseThrow().getPrompts().getFirst().getResponses().getFirst();
	}

	/** Ranks the response of the item that is open. */
	void rank(int rank) {
		item().domain().getCommandStack()
				.execute(SetCommand.create(item().domain(), response(), Literals.RESPONSE__RANK, Integer.valueOf(rank)));
		UiPump.events();
	}

	void save() {
		Workbench.page().saveEditor(ItemNavigation.editor(Workbench.page()).orElseThrow(), false);
		UiPump.events();
	}

	/** Ranks the response, and says that the item is done. */
	void finish() {
		rank(1);
		run("org.promptstudio.ui.review.done");
	}
}
