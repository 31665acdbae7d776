package org.promptstudio.ui;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.promptstudio.core.team.Editor;
import org.promptstudio.core.team.WorkTime;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;
import org.promptstudio.model.project.Settings;
import org.promptstudio.store.Dataset;
import org.promptstudio.store.ItemLocation;
import org.promptstudio.store.WorkLog;
import org.promptstudio.ui.internal.Messages;

/**
 * Measures how long the user works on each item: keys, clicks and scrolling anywhere in the window count for the item that is shown in front, until the window loses
 * the focus or nothing was done for the time that the project says. What was measured goes to the dataset's {@link WorkLog}, for items of a team only. The
 * user-interface thread measures, the background writes.
 */
final class WorkTimer implements Listener {

	/** Keys that are commands are seen when they are released only. */
	private static final int[] ACTIONS = { SWT.KeyDown, SWT.KeyUp, SWT.MouseDown, SWT.MouseVerticalWheel, SWT.MouseHorizontalWheel };
	/** So much is lost by a crash at most. */
	private static final Duration KEPT = Duration.ofMinutes(1);
	/** Who looks at an item for less has gone past it. */
	private static final Duration LEAST = Duration.ofSeconds(1);
	/** Views with these ids are about more than the item. */
	private static final String MANAGING = "org.promptstudio.ui.manage.";

	private final StudioWorkspace workspace;
	private final InstantSource clock;
	private WorkTime time;
	private int idleMinutes;
	private WorkLog log;
	private Dataset dataset;
	private ItemLocation item;
	private Editor editor;
	private Job writing;

	/** @param clock tells the time */
	WorkTimer(StudioWorkspace workspace, InstantSource clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	/** Begins to watch what is done in the windows. */
	void install(Display display) {
		for (int type : ACTIONS) {
			display.addFilter(type, this);
		}
		display.addFilter(SWT.Deactivate, this);
	}

	@Override
	public void handleEvent(Event event) {
		if (event.type != SWT.Deactivate) {
			acted();
		} else if (event.display.getActiveShell() == null) {
			UiThread.later(event.display, () -> {
				if (event.display.getActiveShell() == null) {
					leave();
				}
			});
		}
	}

	/** Something was done in the window. */
	void acted() {
		if (time != null && item != null) {
			if (isItemInFront()) {
				time.action(item.displayPath());
			} else {
				time.leave();
			}
			if (time.of(item.displayPath()).compareTo(KEPT) >= 0) {
				keep();
			}
		}
	}

	private static boolean isItemInFront() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		IWorkbenchPart part = page == null ? null : page.getActivePart();
		return editor != null && ItemNavigation.CONVERSATION_EDITOR.equals(editor.getSite().getId())
				&& (part == null || !part.getSite().getId().startsWith(MANAGING));
	}

	/** Another item is shown, or the same for another task: the time until now is kept. */
	void shown(ItemLocation location) {
		keep();
		setUp(location);
		if (time != null) {
			time.action(location.displayPath());
		}
	}

	private void setUp(ItemLocation location) {
		Project project = workspace.project().orElse(null);
		item = location;
		editor = workspace.work().editor(location);
		if (project == null || location.dataset() == null) {
			time = null;
			return;
		}
		Settings settings = project.getSettings() == null ? ProjectFactory.eINSTANCE.createSettings() : project.getSettings();
		if (time == null || !location.dataset().equals(dataset) || idleMinutes != settings.getIdleMinutes()) {
			dataset = location.dataset();
			idleMinutes = settings.getIdleMinutes();
			log = new WorkLog(dataset);
			time = new WorkTime(clock, Duration.ofMinutes(Math.max(1, idleMinutes)));
		}
	}

	/** The window lost the focus, or the item is closed. */
	void leave() {
		if (time != null) {
			time.leave();
			keep();
		}
	}

	/** Keeps what was measured of the present item. */
	void keep() {
		if (time == null || item == null) {
			return;
		}
		Duration worked = time.take(item.displayPath());
		if (worked.compareTo(LEAST) >= 0) {
			WorkLog.Entry entry = new WorkLog.Entry(clock.instant(), editor.user(), editor.taskId(), editor.assignmentId(), item.displayPath(),
					worked);
			WorkLog target = log;
			writing = new Writing(target, entry);
			writing.schedule();
		}
	}

	/** Writes an entry; of the family {@code WorkLog.class}. */
	private static final class Writing extends Job {
		private final WorkLog log;
		private final WorkLog.Entry entry;

		Writing(WorkLog log, WorkLog.Entry entry) {
			super(Messages.WorkTime_writing);
			this.log = log;
			this.entry = entry;
			setSystem(true);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == WorkLog.class;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				log.add(entry);
			} catch (IOException e) {
				ILog.of(WorkTimer.class).warn(e.getMessage(), e);
			}
			return Status.OK_STATUS;
		}
	}

	/** Keeps what was measured and waits for it. */
	void close() {
		leave();
		if (writing != null) {
			try {
				writing.join();
			} catch (InterruptedException | OperationCanceledException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
