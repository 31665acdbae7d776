package org.promptstudio.ui.manage.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.promptstudio.core.team.Action;
import org.promptstudio.core.team.Members;
import org.promptstudio.core.team.TaskPlan;
import org.promptstudio.model.project.Distribution;
import org.promptstudio.model.project.Task;
import org.promptstudio.model.project.TaskKind;
import org.promptstudio.store.TaskShares;
import org.promptstudio.ui.IconButton;
import org.promptstudio.ui.Icons;
import org.promptstudio.ui.StudioWorkspace;
import org.promptstudio.ui.TestIds;
import org.promptstudio.ui.ThemeColor;
import org.promptstudio.ui.Themes;
import org.promptstudio.ui.manage.project.fields.RowTable;
import org.promptstudio.ui.manage.project.fields.RowTable.Column;
import org.promptstudio.ui.manage.project.internal.Messages;
import org.promptstudio.ui.manage.project.wizard.TaskWizard;
import org.promptstudio.ui.widgets.Looks;

/** The tasks of the project: who is to do what, and how far they are. They are made and changed in the {@link TaskWizard}. */
public final class TasksPage extends RowPage {

	private final Shell shell;
	private final RowTable<Task> table;
	private final IconButton add;
	private final IconButton edit;
	private final IconButton distribute;
	private final IconButton remove;
	private final Label summary;
	private final TaskDone done;
	private final Map<String, TaskDone.Count> counts = new HashMap<>();

	TasksPage(Composite parent, ProjectModel model, Shell shell) {
		super(model, new ListPage(parent, Messages.Tasks_details, "project.task", true));
		this.shell = shell;
		add = frame.button(Icons.ADD, Messages.Tasks_add, Messages.Tasks_addTip, "project.addTask", this::add);
		edit = frame.button(Icons.EDIT, Messages.Tasks_edit, Messages.Tasks_editTip, "project.editTask", this::edit);
		distribute = frame.button(Icons.MEMBERS, Messages.Tasks_distribute, Messages.Tasks_distributeTip, "project.distribute", this::distribute);
		remove = frame.button(Icons.DELETE, Messages.Tasks_remove, Messages.Tasks_removeTip, "project.removeTask", this::remove);
		table = new RowTable<>(frame.table(), Messages.Page_tasks, "project.tasks",
				List.of(new Column(Messages.Tasks_title, 4), new Column(Messages.Tasks_kind, 3), new Column(Messages.Tasks_items, 1),
						new Column(Messages.Tasks_people, 3), new Column(Messages.Tasks_due, 2), new Column(Messages.Tasks_progress, 2)),
				this::texts);
		table.onSelect(this::refreshDetails);
		table.onOpen(this::edit);
		table.onDelete(this::remove);
		summary = Looks.label(frame.details().content(), SWT.WRAP, "", null, ThemeColor.TEXT);
		TestIds.set(summary, "project.task.summary");
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = 200;
		summary.setLayoutData(data);
		done = StudioWorkspace.get().dataset().map(TaskShares::new).map(shares -> new TaskDone(frame.root(), shares, this::counted)).orElse(null);
		Listener others = event -> countDone(); // who comes back to the window may have been told by others that they are done
		shell.addListener(SWT.Activate, others);
		frame.root().addDisposeListener(event -> shell.removeListener(SWT.Activate, others));
		Themes.onChange(frame.root(), this::applyTheme);
		applyTheme();
		refresh();
	}

	private void applyTheme() {
		summary.setBackground(ThemeColor.CARD.get());
		summary.setForeground(ThemeColor.TEXT.get());
	}

	private List<String> texts(Task task) {
		return List.of(title(task), TaskTexts.of(kind(task)), String.valueOf(task.getItems().size()), people(task),
				TaskTexts.day(task.getDue()), progress(task));
	}

	/** People who label are not told that there are honeypots. */
	private TaskKind kind(Task task) {
		return hidesHoneypots(task) ? TaskKind.LABEL : task.getKind();
	}

	private boolean hidesHoneypots(Task task) {
		return task.getKind() == TaskKind.HONEYPOT && model.refusal(Action.MANAGE_TASKS).isPresent();
	}

	private static String title(Task task) {
		return task.getTitle() == null ? "" : task.getTitle();
	}

	private String people(Task task) {
		return task.getAssignees().stream().map(person -> Members.name(model.project(), person)).collect(Collectors.joining(", "));
	}

	private String progress(Task task) {
		TaskDone.Count count = counts.get(task.getId());
		int wanted = task.getItems().size() * TaskPlan.overlap(task);
		return count == null ? "" : NLS.bind(Messages.Tasks_done, count.done(), wanted);
	}

