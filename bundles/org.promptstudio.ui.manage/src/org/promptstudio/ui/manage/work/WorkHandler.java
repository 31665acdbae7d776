package org.promptstudio.ui.manage.work;

import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.promptstudio.ui.views.ActHandler;

/** Carries out the commands of annotators about their tasks. */
public final class WorkHandler extends ActHandler<WorkHandler.Act> {

	/** The family of the jobs that look for the item to show. */
	public static final Object FAMILY = WorkActions.class;

	enum Act {
		SHOW(MyWorkView::show),
		NEXT(page -> new WorkActions(page).next()),
		STOP(page -> new WorkActions(page).stop()),
		GIVE_BACK(page -> new GivingBack(page).giveBack());

		private final Consumer<IWorkbenchPage> effect;

		Act(Consumer<IWorkbenchPage> effect) {
			this.effect = effect;
		}
	}

	/** Made by the workbench. */
	public WorkHandler() {
		super(Act.class);
	}

	@Override
	protected void run(Act act, IWorkbenchPage page, ExecutionEvent event) {
		act.effect.accept(page);
	}
}