	private void counted(Map<String, TaskDone.Count> newCounts) {
		counts.clear();
		counts.putAll(newCounts);
		refreshRows();
		refreshDetails();
	}

	@Override
	RowTable<Task> table() {
		return table;
	}

	@Override
	void refresh() {
		refreshRows();
		refreshDetails();
		countDone();
	}

	private void countDone() {
		if (done != null && frame.root().isVisible()) {
			done.count(model.project().getTasks());
		}
	}

	private void refreshRows() {
		table.setRows(model.project().getTasks(), task -> (model.problem(task).isPresent() ? Icons.WARNING : Icons.TASK).image());
	}

	private void refreshDetails() {
		Task task = table.selected().orElse(null);
		String refusal = model.refusal(Action.MANAGE_TASKS).orElse(null);
		String none = task == null ? Messages.Tasks_none : null;
		frame.details().setReason(refusal != null || task == null ? refusal : model.problem(task).orElse(null));
		ListPage.allow(add, Messages.Tasks_addTip, refusal);
		ListPage.allow(edit, Messages.Tasks_editTip, refusal != null ? refusal : none);
		ListPage.allow(remove, Messages.Tasks_removeTip, refusal != null ? refusal : none);
		ListPage.allow(distribute, Messages.Tasks_distributeTip, refusal != null ? refusal : none != null ? none : obstacleToDistribute(task));
		summary.setText((task == null ? Messages.Tasks_empty : summary(task)).replace("&", "&&"));
		frame.root().layout(true, true);
	}

	private static String obstacleToDistribute(Task task) {
		if (task.getDistribution() == Distribution.QUEUE) {
			return Messages.Tasks_isQueue;
		}
		boolean isDone = TaskPlan.problem(task).isEmpty() && TaskPlan.evenly(task).values().stream().allMatch(List::isEmpty);
		return TaskPlan.problem(task).orElse(isDone ? Messages.Tasks_isDistributed : null);
	}

	private String summary(Task task) {
		List<String> lines = new ArrayList<>();
		lines.add(title(task));
		lines.add(TaskTexts.help(kind(task)));
		lines.add(NLS.bind(Messages.Tasks_overlap, TaskPlan.overlap(task), TaskTexts.of(task.getDistribution())));
		if (task.getRecipe() != null) {
			lines.add(NLS.bind(Messages.Tasks_recipe, task.getRecipe()));
		}
		boolean tellsSource = !hidesHoneypots(task); // what does not match was mixed in
		if (tellsSource && task.getFolder() != null) {
			lines.add(NLS.bind(Messages.Tasks_folder, task.getFolder()));
		}
		if (tellsSource && task.getFilter() != null) {
			lines.add(NLS.bind(Messages.Tasks_filter, task.getFilter()));
		}
		if (!task.getKnownItems().isEmpty() && model.refusal(Action.MANAGE_TASKS).isEmpty()) {
			lines.add(NLS.bind(Messages.Tasks_known, task.getKnownItems().size()));
		}
		TaskPlan.shares(task).forEach((person, items) -> lines.add(share(task, Members.name(model.project(), person), items.size())));
		if (task.getGuidelineNote() != null) {
			lines.add(task.getGuidelineNote());
		}
		return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

	/** What people take from a queue is not in the project: it is no news that they were given nothing. */
	private static String share(Task task, String name, int items) {
		return items == 0 && task.getDistribution() == Distribution.QUEUE
				? name
				: NLS.bind(items == 1 ? Messages.Tasks_shareOne : Messages.Tasks_share, name, items);
	}

	/** Asks for a new task in the wizard, unless the present user may not make one. */
	public void add() {
		if (add.isEnabled()) {
			TaskWizard.open(shell, model, null).ifPresent(made -> show(made.getId()));
		}
	}

	private void edit() {
		if (edit.isEnabled()) {
			table.selected().ifPresent(task -> TaskWizard.open(shell, model, task));
		}
	}

	private void show(String taskId) {
		Optional<Task> task = model.task(Objects.requireNonNull(taskId));
		task.ifPresent(table::select);
		refreshDetails();
		table.control().setFocus();
	}

	private void distribute() {
		table.selected().flatMap(task -> model.execute(model.tasks().distribute(task))).ifPresent(frame.details()::setReason);
	}

	private void remove() {
		if (remove.isEnabled()) {
			table.selected().flatMap(task -> model.execute(model.tasks().removeTask(task))).ifPresent(frame.details()::setReason);
		}
	}
}
